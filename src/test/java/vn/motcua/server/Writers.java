package vn.motcua.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// People who go on filing while the machine is being mistreated, and remember every row that was
/// confirmed to them.
final class Writers {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Database database;
    private final IntConsumer told;
    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    private Writers(Database database, IntConsumer told) {
        this.database = database;
        this.told = told;
    }

    static Writers start(Database database, int count) {
        return start(database, count, n -> {});
    }

    static Writers start(Database database, int count, IntConsumer told) {
        var writers = new Writers(database, told);
        for (int i = 0; i < count; i++) {
            writers.threads.add(Thread.ofPlatform().start(writers::write));
        }
        return writers;
    }

    int confirmed() {
        return confirmed.size();
    }

    List<String> stop() throws InterruptedException {
        stopping = true;
        for (var thread : threads) {
            thread.join();
        }
        return List.copyOf(confirmed);
    }

    private void write() {
        while (!stopping) {
            try (var connection = database.asProgram();
                    var insert = connection.prepareStatement("insert into kept values (?)")) {
                while (!stopping) {
                    var n = NEXT.incrementAndGet();
                    insert.setInt(1, n);
                    insert.executeUpdate();
                    confirmed.add("" + n);
                    told.accept(n);
                }
            } catch (SQLException e) {
                Thread.onSpinWait();
            }
        }
    }

    /// What was confirmed and is not there.
    static Set<String> lost(Collection<String> confirmed, Connection connection)
            throws SQLException {
        var lost = new HashSet<>(confirmed);
        texts(connection, "select n::text from kept").forEach(lost::remove);
        return lost;
    }

    static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (result.next()) {
                all.add(result.getString(1));
            }
            return all;
        }
    }
}

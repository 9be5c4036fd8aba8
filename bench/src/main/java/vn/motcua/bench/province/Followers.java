package vn.motcua.bench.province;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// Those that follow the log of cases, each with the place it has reached.
final class Followers {

    private static final long PAUSE = 200;
    private static final long TOLD = Duration.ofSeconds(20).toNanos();

    /// @param name as the program names its work
    /// @param table where its position stands
    /// @param key which row of it
    private record Follower(String name, String table, String key) {

        /// The first event it has not followed.
        String waiting() {
            return """
            (select (select e.id from casework.case_event e
                      where (e.xid, e.id) > (f.transaction::text::xid8, f.id)
                      order by e.xid, e.id limit 1)
               from %s f where f.name = '%s')\
            """
                    .formatted(table, key);
        }
    }

    private static final List<Follower> ALL =
            List.of(
                    new Follower("notices", "notification.follower", "notices"),
                    new Follower("figures", "indicators.follower", "cases"),
                    new Follower("signals", "indicators.signal_follower", "signals"),
                    new Follower("process", "operations.process_position", "moves"));

    private static final String LOOK =
            "select (select coalesce(max(id), 0) from casework.case_event), "
                    + ALL.stream().map(Follower::waiting).collect(Collectors.joining(", "));

    /// What the program does with followed events a minute later.
    private static final String UNSETTLED =
            """
            select (select count(*) from operations.process_month_state s
                     where not summed
                       and month < (select max(month) from operations.process_month_state))
                 + (select (count(*) = 0)::int from operations.process_forecast_day)
            """;

    private Followers() {}

    /// How far they are.
    ///
    /// @param head the number of the last event
    /// @param waiting the number of the first event that each has not followed; without those that
    ///   have followed all
    record Look(long head, Map<String, Long> waiting) {}

    static Look look(Answers answers) throws SQLException {
        return answers.list(
                        LOOK,
                        row -> {
                            var waiting = new LinkedHashMap<String, Long>();
                            for (int i = 0; i < ALL.size(); i++) {
                                var first = row.getLong(i + 2);
                                if (!row.wasNull()) {
                                    waiting.put(ALL.get(i).name(), first);
                                }
                            }
                            return new Look(row.getLong(1), waiting);
                        })
                .getFirst();
    }

    /// Waits until all events are followed, past months are summed up and a forecast is made, as in
    /// a program that has run for a while; whether that was in time.
    static boolean settle(Place place, Duration patience) throws Exception {
        var until = System.nanoTime() + patience.toNanos();
        if (!await(place, patience)) {
            return false;
        }
        try (var answers = new Answers(place)) {
            while (answers.number(UNSETTLED) > 0) {
                if (System.nanoTime() > until) {
                    Say.line("  months are not summed up yet, or no forecast was made");
                    return false;
                }
                Thread.sleep(PAUSE);
            }
        }
        return true;
    }

    /// Waits until all events are followed; whether they were in time.
    static boolean await(Place place, Duration patience) throws Exception {
        var begun = System.nanoTime();
        var told = begun;
        try (var answers = new Answers(place)) {
            while (true) {
                var look = look(answers);
                if (look.waiting.isEmpty()) {
                    return true;
                }
                if (System.nanoTime() - told > TOLD) {
                    told = System.nanoTime();
                    Say.line("  followers: %s", behind(look));
                }
                if (System.nanoTime() - begun > patience.toNanos()) {
                    Say.line("  the followers have not caught up: %s", behind(look));
                    return false;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static String behind(Look look) {
        return look.waiting.entrySet().stream()
                .map(e ->
                        "%s has about %,d events to go"
                                .formatted(e.getKey(), look.head - e.getValue() + 1))
                .collect(Collectors.joining(", "));
    }

    /// Watches how long events wait, until it is closed. An event counts as old as the last look at
    /// which it was not there, so a lag is never told too short, and at most one look too long.
    static final class Watch implements AutoCloseable {

        private static final long EVERY = 100;

        private final Answers answers;
        private final TreeMap<Long, Long> seen = new TreeMap<>();
        private final Map<String, Double> worst = new LinkedHashMap<>();
        private final Thread thread;
        private volatile boolean over;
        private volatile Exception failed;

        Watch(Place place) throws Exception {
            answers = new Answers(place);
            ALL.forEach(f -> worst.put(f.name(), 0d));
            seen.put(look(answers).head, System.nanoTime());
            thread = Thread.ofPlatform().name("lag").start(this::watch);
        }

        private void watch() {
            try {
                var before = System.nanoTime();
                while (!over) {
                    Thread.sleep(EVERY);
                    before = note(before);
                }
            } catch (SQLException e) {
                failed = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /// @param before when the look before began
        private long note(long before) throws SQLException {
            var now = System.nanoTime();
            var look = look(answers);
            var after = System.nanoTime();
            if (look.head > seen.lastKey()) {
                seen.put(look.head, before);
            }
            look.waiting.forEach((name, event) -> {
                var since = seen.ceilingEntry(event);
                var lag = (after - (since == null ? before : since.getValue())) / 1e9;
                worst.merge(name, lag, Math::max);
            });
            return now;
        }

        /// The longest that an event waited for each, in seconds.
        Map<String, Double> worst() throws Exception {
            if (failed != null) {
                throw failed;
            }
            return worst;
        }

        @Override
        public void close() throws Exception {
            over = true;
            thread.join();
            answers.close();
        }
    }
}

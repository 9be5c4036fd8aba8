package vn.motcua.bench.steps;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// How many rows of each table were written, as the server counts them.
record TableRows(Map<String, Counts> tables) {

    private static final long IDLE = 11_000;

    /// Rows inserted, updated and deleted.
    record Counts(long inserted, long updated, long deleted) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts minus(Counts other) {
            return new Counts(
                    inserted - other.inserted, updated - other.updated, deleted - other.deleted);
        }
    }

    /// Sessions hand in their counts when they have been idle for ten seconds.
    static TableRows settled(Place place) throws Exception {
        Thread.sleep(IDLE);
        return read(place);
    }

    private static TableRows read(Place place) throws Exception {
        var found = new TreeMap<String, Counts>();
        try (var connection = place.asSuperuser("motcua");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select schemaname || '.' || relname, n_tup_ins, n_tup_upd, n_tup_del
                                  from pg_stat_user_tables
                                """)) {
            while (rows.next()) {
                found.put(
                        rows.getString(1),
                        new Counts(rows.getLong(2), rows.getLong(3), rows.getLong(4)));
            }
        }
        return new TableRows(found);
    }

    TableRows minus(TableRows before) {
        var written = new TreeMap<String, Counts>();
        tables.forEach((table, counts) -> {
            var change = counts.minus(before.tables.getOrDefault(table, Counts.NONE));
            if (!change.equals(Counts.NONE)) {
                written.put(table, change);
            }
        });
        return new TableRows(written);
    }

    /// Prints both beside each other, per step, and says whether they are the same.
    static boolean compare(TableRows ours, TableRows limit, int steps) {
        Say.result("");
        Say.result("Rows written per step (inserted + updated + deleted), %d steps each", steps);
        Say.result("%-32s %23s %23s", "table", "motcua", "limit");
        var all = new TreeSet<>(ours.tables.keySet());
        all.addAll(limit.tables.keySet());
        var same = true;
        for (var table : all) {
            var a = ours.tables.getOrDefault(table, Counts.NONE);
            var b = limit.tables.getOrDefault(table, Counts.NONE);
            // The follower of the log comes by once a second, moves its position and notes in the
            // trail whom it told; how often depends on how long a side took.
            var difference = a.minus(b);
            var follower =
                    table.equals("notification.follower")
                            || table.equals("audit.entry")
                                    && Math.abs(difference.inserted) <= batches(ours, limit)
                                    && difference.updated == 0;
            same &= follower || a.equals(b);
            Say.result(
                    "%-32s %23s %23s%s",
                    table,
                    text(a, steps),
                    text(b, steps),
                    a.equals(b) ? "" : follower ? "  (the follower's own)" : "  DIFFERENT");
        }
        return same;
    }

    private static long batches(TableRows ours, TableRows limit) {
        return Math.max(batches(ours), batches(limit));
    }

    private static long batches(TableRows rows) {
        return rows.tables.getOrDefault("notification.follower", Counts.NONE).updated;
    }

    private static String text(Counts counts, int steps) {
        return "%.3f + %.3f + %.3f"
                .formatted(
                        counts.inserted / (double) steps,
                        counts.updated / (double) steps,
                        counts.deleted / (double) steps);
    }
}

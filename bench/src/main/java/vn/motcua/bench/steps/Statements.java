package vn.motcua.bench.steps;

import java.util.HashMap;
import java.util.Map;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// The statements that the server has answered, by text, as it counts them itself.
record Statements(Map<String, Long> calls) {

    private static final int SHOWN = 110;

    /// Something whose statements are counted.
    interface Work {

        void run() throws Exception;
    }

    /// Prints how many statements one of `times` takes. What runs once a second besides is left
    /// out: only what occurs at least in every second one is listed.
    static void count(Place place, String database, String what, int times, Work work)
            throws Exception {
        var before = read(place, database);
        work.run();
        var after = read(place, database);
        var found = new HashMap<String, Long>();
        after.calls.forEach((text, calls) -> {
            var more = calls - before.calls.getOrDefault(text, 0L);
            if (more * 2 >= times) {
                found.put(text, more);
            }
        });
        var all = found.values().stream().mapToLong(n -> n).sum();
        Say.result("");
        Say.result("Statements per %s: %.1f", what, all / (double) times);
        found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(12)
                .forEach(e ->
                        Say.result(
                                "  %5.1f  %s",
                                e.getValue() / (double) times, shortened(e.getKey())));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + " ..." : line;
    }

    private static Statements read(Place place, String database) throws Exception {
        var found = new HashMap<String, Long>();
        try (var connection = place.asSuperuser("motcua");
                var statement =
                        connection.prepareStatement(
                                """
                                select s.query, sum(s.calls)
                                  from extensions.pg_stat_statements s
                                  join pg_database d on d.oid = s.dbid
                                 where d.datname = ?
                                 group by s.query
                                """)) {
            statement.setString(1, database);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return new Statements(found);
    }
}

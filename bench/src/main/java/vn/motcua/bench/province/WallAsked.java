package vn.motcua.bench.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What a change of a case makes the wall ask of the database, by what the server counts.
///
/// Other work of the program goes on beside it. So each statement is counted over several changes
/// and over several times of equal length in which nothing changes. What is asked in the middle one
/// of these is asked anyway; of the rest the middle number is what a change costs. Sessions, which are asked again and again for each
/// watcher whatever happens, are left out.
final class WallAsked {

    private static final String COUNTED =
            """
            select s.query, sum(s.calls)
              from extensions.pg_stat_statements s join pg_database d on d.oid = s.dbid
             where d.datname = current_database()
               and s.query !~* '"?access"?\\."?session|pg_stat_statements'
             group by s.query
            """;

    private static final int SHOWN = 160;

    private final Answers answers;
    private final List<Map<String, Long>> changed = new ArrayList<>();
    private final List<Map<String, Long>> still = new ArrayList<>();

    WallAsked(Answers answers) {
        this.answers = answers;
    }

    /// Counts during a change and what follows it.
    void changing(ManyWatchers.Change what) throws Exception {
        changed.add(during(what));
    }

    /// Counts during as long a time in which nothing changes.
    void waiting(ManyWatchers.Change nothing) throws Exception {
        still.add(during(nothing));
    }

    /// How many statements a change costs.
    long perChange() {
        var texts = new HashSet<String>();
        changed.forEach(c -> texts.addAll(c.keySet()));
        return texts.stream().mapToLong(this::ofChange).sum();
    }

    /// The statements of a change that are not as many as with others watching, and how many of them
    /// there are with each: for whoever has to find out why.
    List<String> differences(WallAsked other) {
        var texts = new TreeSet<String>();
        changed.forEach(c -> texts.addAll(c.keySet()));
        other.changed.forEach(c -> texts.addAll(c.keySet()));
        return texts.stream()
                .filter(text -> ofChange(text) != other.ofChange(text))
                .map(text ->
                        "%d, not %d: %s"
                                .formatted(
                                        ofChange(text), other.ofChange(text), shortened(text)))
                .toList();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), SHOWN));
    }

    /// How many of a statement a change costs; none of those that are asked anyway.
    private long ofChange(String text) {
        return middle(still, text) == 0 ? middle(changed, text) : 0;
    }

    private static long middle(List<Map<String, Long>> all, String text) {
        var sorted = all.stream().map(c -> c.getOrDefault(text, 0L)).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private Map<String, Long> during(ManyWatchers.Change what) throws Exception {
        var before = read();
        what.happen();
        var more = new HashMap<String, Long>();
        read().forEach((text, calls) -> more.put(text, calls - before.getOrDefault(text, 0L)));
        return more;
    }

    private Map<String, Long> read() throws Exception {
        var found = new HashMap<String, Long>();
        answers.list(COUNTED, r -> Map.entry(r.getString(1), r.getLong(2)))
                .forEach(e -> found.put(e.getKey(), e.getValue()));
        return found;
    }
}

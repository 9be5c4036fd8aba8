package vn.motcua.casework.eventlog;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What a first look at a log found: how much there is, whether the steps of a case stand together,
/// which of the columns that the mapping names never occur.
final class Survey {

    private final Mapping mapping;
    private final Set<String> missing;
    private final SeenNames seen = new SeenNames();
    private long cases;
    private long steps;
    private boolean grouped = true;

    Survey(Mapping mapping) {
        this.mapping = mapping;
        this.missing = new HashSet<>(mapping.named());
    }

    /// A trace of XES stands together by its nature.
    void add(LogTrace trace) {
        cases++;
        steps += trace.events();
        if (!missing.isEmpty()) {
            trace.attributes().forEach(a -> found(a.key(), true));
            trace.steps().forEach(e -> e.attributes().forEach(a -> found(a.key(), false)));
        }
    }

    private void found(String key, boolean ofCase) {
        missing.removeIf(c -> mapping.isCaseColumn(c) == ofCase && Mapping.key(c).equals(key));
    }

    /// A row of a table, whose columns are known to be there.
    void row(boolean another, String id) {
        missing.clear();
        steps++;
        if (another) {
            cases++;
            grouped &= seen.add(id);
        }
    }

    long cases() {
        return cases;
    }

    long steps() {
        return steps;
    }

    boolean isGrouped() {
        return grouped;
    }

    /// Columns without which nothing can be taken and that are nowhere.
    Stream<String> missingNeeded() {
        var columns = mapping.columns();
        return Stream.of(columns.id(), columns.activity(), columns.time())
                .filter(c -> steps > 0 && missing.contains(c));
    }

    /// Other columns that the mapping names and that are nowhere.
    Stream<String> missingOthers() {
        var columns = mapping.columns();
        var needed = Set.of(columns.id(), columns.activity(), columns.time());
        return missing.stream().filter(c -> !needed.contains(c)).sorted();
    }
}

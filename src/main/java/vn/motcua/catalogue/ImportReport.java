package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.catalogue.ImportRepository.Line;
import vn.motcua.catalogue.ImportRepository.Outcome;

/// What became of a catalogue: every record is counted once, and each that was not taken is listed.
public final class ImportReport {

    private final String source;
    private final int total;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Map<String, Integer> remarks = new TreeMap<>();
    private final List<String> rejected = new ArrayList<>();

    ImportReport(String source, int total) {
        this.source = source;
        this.total = total;
    }

    void add(Line line) {
        counts.merge(line.outcome(), 1, Integer::sum);
        line.reasons()
                .forEach(r -> remarks.merge(line.outcome().code() + " " + r, 1, Integer::sum));
        if (line.outcome() == Outcome.REJECTED) {
            rejected.add(line.key() + " " + line.reasons() + " " + line.name());
        }
    }

    public String source() {
        return source;
    }

    public int total() {
        return total;
    }

    /// New procedures.
    public int imported() {
        return count(Outcome.IMPORTED);
    }

    /// Known procedures that got facts they lacked.
    public int completed() {
        return count(Outcome.COMPLETED);
    }

    /// Known procedures that had all of it.
    public int known() {
        return count(Outcome.KNOWN);
    }

    /// Records not taken, each with its reason.
    public List<String> rejected() {
        return List.copyOf(rejected);
    }

    /// How often each flag or reason occurs, by outcome.
    public Map<String, Integer> remarks() {
        return Map.copyOf(remarks);
    }

    /// The report, line by line, for people.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(
                "%s: %d records: %d imported, %d completed a known procedure, %d known already, %d not taken"
                        .formatted(
                                source, total, imported(), completed(), known(), rejected.size()));
        remarks.forEach((remark, count) -> lines.add("  %6d  %s".formatted(count, remark)));
        rejected.forEach(r -> lines.add("  not taken: " + r));
        return lines;
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}

package vn.motcua.casework.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcua.casework.ForeignCase;

/// What became of a log: every case of it is counted once, and what the records say afterwards of
/// all cases from its system.
final class ImportReport {

    private final Survey survey;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Set<String> sources = new TreeSet<>();
    private final List<String> records = new ArrayList<>();
    private int taken;
    private int known;
    private int rejected;
    private long done;
    private boolean stopped;

    ImportReport(Survey survey) {
        this.survey = survey;
    }

    /// A case that was not taken.
    ///
    /// @param line of the file
    record Rejected(long line, String id, String reason, String detail) {

        @Override
        public String toString() {
            return "not taken: line %d, case \"%s\": %s [%s]"
                    .formatted(line, TraceWords.shortened(id), detail, reason);
        }
    }

    void taken(ForeignCase past) {
        taken++;
        count(past);
    }

    void known(ForeignCase past) {
        known++;
        count(past);
    }

    private void count(ForeignCase past) {
        done += past.steps().size();
        sources.add(past.origin().source());
    }

    void rejected(Rejected each, int steps) {
        rejected++;
        done += steps;
        reasons.merge(each.reason(), 1, Integer::sum);
    }

    void stopped(boolean wanted) {
        stopped |= wanted;
    }

    /// Asks the records how the cases from the log's systems stand.
    void close(ForeignLogRepository repository) {
        for (var figures : repository.figures(null)) {
            if (sources.contains(figures.source())) {
                var variety = repository.variety(figures.source());
                records.add(
                        "%s in the records: %d cases, %d events, %d activities, %d officers, %d groups"
                                .formatted(
                                        figures.source(),
                                        figures.cases(),
                                        figures.steps(),
                                        variety.activities(),
                                        variety.officers(),
                                        variety.groups()));
                records.add(
                        "%s in the records: %d of %d ended cases ended past their deadline (%d of them had one), %d cases are open"
                                .formatted(
                                        figures.source(),
                                        figures.late(),
                                        figures.ended(),
                                        figures.promised(),
                                        figures.open()));
            }
        }
    }

    int taken() {
        return taken;
    }

    int known() {
        return known;
    }

    int rejected() {
        return rejected;
    }

    boolean isStopped() {
        return stopped;
    }

    /// Steps dealt with so far.
    long done() {
        return done;
    }

    /// Steps in the file.
    long total() {
        return survey.steps();
    }

    /// The report, line by line, for people.
    List<String> lines() {
        var lines = new ArrayList<String>();
        if (stopped) {
            lines.add("Stopped. What was taken stays; the same command goes on from here.");
        }
        lines.add(
                "%d cases with %d events in the file: %d taken, %d known already, %d not taken"
                        .formatted(survey.cases(), survey.steps(), taken, known, rejected));
        reasons.forEach(
                (reason, count) -> lines.add("  %6d  not taken: %s".formatted(count, reason)));
        survey.missingOthers()
                .map("  the mapping names \"%s\", which is nowhere in the file"::formatted)
                .forEach(lines::add);
        lines.addAll(records);
        return lines;
    }
}

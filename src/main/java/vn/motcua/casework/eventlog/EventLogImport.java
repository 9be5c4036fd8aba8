package vn.motcua.casework.eventlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.ForeignCase;
import vn.motcua.casework.Replay;
import vn.motcua.casework.eventlog.ForeignLogRepository.Key;
import vn.motcua.casework.eventlog.ImportReport.Rejected;
import vn.motcua.shared.Actor;

/// Takes over the log of another system as cases. Every case of the log ends up taken, known from
/// before, or listed with line and reason; the same log again changes nothing. It commits in
/// batches of well under a second and can be stopped after any of them: the same command goes on
/// where it was.
@Service
class EventLogImport {

    private static final int CASES = 200;
    private static final int STEPS = 1_000;
    private static final long LARGEST_MAPPING = 1L << 20;

    private final Replay replay;
    private final ForeignLogRepository repository;
    private final KnownHere known;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    EventLogImport(
            Replay replay,
            ForeignLogRepository repository,
            KnownHere known,
            AuditTrail audit,
            TransactionTemplate transactions) {
        this.replay = replay;
        this.repository = repository;
        this.known = known;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// @param listener hears how far it is, what is not taken, and may end it
    /// @throws FaultyMapping with everything that is wrong with the mapping
    /// @throws UnreadableLog if the file is neither XES nor a table
    ImportReport run(Path file, Path mappingFile, ImportListener listener) {
        var log = LogFile.open(file);
        var faults = new ArrayList<String>();
        var mapping = MappingReader.read(text(mappingFile), faults);
        known.check(mapping, faults);
        checkColumns(log, mapping, faults);
        if (!faults.isEmpty()) {
            throw new FaultyMapping(faults);
        }
        var survey = log.survey(mapping);
        var missing = survey.missingNeeded().map(EventLogImport::missing).toList();
        if (!missing.isEmpty()) {
            throw new FaultyMapping(missing);
        }
        var report = new ImportReport(survey);
        var batch = new Batch(new ForeignCaseReader(mapping, known), report, listener);
        log.read(mapping, survey, batch::add);
        batch.end();
        report.close(repository);
        return report;
    }

    private static void checkColumns(LogFile log, Mapping mapping, List<String> faults) {
        log.columns(mapping)
                .ifPresent(columns ->
                        mapping.named().stream()
                                .filter(c -> !c.isEmpty() && !columns.contains(c))
                                .sorted()
                                .forEach(c -> faults.add(missing(c, columns))));
    }

    private static String missing(String column) {
        return "\"%s\" is nowhere in the file; attributes of a case are written case:NAME"
                .formatted(column);
    }

    private static String missing(String column, List<String> columns) {
        return "the table has no column \"%s\"; it has %s".formatted(column, columns);
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_MAPPING) {
                throw new FaultyMapping(List.of(file + " is too large for a mapping"));
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new FaultyMapping(List.of("there is no file " + file));
        } catch (IOException e) {
            throw new FaultyMapping(
                    List.of("%s cannot be read: %s".formatted(file, e.getMessage())));
        }
    }

    /// Cases that are written together.
    private final class Batch {

        private final ForeignCaseReader reader;
        private final ImportReport report;
        private final ImportListener listener;
        private final List<Read> cases = new ArrayList<>();
        private int steps;

        Batch(ForeignCaseReader reader, ImportReport report, ImportListener listener) {
            this.reader = reader;
            this.report = report;
            this.listener = listener;
        }

        boolean add(LogTrace trace) {
            try {
                cases.add(new Read(trace.line(), reader.read(trace)));
                steps += trace.events();
            } catch (Untakable e) {
                reject(
                        new Rejected(
                                e.fault().line(), e.id(), e.fault().reason(), e.fault().detail()),
                        trace.events());
            }
            return cases.size() < CASES && steps < STEPS || end();
        }

        /// @return whether to go on
        boolean end() {
            if (!cases.isEmpty()) {
                transactions.executeWithoutResult(_ -> write());
                cases.clear();
                steps = 0;
            }
            listener.progress(report);
            report.stopped(listener.wantsToStop());
            return !report.isStopped();
        }

        private void write() {
            repository.lock();
            var here = repository.known(cases.stream().map(c -> key(c.past())).toList());
            var codes =
                    new HashSet<>(
                            repository.taken(
                                    cases.stream()
                                            .map(c -> c.past().origin().code())
                                            .filter(Objects::nonNull)
                                            .map(CaseCode::value)
                                            .toList()));
            var fresh = new ArrayList<ForeignCase>();
            var seen = new HashMap<Key, byte[]>();
            for (var each : cases) {
                var key = key(each.past());
                if (here.containsKey(key)) {
                    known(each, here.get(key));
                } else if (seen.putIfAbsent(key, each.past().origin().digest()) != null) {
                    reject(each, "case-twice", "the case occurs twice in the file");
                } else if (isTaken(each.past().origin().code(), codes)) {
                    reject(
                            each,
                            "code-taken",
                            "another case has the code " + each.past().origin().code());
                } else {
                    fresh.add(each.past());
                }
            }
            if (!fresh.isEmpty()) {
                var ids = replay.writeForeign(fresh).stream().map(CaseId::value).toList();
                audit.manage(Actor.program(), "event-log-import", new Subject("case", ids));
                fresh.forEach(report::taken);
            }
        }

        private boolean isTaken(@Nullable CaseCode code, Set<String> codes) {
            return code != null && !codes.add(code.value());
        }

        private void known(Read each, byte[] digest) {
            if (Arrays.equals(digest, each.past().origin().digest())) {
                report.known(each.past());
            } else {
                reject(
                        each,
                        "changed-since",
                        "the case was taken before and reads differently now; it goes on here and"
                                + " is not changed");
            }
        }

        private void reject(Read each, String reason, String detail) {
            reject(
                    new Rejected(each.line(), each.past().origin().id(), reason, detail),
                    each.past().steps().size());
        }

        private void reject(Rejected rejected, int steps) {
            report.rejected(rejected, steps);
            listener.rejected(rejected);
        }
    }

    private static Key key(ForeignCase past) {
        return new Key(past.origin().source(), past.origin().id());
    }

    private record Read(long line, ForeignCase past) {}
}

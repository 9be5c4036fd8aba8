package vn.motcua.casework.eventlog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Writes what happened to cases as an event log for process mining. It leaves the house: no
/// applicant, nothing that was written with a step; officers under names that mean nothing outside,
/// unless asked. The trail names every case that went out. Read page by page, so that nothing waits
/// for it.
@Service
class EventLogExport {

    private static final int PAGE = 200;

    private final LogExportRepository repository;
    private final LogWords words;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    EventLogExport(
            LogExportRepository repository,
            LogWords words,
            AuditTrail audit,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.words = words;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// Which cases go out: filed from a moment and before another, of some units; null for all.
    record Scope(@Nullable Instant from, @Nullable Instant before, @Nullable Set<AgencyId> units) {}

    /// How far an export is.
    interface Progress {
        void at(long cases, long steps, long total);
    }

    /// What went out.
    record Done(long cases, long steps, List<String> remarks) {}

    /// Writes the file whole or not at all; one that is there already stays.
    Done run(Path file, Scope scope, Officers officers, Progress progress) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.deleteIfExists(part);
            var done = write(part, format(file), scope, officers, progress);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return done;
        } catch (FileAlreadyExistsException e) {
            throw new UnwritableLog("There is a file %s already; name another".formatted(file));
        } catch (IOException e) {
            throw new UnwritableLog("%s cannot be written: %s".formatted(file, e));
        }
    }

    private Done write(Path part, Format format, Scope scope, Officers officers, Progress progress)
            throws IOException {
        var numbers = Objects.requireNonNull(transactions.execute(_ -> repository.numbers(scope)));
        var steps = 0L;
        try (var log = format.writer(opened(part), () -> columns(scope))) {
            for (int at = 0; at < numbers.size(); at += PAGE) {
                for (var each : page(numbers.part(at, at + PAGE))) {
                    var own = words.steps(each.steps(), officers);
                    log.write(words.ofCase(each.file(), officers), own);
                    steps += own.size();
                }
                progress.at(Math.min(numbers.size(), at + PAGE), steps, numbers.size());
            }
            return new Done(numbers.size(), steps, log.remarks());
        }
    }

    /// One page with its entry in the trail, or neither.
    private List<Page> page(List<UUID> ids) {
        return Objects.requireNonNull(transactions.execute(_ -> read(ids)));
    }

    private List<Page> read(List<UUID> ids) {
        audit.list(Actor.program(), "event-log-export", new Subject("case", ids));
        var steps = repository.steps(ids);
        return repository.cases(ids).stream()
                .map(f -> new Page(f, steps.getOrDefault(f.id(), List.of())))
                .toList();
    }

    private record Page(ExportedCase file, List<ExportedCase.Step> steps) {}

    private List<String> columns(Scope scope) {
        var ofCase = new ArrayList<>(LogWords.OF_CASE);
        ofCase.addAll(repository.caseKeys(scope));
        var ofStep = new ArrayList<>(LogWords.OF_STEP);
        ofStep.addAll(repository.stepKeys(scope));
        return Stream.concat(
                        ofCase.stream().distinct().map(k -> Mapping.CASE + k),
                        ofStep.stream().distinct())
                .toList();
    }

    private static OutputStream opened(Path part) throws IOException {
        return new BufferedOutputStream(
                Files.newOutputStream(
                        part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    private static Format format(Path file) {
        var name = file.getFileName().toString();
        var plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (!plain.endsWith(".xes") && !plain.endsWith(".csv")) {
            throw new UnwritableLog(
                    "The file's name says what is written: it ends in .xes, .xes.gz, .csv or"
                            + " .csv.gz, not "
                            + name);
        }
        return new Format(plain.endsWith(".xes"), name.endsWith(".gz"));
    }

    private record Format(boolean xes, boolean packed) {

        LogWriter writer(OutputStream file, java.util.function.Supplier<List<String>> columns)
                throws IOException {
            var out = packed ? new GZIPOutputStream(file) : file;
            return xes ? new XesWriter(out) : new CsvWriter(out, columns.get());
        }
    }
}

package vn.motcua.catalogue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import vn.motcua.catalogue.ImportRepository.Line;
import vn.motcua.catalogue.ImportRepository.Outcome;
import vn.motcua.shared.Refusal;

/// Takes over somebody else's catalogue of procedures. Every record ends up imported, joined to a
/// procedure already known, or listed with the reason why not; importing the same file again
/// changes nothing.
@Service
public class CatalogueImport {

    private static final int BATCH = 100;

    private final Publication publication;
    private final VersionRepository versions;
    private final ImportRepository imports;
    private final RouteTemplates routes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CatalogueImport(
            Publication publication,
            VersionRepository versions,
            ImportRepository imports,
            RouteTemplates routes,
            TransactionTemplate transactions,
            Clock clock) {
        this.publication = publication;
        this.versions = versions;
        this.imports = imports;
        this.routes = routes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Reads the file, finds out whose layout it has, and takes its records over from a date on.
    ///
    /// @param progress told how many of how many records are done
    public ImportReport run(Path file, LocalDate from, Consumer<Progress> progress) {
        var source = read(file);
        var digests = imports.digests(source.name());
        var report = new ImportReport(source.name(), source.records().size());
        var seen = new HashSet<String>();
        for (int i = 0; i < source.records().size(); i += BATCH) {
            var batch = source.records().subList(i, Math.min(i + BATCH, source.records().size()));
            transactions.executeWithoutResult(
                    t -> batch.forEach(r -> report.add(take(source, r, from, digests, seen))));
            progress.accept(new Progress(i + batch.size(), source.records().size()));
        }
        return report;
    }

    private Line take(
            Source source,
            CatalogueRecord entry,
            LocalDate from,
            Map<String, String> digests,
            Set<String> seen) {
        if (!seen.add(entry.key())) {
            return line(source, entry, Outcome.REJECTED, List.of("twice_in_the_file"));
        }
        if (entry.digest().equals(digests.get(entry.key()))) {
            return line(source, entry, Outcome.KNOWN, List.of("unchanged"));
        }
        var line = take(source, entry, from);
        imports.record(line, clock.instant());
        return line;
    }

    private Line take(Source source, CatalogueRecord entry, LocalDate from) {
        var sheet = entry.sheet();
        if (sheet == null) {
            return line(source, entry, Outcome.REJECTED, List.of("" + entry.reason()));
        }
        try {
            return publish(source, entry, sheet, from);
        } catch (PublicationRefused e) {
            return line(source, entry, Outcome.REJECTED, List.of(e.code()));
        }
    }

    private Line publish(
            Source source, CatalogueRecord entry, ProcedureSheet sheet, LocalDate from) {
        var known = versions.latest(sheet.code()).orElse(null);
        if (known == null || known.provenance().origin() == sheet.provenance().origin()) {
            publication.publish(sheet, from);
            return line(source, entry, Outcome.IMPORTED, List.copyOf(sheet.version().flags()));
        }
        var completion = Completion.of(known, sheet, routes);
        var reasons = new ArrayList<>(completion.taken());
        reasons.addAll(completion.differences());
        if (completion.taken().isEmpty()) {
            return line(source, entry, Outcome.KNOWN, reasons);
        }
        publication.publish(completion.sheet(), from);
        return line(source, entry, Outcome.COMPLETED, reasons);
    }

    private static Line line(
            Source source, CatalogueRecord entry, Outcome outcome, List<String> reasons) {
        return new Line(source.name(), entry.key(), entry.name(), entry.digest(), outcome, reasons);
    }

    private Source read(Path file) {
        try (var in = open(file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).stripLeading();
            if (text.startsWith("[") && text.contains("\"national_code\"")) {
                return new Source(DaNangCatalogue.SOURCE, daNang(text));
            }
            if (text.startsWith("{") && text.contains("\"ma_thu_tuc\"")) {
                return new Source(NationalCatalogue.SOURCE, national(text));
            }
            throw new UnreadableCatalogue("Neither layout: " + file.getFileName());
        } catch (NoSuchFileException e) {
            throw new UnreadableCatalogue("No such file: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CatalogueRecord> national(String text) {
        var catalogue = new NationalCatalogue(routes);
        var lines = text.lines().filter(l -> !l.isBlank()).toList();
        var records = new ArrayList<CatalogueRecord>();
        for (int i = 0; i < lines.size(); i++) {
            records.add(catalogue.read(i + 1, lines.get(i)));
        }
        return records;
    }

    private List<CatalogueRecord> daNang(String text) {
        var catalogue = new DaNangCatalogue(routes);
        var records = new ArrayList<CatalogueRecord>();
        try {
            for (var node : SheetJson.MAPPER.readTree(text)) {
                records.add(catalogue.read(records.size() + 1, node));
            }
        } catch (JacksonException e) {
            throw new UnreadableCatalogue("Broken JSON: " + e.getOriginalMessage());
        }
        return records;
    }

    private static InputStream open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        var zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in) : in;
    }

    private record Source(String name, List<CatalogueRecord> records) {}

    /// How far an import has come.
    public record Progress(int done, int total) {}

    /// Not a catalogue this program can read.
    public static final class UnreadableCatalogue extends Refusal {

        UnreadableCatalogue(String detail) {
            super(Kind.INVALID, "unreadable-catalogue", detail);
        }
    }
}

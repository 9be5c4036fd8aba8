package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalogue.ImportRepository.Outcome;
import vn.motcua.catalogue.Provenance.Origin;
import vn.motcua.forms.Forms;

/// Loads the facts that come with the program: the 25 essential services of Project 06 and more
/// than two hundred others. What has been loaded, or has been published since, is left alone.
@Service
public class ShippedProcedures {

    /// The program's own records begin here; no source says since when a fact holds.
    static final LocalDate BEGINNING = LocalDate.of(2022, 1, 1);

    private static final String SOURCE = "shipped";

    private final Publication publication;
    private final VersionRepository versions;
    private final ImportRepository imports;
    private final FieldAgencyRepository fieldAgencies;
    private final RouteTemplates routes;
    private final Forms forms;
    private final Clock clock;

    ShippedProcedures(
            Publication publication,
            VersionRepository versions,
            ImportRepository imports,
            FieldAgencyRepository fieldAgencies,
            RouteTemplates routes,
            Forms forms,
            Clock clock) {
        this.publication = publication;
        this.versions = versions;
        this.imports = imports;
        this.fieldAgencies = fieldAgencies;
        this.routes = routes;
        this.forms = forms;
        this.clock = clock;
    }

    /// At every start: the program brings its facts along, and newer ones after an upgrade.
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void load() {
        var known = imports.keys(SOURCE);
        var entries =
                read("procedures.json").procedures().stream()
                        .filter(e -> !known.contains(e.key()))
                        .toList();
        if (entries.isEmpty()) {
            return;
        }
        var agencies = codesByName();
        entries.forEach(e -> add(e, agencies));
    }

    /// The codes of the shipped procedures, everyday ones first.
    public List<String> keys() {
        return read("procedures.json").procedures().stream().map(ShippedFile.Entry::key).toList();
    }

    private void add(ShippedFile.Entry entry, Map<String, String> agencies) {
        var department = entry.department() == null ? null : agencies.get(entry.department());
        if (department != null) {
            fieldAgencies.addSample(entry.field(), department, BEGINNING);
        }
        var taken = versions.latest(entry.key()).isPresent();
        if (!taken) {
            publication.publish(
                    sheet(entry, department == null ? List.of() : List.of(department)), BEGINNING);
        }
        imports.record(
                new ImportRepository.Line(
                        SOURCE,
                        entry.key(),
                        entry.name(),
                        "",
                        taken ? Outcome.KNOWN : Outcome.IMPORTED,
                        List.copyOf(entry.flags())),
                clock.instant());
    }

    private ProcedureSheet sheet(ShippedFile.Entry entry, List<String> departments) {
        var provenance =
                new Provenance(
                        Origin.SHIPPED,
                        null,
                        entry.department(),
                        null,
                        departments,
                        entry.synonyms(),
                        entry.sources());
        return new ProcedureSheet(version(entry), provenance);
    }

    private ProcedureVersion version(ShippedFile.Entry entry) {
        var limits = entry.limits().stream().map(ShippedFile.LimitEntry::limit).toList();
        var longest =
                limits.stream()
                        .map(ProcedureVersion.Limit::limit)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        var outside = entry.outsideSystem();
        return new ProcedureVersion(
                0,
                entry.key(),
                entry.localCode(),
                entry.name(),
                entry.field(),
                entry.essentialNo(),
                entry.tiers(),
                entry.applicantKinds(),
                entry.level(),
                limits,
                entry.fees().stream().map(ShippedFile.FeeEntry::fee).toList(),
                entry.papers(),
                entry.results(),
                entry.legalBasis(),
                routes.routeFor(entry.tiers(), longest),
                forms.keyFor(entry.key()),
                outside == null ? null : outside.owner(),
                Set.copyOf(entry.lifeEvents()),
                Set.copyOf(entry.flags()),
                BEGINNING,
                null);
    }

    private static ShippedFile read(String name) {
        try (var in = ShippedProcedures.class.getResourceAsStream("/reference/" + name)) {
            return ShippedFile.MAPPER.readValue(in, ShippedFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> codesByName() {
        var codes = new HashMap<String, String>();
        rows("agencies.csv").forEach(r -> codes.putIfAbsent(r.get("name_vi"), r.get("code")));
        return codes;
    }

    private static List<CSVRecord> rows(String name) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = ShippedProcedures.class.getResourceAsStream("/reference/" + name)) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return format.parse(new java.io.StringReader(text)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

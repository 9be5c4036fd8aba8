package vn.motcua.catalogue;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// The administrative procedures (thủ tục hành chính) as they were, are and will be in force. A
/// published version never changes, so it is read from the database once.
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private final VersionRepository versions;
    private final FieldAgencyRepository fieldAgencies;
    private final SearchRepository search;
    private final Organisation organisation;
    private final Cache<Integer, ProcedureSheet> sheets =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<InForce, Optional<Integer>> current =
            Caffeine.newBuilder().maximumSize(20_000).build();

    Catalogue(
            VersionRepository versions,
            FieldAgencyRepository fieldAgencies,
            SearchRepository search,
            Organisation organisation) {
        this.versions = versions;
        this.fieldAgencies = fieldAgencies;
        this.search = search;
        this.organisation = organisation;
    }

    /// The version a case was filed under.
    public ProcedureVersion version(int id) {
        return sheet(id).version();
    }

    /// The version with where its facts come from.
    public ProcedureSheet sheet(int id) {
        return requireNonNull(
                sheets.get(
                        id,
                        number ->
                                versions.find(number)
                                        .orElseThrow(
                                                () -> new NotFound("procedure version " + id))));
    }

    /// The version in force on a date.
    public Optional<ProcedureVersion> current(String code, LocalDate on) {
        return currentSheet(code, on).map(ProcedureSheet::version);
    }

    public Optional<ProcedureSheet> currentSheet(String code, LocalDate on) {
        return requireNonNull(
                        current.get(new InForce(code, on), key -> versions.current(key.code(), on)))
                .map(this::sheet);
    }

    /// All versions of a procedure, newest first.
    public List<VersionRow> history(String code) {
        return versions.history(code);
    }

    /// One page of the procedures that match, best first; one round trip to the database.
    public ProcedureHits search(ProcedureFilter filter, LocalDate on) {
        return search.find(filter, on);
    }

    /// The fields (lĩnh vực) of the procedures in force, in Vietnamese order.
    public List<String> fields(LocalDate on) {
        return versions.fields(on).stream()
                .sorted(
                        Comparator.comparing(
                                Collator.getInstance(Locale.of("vi"))::getCollationKey))
                .toList();
    }

    /// The occasions of life under which procedures in force can be found.
    public List<String> lifeEvents(LocalDate on) {
        return versions.lifeEvents(on).stream().sorted().toList();
    }

    /// The online levels there are.
    public List<OnlineLevel> levels() {
        return List.of(OnlineLevel.values());
    }

    /// Whether an agency decides cases of a procedure that are filed today: a commune, a district
    /// or the province by its tier, a department by what the procedure or else its field says.
    public boolean handles(AgencyId agency, ProcedureVersion version) {
        return organisation.find(agency).map(a -> handles(a, version)).orElse(false);
    }

    public boolean handles(Agency agency, ProcedureVersion version) {
        return handles(agency, version, organisation.today());
    }

    /// The same for cases filed on a day: what was decided later about fields does not touch them,
    /// but who goes on for an agency does.
    public boolean handles(Agency agency, ProcedureVersion version, LocalDate filed) {
        return isConcerned(agency, version)
                && (agency.tier() != Tier.DEPARTMENT
                        || departmentsOf(version, filed, organisation.today())
                                .contains(agency.id()));
    }

    /// The agencies that decide cases of a procedure filed on a date.
    public List<Agency> competentAgencies(ProcedureVersion version, LocalDate on) {
        var departments =
                version.tiers().contains(Tier.DEPARTMENT)
                        ? departmentsOf(version, on, on)
                        : Set.<AgencyId>of();
        return organisation.at(on).stream()
                .filter(a -> isConcerned(a, version))
                .filter(a -> a.tier() != Tier.DEPARTMENT || departments.contains(a.id()))
                .toList();
    }

    /// The departments that decide in this system under the version, as they are on a date.
    public List<Agency> departments(ProcedureVersion version, LocalDate on) {
        return version.tiers().contains(Tier.DEPARTMENT)
                ? competentAgencies(version, on).stream()
                        .filter(a -> a.tier() == Tier.DEPARTMENT)
                        .toList()
                : List.of();
    }

    private static boolean isConcerned(Agency agency, ProcedureVersion version) {
        return version.isHandledHere() && version.tiers().contains(agency.tier());
    }

    /// @param filed the day whose rules decide
    /// @param on the day as they are on which the agencies are meant
    private Set<AgencyId> departmentsOf(ProcedureVersion version, LocalDate filed, LocalDate on) {
        return named(version, filed).stream()
                .flatMap(n -> goesOnIn(n, on).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Named> named(ProcedureVersion version, LocalDate filed) {
        var own = sheet(version.id()).provenance().departments();
        return own.isEmpty()
                ? fieldAgencies.of(version.field(), filed).stream()
                        .map(f -> new Named(f.agency(), f.from()))
                        .toList()
                : own.stream().map(code -> new Named(code, version.effectiveFrom())).toList();
    }

    /// A code means the agency that bore it on the day it was written; its successor goes on for
    /// it.
    private Optional<AgencyId> goesOnIn(Named named, LocalDate on) {
        return organisation
                .byCode(named.code(), named.meantOn())
                .or(() -> organisation.byCode(named.code(), on))
                .map(a -> organisation.currentOn(a.id(), on));
    }

    private record Named(String code, LocalDate meantOn) {}

    /// Forgets what publishing a version has changed.
    void forget(int... changed) {
        for (var id : changed) {
            sheets.invalidate(id);
        }
        current.invalidateAll();
    }

    private record InForce(String code, LocalDate on) {}
}

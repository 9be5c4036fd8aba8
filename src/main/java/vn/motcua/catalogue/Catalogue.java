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

    /// Whether an agency decides cases of a procedure: a commune, a district or the province by its
    /// tier, a department by what the procedure or else its field says (sample data [M]).
    public boolean handles(AgencyId agency, ProcedureVersion version) {
        return organisation
                .find(agency)
                .map(a -> isCompetent(a, version, organisation.today()))
                .orElse(false);
    }

    public boolean handles(Agency agency, ProcedureVersion version) {
        return isCompetent(agency, version, organisation.today());
    }

    /// The agencies that decide cases of a procedure on a date.
    public List<Agency> competentAgencies(ProcedureVersion version, LocalDate on) {
        return organisation.at(on).stream().filter(a -> isCompetent(a, version, on)).toList();
    }

    /// The departments that decide in this system under the version, as they are on a date.
    public List<Agency> departments(ProcedureVersion version, LocalDate on) {
        return version.tiers().contains(Tier.DEPARTMENT)
                ? competentAgencies(version, on).stream()
                        .filter(a -> a.tier() == Tier.DEPARTMENT)
                        .toList()
                : List.of();
    }

    private boolean isCompetent(Agency agency, ProcedureVersion version, LocalDate on) {
        return version.isHandledHere()
                && version.tiers().contains(agency.tier())
                && (agency.tier() != Tier.DEPARTMENT
                        || departmentCodes(version).stream()
                                .anyMatch(c ->
                                        goesOnIn(c, version, on)
                                                .filter(agency.id()::equals)
                                                .isPresent()));
    }

    /// A code means the agency that bore it when the version began; its successor goes on with it.
    private Optional<AgencyId> goesOnIn(String code, ProcedureVersion version, LocalDate on) {
        return organisation
                .byCode(code, version.effectiveFrom())
                .or(() -> organisation.byCode(code, on))
                .map(a -> organisation.currentOn(a.id(), on));
    }

    private List<String> departmentCodes(ProcedureVersion version) {
        var own = sheet(version.id()).provenance().departments();
        return own.isEmpty() ? fieldAgencies.agenciesOf(version.field()) : own;
    }

    /// Forgets what publishing a version has changed.
    void forget(int... changed) {
        for (var id : changed) {
            sheets.invalidate(id);
        }
        current.invalidateAll();
    }

    private record InForce(String code, LocalDate on) {}
}

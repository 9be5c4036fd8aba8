package vn.motcua.indicators;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.ProcedureRepository.FieldDepartment;
import vn.motcua.indicators.ProcedureRepository.Procedure;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;

/// Which procedures agencies have under them on a day: a district or a commune by its tier, a
/// department by what the procedure or else its field says. Kept for a few seconds: a wall asks
/// again and again.
@Component
class Competences {

    private static final Duration KEPT = Duration.ofSeconds(20);
    private static final int DAYS = 40;

    private final ProcedureRepository procedures;
    private final Organisation organisation;
    private final LoadingCache<LocalDate, OfDay> days =
            Caffeine.newBuilder().maximumSize(DAYS).expireAfterWrite(KEPT).build(this::read);
    private final LoadingCache<String, Published> published =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build(_ -> publishedNow());

    Competences(ProcedureRepository procedures, Organisation organisation) {
        this.procedures = procedures;
        this.organisation = organisation;
    }

    /// Each procedure once, however many of the agencies have it.
    Map<String, Procedure> of(Collection<AgencyId> agencies, LocalDate on) {
        var day = days.get(on);
        var found = new LinkedHashMap<String, Procedure>();
        var seen = new java.util.HashSet<Tier>();
        for (var id : agencies) {
            var agency = organisation.find(id, on).filter(a -> a.isValidOn(on)).orElse(null);
            if (agency == null) {
                continue;
            }
            if (agency.tier() == Tier.DEPARTMENT) {
                add(found, day.byDepartment.getOrDefault(id, List.of()));
            } else if (seen.add(agency.tier())) {
                add(found, day.byTier.getOrDefault(agency.tier(), List.of()));
            }
        }
        return found;
    }

    /// Codes of the procedures that run wholly online on a day, whoever has them.
    Set<String> whollyOnline(LocalDate on) {
        return published.get("all").inForce(on).stream()
                .filter(Procedure::whollyOnline)
                .map(Procedure::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void add(Map<String, Procedure> found, List<Procedure> more) {
        more.forEach(p -> found.put(p.code(), p));
    }

    private OfDay read(LocalDate on) {
        var known = published.get("all");
        var byField =
                known.departments.stream()
                        .filter(d -> d.isInForce(on))
                        .collect(
                                Collectors.groupingBy(
                                        FieldDepartment::field,
                                        Collectors.mapping(
                                                FieldDepartment::agency, Collectors.toList())));
        var day = new OfDay(new HashMap<>(), new HashMap<>());
        for (var procedure : known.inForce(on)) {
            for (var tier : procedure.tiers()) {
                day.byTier.computeIfAbsent(Tier.of(tier), _ -> new ArrayList<>()).add(procedure);
            }
            if (procedure.tiers().contains(Tier.DEPARTMENT.code())) {
                departments(procedure, byField, on)
                        .forEach(id ->
                                day.byDepartment
                                        .computeIfAbsent(id, _ -> new ArrayList<>())
                                        .add(procedure));
            }
        }
        return day;
    }

    /// A code means the agency that bore it; the one that goes on for it has its procedures.
    private Stream<AgencyId> departments(
            Procedure procedure, Map<String, List<String>> byField, LocalDate on) {
        var codes =
                procedure.departments().isEmpty()
                        ? byField.getOrDefault(procedure.field(), List.of())
                        : procedure.departments();
        return codes.stream()
                .flatMap(code ->
                        organisation
                                .byCode(code, on)
                                .or(() -> organisation.byCode(code, procedure.from()))
                                .stream())
                .map(a -> organisation.currentOn(a.id(), on))
                .distinct();
    }

    private Published publishedNow() {
        return new Published(procedures.all(), procedures.departments());
    }

    private record Published(List<Procedure> procedures, List<FieldDepartment> departments) {

        List<Procedure> inForce(LocalDate on) {
            return procedures.stream().filter(p -> p.isInForce(on)).toList();
        }
    }

    private record OfDay(
            Map<Tier, List<Procedure>> byTier, Map<AgencyId, List<Procedure>> byDepartment) {}
}

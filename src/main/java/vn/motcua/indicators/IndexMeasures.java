package vn.motcua.indicators;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.ComplaintCounts.Numbers;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Ratio;

/// The shares that the components of the index are about, by the component's code. A component that
/// is missing has no source.
@Component
class IndexMeasures {

    private final CaseCounts cases;
    private final CountRepository counts;
    private final Competences competences;
    private final ComplaintCounts complaints;
    private final ScopeUnits units;

    IndexMeasures(
            CaseCounts cases,
            CountRepository counts,
            Competences competences,
            ComplaintCounts complaints,
            ScopeUnits units) {
        this.cases = cases;
        this.counts = counts;
        this.competences = competences;
        this.complaints = complaints;
        this.units = units;
    }

    Map<Scope, Map<String, Ratio>> of(Collection<Scope> scopes, Period period, Set<String> rules) {
        var counted = cases.of(scopes, period);
        var unitsOf = units.reached(scopes, period);
        var online =
                counts.online(List.copyOf(unitsOf.values()), List.of(cases.span(period)))
                        .getOrDefault(0, Map.of());
        var said = said(period) ? complaints.of(scopes, period) : Map.<Scope, Numbers>of();
        var measured = new LinkedHashMap<Scope, Map<String, Ratio>>();
        counted.forEach((scope, numbers) -> {
            var shares = ofCases(numbers, rules);
            shares.putAll(satisfaction(said.get(scope), numbers, rules));
            shares.putAll(ofProcedures(requireNonNull(unitsOf.get(scope)), online, period.last()));
            measured.put(scope, shares);
        });
        return measured;
    }

    /// @param periods all days, or none
    /// @param rules those in force in each of them
    Map<Period, Map<String, Ratio>> course(
            Scope scope, List<Period> periods, Function<Period, Set<String>> rules) {
        var counted = cases.course(scope, periods);
        var agencies = units.reached(scope, periods);
        var online =
                counts.online(
                        List.of(Reached.any(agencies.values())),
                        periods.stream().map(cases::span).toList());
        var since = complaints.since();
        var said = complaints.course(scope, periods);
        var measured = new LinkedHashMap<Period, Map<String, Ratio>>();
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var numbers = counted.getOrDefault(period, Counts.NOTHING);
            var inForce = rules.apply(period);
            var shares = ofCases(numbers, inForce);
            if (since.filter(period::reaches).isPresent()) {
                shares.putAll(satisfaction(said.get(period), numbers, inForce));
            }
            shares.putAll(
                    ofProcedures(
                            requireNonNull(agencies.get(period)),
                            online.getOrDefault(i, Map.of()),
                            period.last()));
            measured.put(period, shares);
        }
        return measured;
    }

    static Map<String, Ratio> ofCases(Counts numbers, Set<String> rules) {
        var shares = new HashMap<String, Ratio>();
        for (var component : CaseComponent.of(rules)) {
            if (!component.said()) {
                shares.put(component.code(), share(numbers, component));
            }
        }
        return shares;
    }

    private static Ratio share(Counts numbers, CaseComponent component) {
        return numbers.share(component.numerator(), component.denominator());
    }

    /// Whether anybody had rated or complained by the end of the period.
    private boolean said(Period period) {
        return complaints.since().filter(period::reaches).isPresent();
    }

    /// The components of what people say; none when nothing measured it.
    ///
    /// @param said null before anybody said anything
    static Map<String, Ratio> satisfaction(
            @Nullable Numbers said, Counts numbers, Set<String> rules) {
        if (said == null) {
            return Map.of();
        }
        var shares = new HashMap<String, Ratio>();
        shares.put("5.1", said.share(ComplaintMeasure.CONDUCT));
        shares.put("5.2", said.share(ComplaintMeasure.IN_TIME));
        shares.put("5.3", said.share(ComplaintMeasure.CONTENT));
        CaseComponent.of(rules).stream()
                .filter(CaseComponent::said)
                .forEach(c -> shares.put(c.code(), share(numbers, c)));
        return shares;
    }

    /// @param used procedures with cases filed online, by agency
    private Map<String, Ratio> ofProcedures(
            Reached agencies, Map<AgencyId, Set<String>> used, LocalDate on) {
        var procedures = competences.of(agencies.units(), on).values();
        var codes = ComponentProcedures.used(agencies, used.entrySet());
        var shares = new HashMap<String, Ratio>();
        for (var component : ProcedureComponent.values()) {
            var counted = procedures.stream().filter(component::isOf).toList();
            shares.put(
                    component.code(),
                    new Ratio(
                            counted.stream().filter(p -> component.counts(p, codes)).count(),
                            counted.size()));
        }
        return shares;
    }
}

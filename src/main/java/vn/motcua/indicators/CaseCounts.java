package vn.motcua.indicators;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is counted of the cases of agencies and periods.
@Component
class CaseCounts {

    private final CountRepository counts;
    private final ScopeUnits units;
    private final IndexFormulas formulas;
    private final Clock clock;

    CaseCounts(CountRepository counts, ScopeUnits units, IndexFormulas formulas, Clock clock) {
        this.counts = counts;
        this.units = units;
        this.formulas = formulas;
        this.clock = clock;
    }

    Map<Scope, Counts> of(Collection<Scope> scopes, Period period) {
        var asked = units.reached(scopes);
        var found = counts.counts(List.copyOf(asked.values()), List.of(span(period)));
        var answer = new LinkedHashMap<Scope, Counts>();
        for (var scope : asked.keySet()) {
            var place = new CountRepository.Place(answer.size(), 0);
            answer.put(scope, found.getOrDefault(place, Counts.NOTHING));
        }
        return answer;
    }

    /// One round trip when the periods are all days or none is.
    Map<Period, Counts> course(Scope scope, List<Period> periods) {
        var spans = periods.stream().distinct().map(this::span).toList();
        var byKind = spans.stream().collect(Collectors.groupingBy(Span::kind));
        var found = new LinkedHashMap<Period, Counts>();
        spans.forEach(s -> found.put(s.period(), Counts.NOTHING));
        for (var some : byKind.values()) {
            var asked = List.of(units.reached(scope));
            counts.counts(asked, some)
                    .forEach((place, counted) ->
                            found.put(some.get(place.span()).period(), counted));
        }
        return found;
    }

    Span span(Period period) {
        return Span.of(
                period, clock.instant(), formulas.dislikedUpTo(ServiceIndex.NAME, period.last()));
    }
}

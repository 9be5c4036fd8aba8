package vn.motcua.indicators;

import static java.util.Objects.requireNonNull;

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
        return of(scopes, period, counts::counts);
    }

    /// At least what a figure is made of.
    Map<Scope, Counts> of(CaseFigure figure, Collection<Scope> scopes, Period period) {
        return of(scopes, period, counting(figure));
    }

    private Map<Scope, Counts> of(Collection<Scope> scopes, Period period, Counting counting) {
        var asked = units.reached(scopes, period);
        var found = counting.count(List.copyOf(asked.values()), List.of(span(period)));
        var answer = new LinkedHashMap<Scope, Counts>();
        for (var scope : asked.keySet()) {
            var place = new CountRepository.Place(answer.size(), 0);
            answer.put(scope, found.getOrDefault(place, Counts.NOTHING));
        }
        return answer;
    }

    /// One round trip when the periods are all days or none is, and the same agencies belonged to
    /// it in all of them.
    Map<Period, Counts> course(Scope scope, List<Period> periods) {
        return course(scope, periods, counts::counts);
    }

    /// At least what a figure is made of.
    Map<Period, Counts> course(CaseFigure figure, Scope scope, List<Period> periods) {
        return course(scope, periods, counting(figure));
    }

    private Counting counting(CaseFigure figure) {
        return figure.isSummed() ? counts::sums : counts::counts;
    }

    private Map<Period, Counts> course(Scope scope, List<Period> periods, Counting counting) {
        record Alike(String kind, Reached reached) {}
        var spans = periods.stream().distinct().map(this::span).toList();
        var reached = units.reached(scope, periods);
        var alike =
                spans.stream()
                        .collect(
                                Collectors.groupingBy(s ->
                                        new Alike(
                                                s.kind(),
                                                requireNonNull(reached.get(s.period())))));
        var found = new LinkedHashMap<Period, Counts>();
        spans.forEach(s -> found.put(s.period(), Counts.NOTHING));
        alike.forEach((each, some) ->
                counting.count(List.of(each.reached), some)
                        .forEach((place, counted) ->
                                found.put(some.get(place.span()).period(), counted)));
        return found;
    }

    /// One way to count.
    private interface Counting {

        Map<CountRepository.Place, Counts> count(List<Reached> scopes, List<Span> spans);
    }

    /// A figure as the rules of a period count it.
    CaseFigure by(CaseFigure figure, Period period) {
        return formulas.rulesAt(ServiceIndex.NAME, period.last()).stream()
                        .anyMatch(r -> r.code().equals(CaseComponent.ASKED_AGAIN_IS_LATE))
                ? figure
                : figure.askedAgainOrNot();
    }

    Span span(Period period) {
        return Span.of(
                period, clock.instant(), formulas.dislikedUpTo(ServiceIndex.NAME, period.last()));
    }
}

package vn.motcua.directive.course;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Ratio;

/// Measures a figure for several units together, as if they were one.
@Service
public class Measuring {

    private final Figures figures;
    private final Organisation organisation;

    Measuring(Figures figures, Organisation organisation) {
        this.figures = figures;
        this.organisation = organisation;
    }

    /// The figure of the units and all below them; a unit that lies below another of them is
    /// counted once. A figure that this installation does not know has no source.
    public Measurement together(String figure, Collection<AgencyId> units, Period period) {
        var scopes = scopes(units);
        var value =
                figures.find(figure)
                        .filter(_ -> !scopes.isEmpty())
                        .map(f -> sum(figures.measure(f, scopes, period).values()))
                        .orElse(Measured.noSource());
        return new Measurement(period, value);
    }

    /// The same over several periods.
    public List<Measured> course(String figure, Collection<AgencyId> units, List<Period> periods) {
        var found = figures.find(figure);
        if (found.isEmpty()) {
            return periods.stream().map(_ -> Measured.noSource()).toList();
        }
        var courses =
                scopes(units).stream()
                        .map(scope -> figures.course(found.get(), scope, periods))
                        .toList();
        return periods.stream().map(period -> sum(at(courses, period))).toList();
    }

    private static List<Measured> at(List<Map<Period, Measured>> courses, Period period) {
        return courses.stream()
                .map(course -> course.getOrDefault(period, Measured.noSource()))
                .toList();
    }

    private List<Scope> scopes(Collection<AgencyId> units) {
        return units.stream()
                .filter(unit ->
                        units.stream()
                                .noneMatch(other ->
                                        !other.equals(unit)
                                                && organisation.covers(List.of(other), unit)))
                .distinct()
                .map(Scope::all)
                .toList();
    }

    private static Measured sum(Collection<Measured> values) {
        return values.stream().reduce(Measured.noSource(), Measuring::plus);
    }

    private static Measured plus(Measured one, Measured other) {
        return switch (one) {
            case Measured.NoSource() -> other;
            case Measured.Count(var number) ->
                    other instanceof Measured.Count(var more) ? Measured.count(number + more) : one;
            case Measured.Share(var ratio) ->
                    other instanceof Measured.Share(Ratio more)
                            ? new Measured.Share(ratio.plus(more))
                            : one;
        };
    }
}

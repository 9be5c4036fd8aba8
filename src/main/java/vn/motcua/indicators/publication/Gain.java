package vn.motcua.indicators.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Score;
import vn.motcua.shared.Ratio;

/// What would raise a score: so many more cases (procedures, complaints) of those counted that are
/// as they should be give so many more points.
///
/// @param more the fewest that show in the points
/// @param points what these give
/// @param missing all that are not as they should be
/// @param possible points if all of them were, up to the component's ceiling
public record Gain(
        Component component,
        Ratio measured,
        long more,
        BigDecimal points,
        long missing,
        BigDecimal possible) {

    private static final int PRECISE = 12;

    private static final Comparator<Gain> MOST_FIRST =
            Comparator.comparing(Gain::possible)
                    .thenComparing(Gain::each)
                    .reversed()
                    .thenComparing(gain -> gain.component().code());

    /// All that can be gained, the most first; of equal gains that which takes the fewest cases.
    public static List<Gain> of(IndexResult result) {
        return result.lines().stream()
                .flatMap(line -> of(line).stream())
                .sorted(MOST_FIRST)
                .toList();
    }

    private BigDecimal each() {
        return points.divide(BigDecimal.valueOf(more), PRECISE, RoundingMode.HALF_UP);
    }

    private static Optional<Gain> of(IndexResult.Line line) {
        if (!(line.score() instanceof Score.Points(var points, var measured))
                || measured.ofNothing()) {
            return Optional.empty();
        }
        var component = line.component();
        var missing = measured.denominator() - measured.numerator();
        var possible = points(component, measured, missing).subtract(points);
        if (possible.signum() <= 0) {
            return Optional.empty();
        }
        var more = fewest(component, measured, points, missing);
        return Optional.of(
                new Gain(
                        component,
                        measured,
                        more,
                        points(component, measured, more).subtract(points),
                        missing,
                        possible));
    }

    /// Points never fall with more, so halving finds the first that raises them.
    private static long fewest(
            Component component, Ratio measured, BigDecimal points, long missing) {
        long low = 1;
        long high = missing;
        while (low < high) {
            var middle = (low + high) / 2;
            if (points(component, measured, middle).compareTo(points) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static BigDecimal points(Component component, Ratio measured, long more) {
        return Change.points(
                component.score(new Ratio(measured.numerator() + more, measured.denominator())));
    }
}

package vn.motcua.indicators.publication;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Score;

/// What may be said of a unit's points beside those of an earlier period. What could not be
/// measured then is not zero: only what was measured both times can be compared.
public sealed interface Comparison {

    /// The same points could be measured both times: so many more or less.
    record OfPoints(BigDecimal change) implements Comparison {}

    /// The same components were measured, for other points at most: so many percentage points more
    /// or less of those that could be reached.
    record OfShares(BigDecimal change) implements Comparison {}

    /// Other components were measured then.
    ///
    /// @param before points that could be measured then
    /// @param now points that can be measured now
    record None(int before, int now) implements Comparison {}

    static Comparison of(IndexResult before, IndexResult now) {
        var then = measured(before);
        var is = measured(now);
        if (is.isEmpty() || !then.equals(is)) {
            return new None(before.measurable(), now.measurable());
        }
        return before.measurable() == now.measurable()
                ? new OfPoints(now.reached().subtract(before.reached()))
                : new OfShares(share(now).subtract(share(before)));
    }

    private static Set<String> measured(IndexResult result) {
        return result.lines().stream()
                .filter(line -> line.score() instanceof Score.Points)
                .map(line -> line.component().code())
                .collect(Collectors.toSet());
    }

    private static BigDecimal share(IndexResult result) {
        return UnitTotal.shareOf(result);
    }
}

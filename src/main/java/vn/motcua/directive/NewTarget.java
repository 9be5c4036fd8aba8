package vn.motcua.directive;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;

/// A target to be set; see [Target].
///
/// @param formula how it is worked out, in words; null when a figure measures it
/// @param baseline where it begins; of one that the system measures it counts only where its figure
///   has no value for the time before, and may be null
/// @param plan at least one point, in the order of the days
public record NewTarget(
        String name,
        @Nullable String figure,
        @Nullable String formula,
        Scope scope,
        Period.Kind span,
        Target.Measure measure,
        String counted,
        @Nullable BigDecimal baseline,
        boolean more,
        List<Target.Point> plan) {

    public NewTarget {
        plan = List.copyOf(plan);
    }
}

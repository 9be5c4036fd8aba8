package vn.motcua.directive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.indicators.Scope;
import vn.motcua.shared.AgencyId;

/// A target of a task that is handed down: each unit gets it with a value of its own.
///
/// @param goal what each unit is to reach
record HandedDown(Target target, BigDecimal goal) {

    private static final int PLACES = 4;

    /// The target of one unit. Of departments or localities alone nothing is asked below: there it
    /// is the unit and all below it.
    NewTarget to(AgencyId unit, LocalDate deadline) {
        var reach =
                target.scope().reach() == Scope.Reach.ITSELF ? Scope.Reach.ITSELF : Scope.Reach.ALL;
        return new NewTarget(
                target.name(),
                target.figure(),
                target.formula(),
                new Scope(unit, reach),
                target.span(),
                target.measure(),
                target.counted(),
                baseline(),
                target.more(),
                plan(deadline));
    }

    /// Where it begins in a unit for which nothing was measured before: a share where that above
    /// begins, a number in proportion, for each has a part of the whole alone.
    BigDecimal baseline() {
        return target.measure() == Target.Measure.NUMBER
                ? inProportion(target.baseline())
                : target.baseline();
    }

    /// The same way to the goal, in proportion; what would come after the deadline is due by it.
    private List<Target.Point> plan(LocalDate deadline) {
        var above = target.goal();
        var end = above.day().isAfter(deadline) ? deadline : above.day();
        var points = new ArrayList<Target.Point>();
        for (var point : target.plan()) {
            if (point.day().isBefore(end)) {
                points.add(new Target.Point(point.day(), inProportion(point.value())));
            }
        }
        points.add(new Target.Point(end, goal));
        return points;
    }

    private BigDecimal inProportion(BigDecimal value) {
        var whole = target.goal().value();
        return whole.signum() == 0
                ? value
                : value.multiply(goal).divide(whole, PLACES, RoundingMode.HALF_UP);
    }
}

package vn.motcua.directive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;

/// What a task is to reach (chỉ tiêu). One that the system measures has the key of its figure and
/// takes no typed value; the others take values with evidence.
///
/// @param figure key of an `indicators.Figure`, or null when it needs evidence
/// @param formula how it is worked out, in words; null when a figure measures it, and for one that
///   was set before that was asked
/// @param scope whose cases count
/// @param span over which time its value is taken
/// @param counted in what it is counted, in words: `%`, `mô hình`
/// @param baseline where it began
/// @param baselineOf the period for which the baseline was measured; null where it was typed
/// @param more whether more is better
/// @param plan the planned curve, by day
/// @param missed since when the plan is missed, as last seen
public record Target(
        long id,
        TaskId task,
        String name,
        @Nullable String figure,
        @Nullable String formula,
        Scope scope,
        Period.Kind span,
        Measure measure,
        String counted,
        BigDecimal baseline,
        @Nullable Period baselineOf,
        boolean more,
        List<Point> plan,
        @Nullable LocalDate missed) {

    private static final int PLACES = 4;

    public Target {
        plan = List.copyOf(plan);
    }

    /// What its values are.
    public enum Measure {
        /// 0 to 100.
        PERCENT,
        NUMBER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether what was reported for this one holds for another as well.
    boolean reportedAs(NewTarget other) {
        return !measured()
                && other.figure() == null
                && Objects.equals(formula, other.formula())
                && measure == other.measure()
                && counted.equals(other.counted());
    }

    /// A value at a day.
    public record Point(LocalDate day, BigDecimal value) {}

    /// Whether the system measures it.
    public boolean measured() {
        return figure != null;
    }

    /// The last point of the plan.
    public Point goal() {
        return plan.getLast();
    }

    /// Over which time it is measured on a day. After the plan has ended its last period stays the
    /// one that counts.
    public Period periodOn(LocalDate day) {
        return Period.of(span, until(day));
    }

    /// The day, or that on which the plan ended.
    LocalDate until(LocalDate day) {
        var end = goal().day();
        return day.isAfter(end) ? end : day;
    }

    /// What the planned curve has for a day: a straight line between its points, which begins with
    /// the baseline.
    ///
    /// @param start the day of the baseline
    BigDecimal plannedOn(LocalDate day, LocalDate start) {
        var before = new Point(start, baseline);
        for (var point : plan) {
            if (day.isBefore(point.day)) {
                return between(before, point, day);
            }
            before = point;
        }
        return before.value;
    }

    private static BigDecimal between(Point before, Point after, LocalDate day) {
        var whole = ChronoUnit.DAYS.between(before.day, after.day);
        var gone = ChronoUnit.DAYS.between(before.day, day);
        if (whole <= 0 || gone <= 0) {
            return before.value;
        }
        var rise = after.value.subtract(before.value);
        return before.value.add(
                rise.multiply(BigDecimal.valueOf(gone))
                        .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP));
    }

    /// Whether a value reaches a wanted one.
    boolean reaches(BigDecimal value, BigDecimal wanted) {
        return more ? value.compareTo(wanted) >= 0 : value.compareTo(wanted) <= 0;
    }
}

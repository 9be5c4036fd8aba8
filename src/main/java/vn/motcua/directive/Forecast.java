package vn.motcua.directive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// When a target is reached if it goes on as in the last periods: a straight line through their
/// values (least squares). The assumption is shown with it.
///
/// @param on the day, if there is one
/// @param points through how many values the line was drawn
public record Forecast(Kind kind, @Nullable LocalDate on, int points) {

    private static final int FEWEST = 3;
    private static final long FARTHEST = 3_650;

    /// What can be said.
    public enum Kind {
        /// It has been reached.
        REACHED,
        /// On a day, if it goes on so.
        ON,
        /// Never, or not in ten years, if it goes on so.
        NEVER,
        /// There are too few values for a line.
        TOO_FEW;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param course the values the line goes through, oldest first
    static Forecast of(Target target, @Nullable BigDecimal value, List<Target.Point> course) {
        var goal = target.goal().value();
        if (value != null && target.reaches(value, goal)) {
            return new Forecast(Kind.REACHED, null, course.size());
        }
        if (course.size() < FEWEST) {
            return new Forecast(Kind.TOO_FEW, null, course.size());
        }
        var line = Line.through(course);
        var days = line.reach(goal.doubleValue());
        var last = course.getLast().day();
        var from = ChronoUnit.DAYS.between(line.origin, last);
        var rightWay = target.more() ? line.slope > 0 : line.slope < 0;
        if (!rightWay || days > from + FARTHEST) {
            return new Forecast(Kind.NEVER, null, course.size());
        }
        var on = line.origin.plusDays(Math.max((long) Math.ceil(days), from + 1));
        return new Forecast(Kind.ON, on, course.size());
    }

    private record Line(LocalDate origin, double slope, double height) {

        static Line through(List<Target.Point> course) {
            var origin = course.getFirst().day();
            double sumX = 0;
            double sumY = 0;
            double sumXx = 0;
            double sumXy = 0;
            for (var point : course) {
                var x = (double) ChronoUnit.DAYS.between(origin, point.day());
                var y = point.value().doubleValue();
                sumX += x;
                sumY += y;
                sumXx += x * x;
                sumXy += x * y;
            }
            var n = course.size();
            var spread = n * sumXx - sumX * sumX;
            var slope = spread == 0 ? 0 : (n * sumXy - sumX * sumY) / spread;
            return new Line(origin, slope, (sumY - slope * sumX) / n);
        }

        /// Days after the origin at which the line has a height.
        double reach(double wanted) {
            return slope == 0 ? Double.MAX_VALUE : (wanted - height) / slope;
        }
    }
}

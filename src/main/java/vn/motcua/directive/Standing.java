package vn.motcua.directive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.shared.Measured;

/// How a target stands on a day.
///
/// @param value what it has reached; null when there is none, `measured` says why
/// @param measured what measuring gave; null for a target that needs evidence
/// @param period for which it was measured; null for one that needs evidence
/// @param reported of which day the value is; null for one that is measured, or without a value
/// @param planned what the plan has for the day
/// @param course earlier values by day, oldest first
public record Standing(
        Target target,
        LocalDate day,
        @Nullable BigDecimal value,
        @Nullable Measured measured,
        @Nullable Period period,
        @Nullable LocalDate reported,
        BigDecimal planned,
        Light light,
        Forecast forecast,
        List<Target.Point> course) {

    public Standing {
        course = List.copyOf(course);
    }

    /// How it stands, in one word.
    public enum Light {
        /// The plan is met.
        GOOD,
        /// The plan is missed by little.
        WATCH,
        /// The plan is missed.
        BAD,
        /// There is no value: nothing measures it, or nothing was reported.
        NO_SOURCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Whether the plan is missed, by little or by more.
    boolean misses() {
        return switch (light) {
            case WATCH, BAD -> true;
            case GOOD, NO_SOURCE -> false;
        };
    }

    /// Value less plan; null without a value.
    public @Nullable BigDecimal gap() {
        return value == null ? null : value.subtract(planned);
    }
}

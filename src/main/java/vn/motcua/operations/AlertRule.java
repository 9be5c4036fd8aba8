package vn.motcua.operations;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Role;

/// What somebody wants to be warned of (quy tắc cảnh báo).
///
/// @param shipped the key of a rule that came with the product, else null
/// @param name as typed; of a shipped one its key stands for the name in each language
/// @param lasting for how many minutes it must hold before it is told
/// @param owner who has to do something about it
public record AlertRule(
        int id,
        int version,
        @Nullable String shipped,
        String name,
        Watched watched,
        Border border,
        int lasting,
        Owner owner,
        boolean active) {

    /// What is measured, and of whom.
    ///
    /// @param spread the unit with all below it as one, or each unit directly below it for itself
    /// @param period the kind of period, of which the current one is measured
    public record Watched(String figure, AgencyId unit, Spread spread, Period.Kind period) {}

    /// The post that has to act.
    public record Owner(AgencyId unit, Role role) {}

    /// The unit as one, or each below it.
    public enum Spread {
        WHOLE,
        BELOW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// From where on it is too much or too little.
    ///
    /// @param threshold percent of a share, or the number
    public record Border(Comparison comparison, BigDecimal threshold) {

        /// Whether a measurement is beyond it. What has no source, or nothing to take a share of,
        /// is beyond nothing.
        public boolean isCrossedBy(Measured measured) {
            return switch (measured) {
                case Measured.NoSource() -> false;
                case Measured.Count(var number) -> crosses(BigDecimal.valueOf(number), threshold);
                case Measured.Share(var ratio) when ratio.ofNothing() -> false;
                case Measured.Share(var ratio) ->
                        crosses(
                                BigDecimal.valueOf(ratio.numerator()).movePointRight(2),
                                threshold.multiply(BigDecimal.valueOf(ratio.denominator())));
            };
        }

        private boolean crosses(BigDecimal value, BigDecimal border) {
            var order = value.compareTo(border);
            return comparison == Comparison.ABOVE ? order > 0 : order < 0;
        }
    }

    /// Which side of the border is bad.
    public enum Comparison {
        ABOVE,
        BELOW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

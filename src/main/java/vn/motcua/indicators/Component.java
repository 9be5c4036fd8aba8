package vn.motcua.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Ratio;

/// One component of an index in one version: a share of cases, procedures or complaints, and the
/// points it gives.
///
/// @param code as the index numbers it: `2.1`
/// @param group one of the groups of the decision
/// @param portalGroup the group under which the national portal shows it
/// @param most points it can give; 0 when it is shown only
/// @param fullAt the share in percent from which all points are given
/// @param none what a denominator of zero gives
/// @param trust how sure the points are
/// @param source where the points are known from, as the table's remarks explain
public record Component(
        String code,
        String group,
        String portalGroup,
        int most,
        int fullAt,
        None none,
        Trust trust,
        String source) {

    private static final int PLACES = 2;

    /// What is given when there was nothing to take a share of.
    public enum None {
        NOTHING,
        ZERO,
        ALL;

        static None of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// @param measured the share, or null when nothing measures it
    public Score score(@Nullable Ratio measured) {
        if (measured == null) {
            return new Score.NoSource();
        }
        if (most == 0) {
            return new Score.Shown(measured);
        }
        return measured.ofNothing()
                ? ofNothing(measured)
                : new Score.Points(points(measured), measured);
    }

    private Score ofNothing(Ratio measured) {
        return switch (none) {
            case NOTHING -> new Score.NotApplicable();
            case ZERO -> new Score.Points(BigDecimal.ZERO.setScale(PLACES), measured);
            case ALL -> new Score.Points(all(), measured);
        };
    }

    /// In proportion up to the share at which all are given; rounded half up to hundredths.
    private BigDecimal points(Ratio measured) {
        var earned =
                BigDecimal.valueOf(measured.numerator())
                        .multiply(BigDecimal.valueOf(100L * most))
                        .divide(
                                BigDecimal.valueOf(measured.denominator())
                                        .multiply(BigDecimal.valueOf(fullAt)),
                                PLACES,
                                RoundingMode.HALF_UP);
        return earned.min(all());
    }

    private BigDecimal all() {
        return BigDecimal.valueOf(most).setScale(PLACES);
    }
}

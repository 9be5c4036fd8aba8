package vn.motcua.indicators.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import vn.motcua.indicators.IndexResult;
import vn.motcua.shared.AgencyId;

/// What a unit reached of the points that could be measured.
public record UnitTotal(AgencyId unit, BigDecimal reached, int measurable) {

    private static final int PLACES = 2;

    /// Best first: by the share of the measurable points, since not all units have the same ones.
    public static final Comparator<UnitTotal> BEST_FIRST =
            Comparator.comparing(UnitTotal::share).reversed();

    public static UnitTotal of(AgencyId unit, IndexResult result) {
        return new UnitTotal(unit, result.reached(), result.measurable());
    }

    /// Points reached of a hundred measurable ones; zero when nothing was measurable.
    public BigDecimal share() {
        return shareOf(reached, measurable);
    }

    /// The same of a result.
    public static BigDecimal shareOf(IndexResult result) {
        return shareOf(result.reached(), result.measurable());
    }

    private static BigDecimal shareOf(BigDecimal reached, int measurable) {
        return measurable == 0
                ? BigDecimal.ZERO.setScale(PLACES)
                : reached.multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(measurable), PLACES, RoundingMode.HALF_UP);
    }
}

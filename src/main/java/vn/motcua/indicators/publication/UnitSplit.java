package vn.motcua.indicators.publication;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.indicators.Score;
import vn.motcua.shared.Ratio;

/// What each unit below did to a component's change. With `w` a unit's part of the denominator and
/// `r` its own share, `R` the share of all, of two periods 0 and 1:
///
/// ```
/// R1 - R0 = sum of  w1 (r1 - r0)          the unit does better or worse than before
///                 + (w1 - w0) (r0 - R0)   the unit weighs more or less than before
/// ```
///
/// which is exact. In points each is that times the points a whole share would give; what the
/// ceiling of the component takes away stands as a part of its own. Hundredths are given out so
/// that the parts add up to what the points changed by.
///
/// @param rest what the component's ceiling, rounding or another formula makes of it
public record UnitSplit<K>(List<Part<K>> parts, BigDecimal rest) {

    private static final MathContext EXACT = new MathContext(40);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    public UnitSplit {
        parts = List.copyOf(parts);
    }

    /// One unit's part.
    ///
    /// @param points by doing better or worse than before and by the unit's new weight, in one sum
    public record Part<K>(K unit, Ratio before, Ratio now, BigDecimal points) {}

    /// @param before what the parts of the whole were; their sum is what the component counted
    /// @return nothing where the component was not measured on both sides
    public static <K> Optional<UnitSplit<K>> of(
            Change.Part change, Map<K, Ratio> before, Map<K, Ratio> now) {
        var all0 = sum(before);
        var all1 = sum(now);
        if (!(change.before() instanceof Score.Points)
                || !(change.now() instanceof Score.Points)
                || all0.ofNothing()
                || all1.ofNothing()) {
            return Optional.empty();
        }
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(now.keySet());
        var factor =
                HUNDRED.multiply(HUNDRED)
                        .multiply(BigDecimal.valueOf(change.component().most()))
                        .divide(BigDecimal.valueOf(change.component().fullAt()), EXACT);
        var exact = new LinkedHashMap<K, BigDecimal>();
        var none = new Ratio(0, 0);
        for (var key : keys) {
            var moved =
                    moved(before.getOrDefault(key, none), now.getOrDefault(key, none), all0, all1);
            exact.put(key, moved.multiply(factor, EXACT));
        }
        var whole = change.points().movePointRight(PLACES).longValueExact();
        return Optional.of(rounded(exact, before, now, whole));
    }

    private static BigDecimal moved(Ratio before, Ratio now, Ratio all0, Ratio all1) {
        var overall = share(all0);
        var own0 = before.ofNothing() ? overall : share(before);
        var own1 = now.ofNothing() ? own0 : share(now);
        var weight0 = weight(before, all0);
        var weight1 = weight(now, all1);
        return weight1.multiply(own1.subtract(own0), EXACT)
                .add(weight1.subtract(weight0).multiply(own0.subtract(overall), EXACT), EXACT);
    }

    /// Largest remainder: the hundredths left over go to the parts that lost most by rounding down.
    private static <K> UnitSplit<K> rounded(
            Map<K, BigDecimal> exact, Map<K, Ratio> before, Map<K, Ratio> now, long whole) {
        var sum = exact.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var restExact = BigDecimal.valueOf(whole).subtract(sum, EXACT);
        var floors = new LinkedHashMap<K, Long>();
        exact.forEach((key, value) -> floors.put(key, floor(value)));
        var rest = floor(restExact);
        var left = whole - rest - floors.values().stream().mapToLong(Long::longValue).sum();
        var byLoss = new ArrayList<>(exact.keySet());
        byLoss.sort(
                Comparator.comparing((K key) ->
                                requireNonNull(exact.get(key))
                                        .subtract(BigDecimal.valueOf(floors.getOrDefault(key, 0L))))
                        .reversed());
        for (var key : byLoss) {
            if (left > 0) {
                floors.merge(key, 1L, Long::sum);
                left--;
            }
        }
        var none = new Ratio(0, 0);
        var parts = new ArrayList<Part<K>>();
        floors.forEach((key, hundredths) ->
                parts.add(
                        new Part<>(
                                key,
                                before.getOrDefault(key, none),
                                now.getOrDefault(key, none),
                                BigDecimal.valueOf(hundredths, PLACES))));
        return new UnitSplit<>(parts, BigDecimal.valueOf(rest + left, PLACES));
    }

    private static long floor(BigDecimal value) {
        return value.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private static BigDecimal share(Ratio ratio) {
        return BigDecimal.valueOf(ratio.numerator())
                .divide(BigDecimal.valueOf(ratio.denominator()), EXACT);
    }

    private static BigDecimal weight(Ratio part, Ratio all) {
        return BigDecimal.valueOf(part.denominator())
                .divide(BigDecimal.valueOf(all.denominator()), EXACT);
    }

    private static Ratio sum(Map<?, Ratio> parts) {
        return parts.values().stream().reduce(new Ratio(0, 0), Ratio::plus);
    }
}

package vn.motcua.indicators;

import java.util.EnumMap;
import java.util.Map;
import vn.motcua.shared.Ratio;

/// How much of each measure there is for an agency and a period.
record Counts(Map<Measure, Long> numbers) {

    static final Counts NOTHING = new Counts(Map.of());

    Counts {
        numbers = Map.copyOf(numbers);
    }

    /// @param counted the sums, and what of the cases has none
    static Counts of(Map<Measure, Long> counted) {
        var all = new EnumMap<Measure, Long>(Measure.class);
        all.putAll(counted);
        var plain = new Counts(counted);
        var open = plain.get(Measure.CASES) - plain.get(Measure.FINISHED);
        all.put(Measure.ON_TIME, plain.get(Measure.IN_TIME) + open - plain.get(Measure.LATE_OPEN));
        all.put(
                Measure.ON_TIME_ONCE,
                plain.get(Measure.IN_TIME_ONCE)
                        + open
                        - plain.get(Measure.OPEN_ASKED_AGAIN)
                        - plain.get(Measure.LATE_OPEN_ONCE));
        all.put(Measure.CONTENT, all.get(Measure.ON_TIME) - plain.get(Measure.DISLIKED_ON_TIME));
        all.put(
                Measure.CONTENT_ONCE,
                all.get(Measure.ON_TIME_ONCE) - plain.get(Measure.DISLIKED_ON_TIME_ONCE));
        return new Counts(all);
    }

    long get(Measure measure) {
        return numbers.getOrDefault(measure, 0L);
    }

    Ratio share(Measure numerator, Measure denominator) {
        return new Ratio(get(numerator), get(denominator));
    }
}

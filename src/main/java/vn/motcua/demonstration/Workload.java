package vn.motcua.demonstration;

import java.util.BitSet;
import java.util.random.RandomGenerator;

/// How long work lies in a unit before somebody takes it up. Each unit has so many hands for so
/// much work, and one step at which it gets tight; what comes in and is not done lies over to the
/// next day. In most units there is room; in some, for some months, there is not, and there cases
/// are late: in heaps, not evenly.
final class Workload {

    private static final double TIGHT = 0.24;
    private static final double LONGEST = 45;
    private static final int MINUTES_OF_DAY = 480;
    private static final int SHORTEST_SPELL = 25;
    private static final int SPELL = 75;
    private static final double CERTAIN_LOAD = 1.12;

    /// The step at which a unit's cases pile up.
    enum Narrow {
        ASSIGN,
        WORK,
        SIGN
    }

    private final float[][] lying;
    private final Narrow[] narrow;

    /// @param certain units in which it is certain to get tight at the end, so that the reference
    ///   province has something to show
    Workload(Season season, int units, RandomGenerator random, BitSet certain) {
        lying = new float[units][];
        narrow = new Narrow[units];
        for (int unit = 0; unit < units; unit++) {
            var drawn = random.nextDouble();
            narrow[unit] = drawn < 0.6 ? Narrow.WORK : drawn < 0.85 ? Narrow.SIGN : Narrow.ASSIGN;
            lying[unit] = unit(season, random, certain.get(unit));
        }
    }

    /// Working days of work that lie there in the evening of each day.
    private static float[] unit(Season season, RandomGenerator random, boolean certain) {
        var days = season.days();
        var usual = 0.55 + 0.3 * random.nextDouble();
        var tight = random.nextDouble() < TIGHT || certain;
        var length = SHORTEST_SPELL + (certain ? 0 : random.nextInt(SPELL));
        var begins = certain ? days - length : random.nextInt(days);
        var load = certain ? CERTAIN_LOAD : 1.03 + 0.3 * random.nextDouble();
        var mean = mean(season);
        var lying = new float[days];
        double rest = 0;
        for (int day = 0; day < days; day++) {
            var share = tight && day >= begins && day < begins + length ? load : usual;
            var noise = 0.75 + 0.5 * random.nextDouble();
            rest += share * noise * season.weight(day) / mean;
            if (season.worked(day)) {
                rest = Math.max(0, rest - 1);
            }
            rest = Math.min(rest, LONGEST);
            lying[day] = (float) rest;
        }
        return lying;
    }

    /// What comes in for each working day.
    private static double mean(Season season) {
        double all = 0;
        int worked = 0;
        for (int day = 0; day < season.days(); day++) {
            all += season.weight(day);
            worked += season.worked(day) ? 1 : 0;
        }
        return all / worked;
    }

    /// How long what comes into a unit on a day lies there, in working minutes.
    int minutes(int unit, int day) {
        return (int) (lying[unit][Math.min(day, lying[unit].length - 1)] * MINUTES_OF_DAY);
    }

    Narrow narrow(int unit) {
        return narrow[unit];
    }
}

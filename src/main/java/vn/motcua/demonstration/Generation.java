package vn.motcua.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.motcua.shared.BusinessClock;
import vn.motcua.web.Formats;

/// What province is to be made: its size against a million cases a year, and the seed that decides
/// everything else. The same seed makes the same province, byte for byte.
record Generation(BigDecimal scale, long seed) {

    static final String PROVINCE = "nghe-an";

    /// The day as of which the reference province is known.
    static final LocalDate AT = LocalDate.ofInstant(BusinessClock.START, Formats.VIETNAM);

    /// What a first start makes.
    static final Generation FIRST_START = new Generation(new BigDecimal("0.01"), 20_240_119L);

    private static final int CASES_OF_A_YEAR = 1_000_000;
    private static final int CITIZENS = 200;
    private static final int MORE_CITIZENS = 60_000;
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    Generation {
        scale = scale.stripTrailingZeros();
    }

    /// Until when things have happened: the morning on which the demonstration begins.
    Instant now() {
        return BusinessClock.START;
    }

    /// The year of the review, all of it.
    LocalDate firstDay() {
        return AT.minusYears(1).withDayOfYear(1);
    }

    LocalDate lastDayOfYear() {
        return AT.withDayOfYear(1).minusDays(1);
    }

    /// How many cases are filed in the year of the review.
    int casesOfYear() {
        return scale.multiply(BigDecimal.valueOf(CASES_OF_A_YEAR))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /// People with an account: a few even in the smallest province, tens of thousands in all of it.
    int citizens() {
        return CITIZENS + scale.multiply(BigDecimal.valueOf(MORE_CITIZENS)).intValue();
    }

    /// Chance for one thing, the same whenever it is asked and whatever was asked before.
    RandomGenerator random(String what) {
        return new SplittableRandom(seed * GOLDEN + what.hashCode());
    }

    /// Chance for the n-th of many things.
    RandomGenerator random(String what, int number) {
        return new SplittableRandom((seed * GOLDEN + what.hashCode()) * GOLDEN + number);
    }
}

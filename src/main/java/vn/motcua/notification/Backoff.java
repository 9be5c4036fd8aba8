package vn.motcua.notification;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a try that failed: a minute, then twice as long each time up to six
/// hours, a fifth more or less, so that what failed together does not come back together.
record Backoff(RandomGenerator random) {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final double SPREAD = 0.2;
    private static final int DOUBLINGS = 10;

    /// @param tries how many tries there were, the one just begun included
    Duration after(int tries) {
        var doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        var plain = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        var factor = 1 + SPREAD * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(plain.toMillis() * factor));
    }
}

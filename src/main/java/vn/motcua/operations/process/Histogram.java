package vn.motcua.operations.process;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// How long something took, in minutes, as numbers in fixed classes: histograms of days and units
/// add up, which medians do not. Four classes to a doubling, so what is read from it lies in the
/// class of the true value and is off by less than a fifth of it. Immutable.
public final class Histogram {

    /// Class 0 holds nothing but zero; the last one everything above 45 days without a break.
    static final int CLASSES = 66;

    private static final double PER_DOUBLING = 4;
    private static final Histogram EMPTY = new Histogram(new long[CLASSES]);

    private final long[] counts;
    private final long total;

    private Histogram(long[] counts) {
        this.counts = counts;
        this.total = Arrays.stream(counts).sum();
    }

    public static Histogram empty() {
        return EMPTY;
    }

    /// @param counts how many in each class, from class 0
    static Histogram of(long[] counts) {
        return new Histogram(Arrays.copyOf(counts, CLASSES));
    }

    static Histogram ofMinutes(int... minutes) {
        var counts = new long[CLASSES];
        Arrays.stream(minutes).forEach(m -> counts[classOf(m)]++);
        return new Histogram(counts);
    }

    /// The class of a number of minutes.
    static int classOf(int minutes) {
        if (minutes <= 0) {
            return 0;
        }
        var found = 1 + (int) Math.floor(PER_DOUBLING * Math.log(minutes) / Math.log(2) + 1e-9);
        return Math.min(CLASSES - 1, found);
    }

    /// The smallest whole number of minutes of a class.
    static int least(int number) {
        return number == 0 ? 0 : (int) Math.ceil(Math.pow(2, (number - 1) / PER_DOUBLING) - 1e-9);
    }

    /// The largest one.
    static int most(int number) {
        return number == 0 ? 0 : Math.max(least(number), least(number + 1) - 1);
    }

    public long total() {
        return total;
    }

    public boolean isEmpty() {
        return total == 0;
    }

    public Histogram plus(Histogram other) {
        var sum = counts.clone();
        for (int i = 0; i < CLASSES; i++) {
            sum[i] += other.counts[i];
        }
        return new Histogram(sum);
    }

    /// The minutes within which a share of all lies.
    ///
    /// @param share 0.5 for the median
    /// @throws IllegalStateException if there is nothing in it
    public int within(double share) {
        if (total == 0) {
            throw new IllegalStateException("No times to take a share of");
        }
        var rank = Math.clamp((long) Math.ceil(share * total), 1, total);
        long before = 0;
        for (int i = 0; i < CLASSES; i++) {
            if (before + counts[i] >= rank) {
                return between(i, (double) (rank - before) / counts[i]);
            }
            before += counts[i];
        }
        throw new IllegalStateException("Counts do not add up");
    }

    public int median() {
        return within(0.5);
    }

    /// How many took longer than so many minutes, those of a class shared out evenly.
    double above(int minutes) {
        var own = classOf(minutes);
        double above = 0;
        for (int i = own + 1; i < CLASSES; i++) {
            above += counts[i];
        }
        var width = most(own) - least(own) + 1;
        return above + counts[own] * (double) (most(own) - Math.min(minutes, most(own))) / width;
    }

    /// Draws one of them.
    int draw(RandomGenerator random) {
        var rank = random.nextLong(total);
        for (int i = 0; i < CLASSES; i++) {
            if (rank < counts[i]) {
                return least(i) + random.nextInt(most(i) - least(i) + 1);
            }
            rank -= counts[i];
        }
        throw new IllegalStateException("Counts do not add up");
    }

    /// Draws one of those that took longer than so many minutes; -1 when none did.
    int drawAbove(int minutes, RandomGenerator random) {
        var own = classOf(minutes);
        long above = 0;
        for (int i = own; i < CLASSES; i++) {
            above += most(i) > minutes ? counts[i] : 0;
        }
        if (above == 0) {
            return -1;
        }
        var rank = random.nextLong(above);
        for (int i = own; i < CLASSES; i++) {
            var here = most(i) > minutes ? counts[i] : 0;
            if (rank < here) {
                var low = Math.max(least(i), minutes + 1);
                return low + random.nextInt(most(i) - low + 1);
            }
            rank -= here;
        }
        throw new IllegalStateException("Counts do not add up");
    }

    private static int between(int number, double part) {
        var low = least(number);
        return low + (int) Math.round((most(number) - low) * part);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram h && Arrays.equals(counts, h.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return isEmpty() ? "no times" : total + " times, median " + median() + " min";
    }
}

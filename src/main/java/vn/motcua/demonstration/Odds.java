package vn.motcua.demonstration;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws one of several by their weights.
final class Odds {

    private final double[] upTo;

    Odds(double[] weights) {
        upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    int draw(RandomGenerator random) {
        var drawn = random.nextDouble() * upTo[upTo.length - 1];
        var at = Arrays.binarySearch(upTo, drawn);
        return Math.min(at < 0 ? -at - 1 : at + 1, upTo.length - 1);
    }
}

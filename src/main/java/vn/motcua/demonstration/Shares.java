package vn.motcua.demonstration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Divides whole things by weights so that nothing is left over: quotas, not chances.
final class Shares {

    private Shares() {}

    /// So many for each weight, by the largest remainders; equal ones in their order.
    static int[] apportion(int total, double[] weights) {
        var sum = Arrays.stream(weights).sum();
        if (total == 0) {
            return new int[weights.length];
        }
        if (sum <= 0) {
            throw new IllegalArgumentException("Nobody to give " + total + " to");
        }
        var exact = Arrays.stream(weights).map(w -> total * w / sum).toArray();
        var given = Arrays.stream(exact).mapToInt(e -> (int) Math.floor(e)).toArray();
        var left = total - Arrays.stream(given).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> given[i] - exact[i]))
                .limit(left)
                .forEach(i -> given[i]++);
        return given;
    }

    /// The same where nobody may get more than their cap.
    ///
    /// @throws IllegalArgumentException if the caps do not leave room for all
    static int[] apportion(int total, double[] weights, int[] caps) {
        var given = new int[weights.length];
        var left = total;
        while (left > 0) {
            var open = openWeights(weights, caps, given);
            var more = apportion(left, open);
            left = 0;
            for (int i = 0; i < given.length; i++) {
                given[i] += more[i];
                left += Math.max(0, given[i] - caps[i]);
                given[i] = Math.min(given[i], caps[i]);
            }
        }
        return given;
    }

    private static double[] openWeights(double[] weights, int[] caps, int[] given) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> given[i] < caps[i] ? Math.max(weights[i], 1e-9) : 0)
                .toArray();
    }
}

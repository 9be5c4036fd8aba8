package vn.motcua.bench.province;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Times of the same thing, in milliseconds.
final class Times {

    private static final double NANOS = 1e6;

    private final List<Double> all = new ArrayList<>();

    void add(long nanos) {
        all.add(nanos / NANOS);
    }

    int count() {
        return all.size();
    }

    /// How long all of them took together.
    double sum() {
        return all.stream().mapToDouble(t -> t).sum();
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    double most() {
        return at(1);
    }

    /// The least of them that such a share does not exceed.
    private double at(double share) {
        if (all.isEmpty()) {
            return Double.NaN;
        }
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * share) - 1));
    }
}

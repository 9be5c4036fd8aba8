package vn.motcua.bench;

import vn.motcua.bench.http.HttpBench;
import vn.motcua.bench.province.PlansBench;
import vn.motcua.bench.province.ProvinceBench;
import vn.motcua.bench.search.SearchBench;
import vn.motcua.bench.steps.StepsBench;

/// Measures the program: `steps`, `http`, `search`, `province` or `plans`, see bench/README.md.
/// Ends with 0 when every target was met and the sides did the same work, with 3 when a target was
/// missed.
public final class Bench {

    private static final int MISSED = 3;

    private Bench() {}

    /// @param arguments the part to measure and its options
    public static void main(String... arguments) throws Exception {
        var asked = Asked.of(arguments);
        boolean met;
        try (var place = Place.of(asked)) {
            met =
                    switch (asked.part()) {
                        case "steps" -> new StepsBench(asked, place).run();
                        case "http" -> new HttpBench(asked, place).run();
                        case "search" -> new SearchBench(asked, place).run();
                        case "province" -> new ProvinceBench(asked, place).run();
                        case "plans" -> new PlansBench(asked, place).run();
                        default -> throw new IllegalArgumentException(asked.part());
                    };
            place.stop();
        }
        System.exit(met ? 0 : MISSED);
    }
}

package vn.motcua.bench.province;

import java.util.List;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.http.ServedProgram;

/// The first start on an empty directory: the database set up, the tables made, a hundredth of the
/// reference province invented, until the program says that it is ready.
final class FirstStartPart {

    private static final int TARGET = 60;

    private FirstStartPart() {}

    static List<Line> measure(Asked asked) throws Exception {
        try (var place = Place.fresh()) {
            var begun = System.nanoTime();
            double seconds;
            try (var _ = new ServedProgram(asked, place)) {
                seconds = (System.nanoTime() - begun) / 1e9;
            }
            return List.of(
                    Line.measured(
                            "first start, from an empty directory",
                            "%.1f s".formatted(seconds),
                            "",
                            "<= %d s".formatted(TARGET),
                            seconds <= TARGET));
        }
    }
}

package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlowLayoutTests {

    private static final List<Arrow> OFFICE =
            List.of(
                    FlowTests.arrow("start", "file", 90, 1),
                    FlowTests.arrow("file", "accept", 80, 1),
                    FlowTests.arrow("file", "refuse", 9, 1),
                    FlowTests.arrow("accept", "transfer", 80, 1),
                    FlowTests.arrow("transfer", "claim", 60, 1),
                    FlowTests.arrow("transfer", "assign", 20, 1),
                    FlowTests.arrow("assign", "complete", 20, 1),
                    FlowTests.arrow("claim", "complete", 50, 1),
                    FlowTests.arrow("claim", "claim", 5, 1),
                    FlowTests.arrow("claim", "request-supplement", 8, 1),
                    FlowTests.arrow("request-supplement", "supplement", 8, 1),
                    FlowTests.arrow("supplement", "complete", 7, 1),
                    FlowTests.arrow("supplement", "request-supplement", 1, 1),
                    FlowTests.arrow("complete", "sign", 75, 1),
                    FlowTests.arrow("complete", "send-back", 6, 1),
                    FlowTests.arrow("send-back", "complete", 6, 1),
                    FlowTests.arrow("sign", "issue", 75, 1),
                    FlowTests.arrow("issue", "return", 74, 1),
                    FlowTests.arrow("return", "end", 74, 1),
                    FlowTests.arrow("refuse", "end", 9, 1));

    private static FlowMap drawn(List<Arrow> arrows) {
        return new Flow(arrows, List.of()).map(100);
    }

    @Test
    void nothing_lies_on_top_of_anything_else() {
        assertNoOverlaps(drawn(OFFICE));
    }

    @Test
    void nor_in_processes_that_nobody_tidied_up() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var arrows = new ArrayList<Arrow>();
            for (int from = 0; from < 14; from++) {
                for (int to = 0; to < 14; to++) {
                    if (random.nextInt(100) < 18) {
                        arrows.add(
                                FlowTests.arrow("a" + from, "a" + to, 1 + random.nextInt(99), 1));
                    }
                }
            }
            assertNoOverlaps(drawn(arrows));
        }
    }

    @Test
    void the_same_arrows_give_the_same_picture_in_whatever_order_they_come() {
        var shuffled = new ArrayList<>(OFFICE);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(drawn(shuffled)).isEqualTo(drawn(OFFICE));
    }

    @Test
    void what_comes_next_lies_below_and_what_goes_back_points_up() {
        var map = drawn(OFFICE);

        assertThat(y(map, "start")).isLessThan(y(map, "file"));
        assertThat(y(map, "sign")).isLessThan(y(map, "issue"));
        var back =
                map.lines().stream()
                        .filter(l -> l.arrow().source().code().equals("send-back"))
                        .findFirst()
                        .orElseThrow();
        assertThat(back.through().getFirst().y()).isGreaterThan(back.through().getLast().y());
    }

    @Test
    void every_arrow_is_drawn_and_lies_within_the_picture() {
        var map = drawn(OFFICE);

        assertThat(map.lines()).hasSameSizeAs(OFFICE);
        assertThat(map.lines())
                .allSatisfy(line ->
                        assertThat(line.through())
                                .allMatch(p -> p.x() >= 0 && p.x() <= map.width())
                                .allMatch(p -> p.y() >= 0 && p.y() <= map.height()));
    }

    @Test
    void no_arrows_are_an_empty_picture() {
        assertThat(drawn(List.of()).boxes()).isEmpty();
    }

    private static double y(FlowMap map, String code) {
        return map.boxes().stream()
                .filter(b -> b.activity().code().equals(code))
                .findFirst()
                .orElseThrow()
                .y();
    }

    private static void assertNoOverlaps(FlowMap map) {
        var taken = new ArrayList<double[]>();
        map.boxes().forEach(b -> taken.add(room(b.x(), b.y(), b.width(), b.height())));
        map.lines()
                .forEach(l ->
                        taken.add(
                                room(
                                        l.label().x(),
                                        l.label().y(),
                                        l.labelWidth(),
                                        l.labelHeight())));
        for (int i = 0; i < taken.size(); i++) {
            for (int j = i + 1; j < taken.size(); j++) {
                assertThat(overlap(taken.get(i), taken.get(j)))
                        .as("%s and %s", taken.get(i), taken.get(j))
                        .isFalse();
            }
        }
    }

    private static double[] room(double x, double y, int width, int height) {
        return new double[] {x - width / 2.0, x + width / 2.0, y - height / 2.0, y + height / 2.0};
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3];
    }
}

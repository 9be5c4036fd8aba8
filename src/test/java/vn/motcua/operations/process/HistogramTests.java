package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistogramTests {

    @Test
    void every_number_of_minutes_lies_between_the_bounds_of_its_class() {
        for (int minutes = 0; minutes < 60_000; minutes++) {
            var number = Histogram.classOf(minutes);

            assertThat(minutes).isBetween(Histogram.least(number), Histogram.most(number));
        }
    }

    @Test
    void percentiles_are_off_by_less_than_a_fifth() {
        var random = new SplittableRandom(5);
        var minutes = random.ints(5_000, 0, 9_000).map(m -> m * m / 4_000).toArray();
        var sorted = minutes.clone();
        Arrays.sort(sorted);
        var times = Histogram.ofMinutes(minutes);

        for (double share : new double[] {0.1, 0.25, 0.5, 0.75, 0.9, 0.99}) {
            double exact = sorted[(int) Math.ceil(share * sorted.length) - 1];

            assertThat(times.within(share)).isBetween((int) (exact / 1.2), (int) (exact * 1.2) + 1);
        }
    }

    @Test
    void days_and_units_add_up_to_what_they_would_be_together() {
        var together = Histogram.ofMinutes(3, 5, 90, 4_000);

        assertThat(Histogram.ofMinutes(3, 90).plus(Histogram.ofMinutes(5, 4_000)))
                .isEqualTo(together);
        assertThat(Histogram.empty().plus(together)).isEqualTo(together);
    }

    @Test
    void nothing_has_no_median() {
        assertThatIllegalStateException().isThrownBy(() -> Histogram.empty().median());
    }

    @Test
    void what_is_drawn_is_distributed_like_what_was_put_in() {
        var random = new SplittableRandom(7);
        var times = Histogram.ofMinutes(random.ints(4_000, 10, 3_000).toArray());

        var drawn = Histogram.ofMinutes(random.ints(4_000).map(_ -> times.draw(random)).toArray());

        assertThat((double) drawn.median()).isBetween(times.median() * 0.9, times.median() * 1.1);
        assertThat((double) drawn.within(0.9))
                .isBetween(times.within(0.9) * 0.95, times.within(0.9) * 1.05);
    }

    @Test
    void of_those_that_took_longer_only_longer_ones_are_drawn() {
        var random = new SplittableRandom(7);
        var times = Histogram.ofMinutes(10, 20, 500, 1_000);

        for (int i = 0; i < 200; i++) {
            assertThat(times.drawAbove(400, random)).isGreaterThan(400);
        }
        assertThat(times.drawAbove(2_000, random)).isEqualTo(-1);
        assertThat(times.above(400)).isEqualTo(2);
    }
}

package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForecastChanceTests {

    private static final String ERRAND = "1.000001";
    private static final Activity CLAIMED = new Activity("claim");

    private final SplittableRandom random = new SplittableRandom(11);

    /// Work takes up to two days, one case in five is sent back, signing up to one.
    private final Experience experience =
            new Experience(
                    Map.of(
                            ERRAND,
                            List.of(
                                    arrow("claim", "complete", 4_000, 960),
                                    arrow("complete", "sign", 3_200, 480),
                                    arrow("complete", "send-back", 800, 480),
                                    arrow("send-back", "complete", 800, 240),
                                    arrow("sign", "issue", 3_200, 60))));

    @Test
    void of_cases_given_a_chance_about_so_many_are_late() {
        var given = new double[10];
        var late = new double[10];
        var cases = new int[10];
        for (int i = 0; i < 4_000; i++) {
            var left = random.nextInt(2_000);
            var chance = Forecasts.chance(experience, ERRAND, CLAIMED, 0, left, random.nextLong());
            var tenth = Math.min(9, chance / 100);
            given[tenth] += chance / 1_000.0;
            late[tenth] += truth() > left ? 1 : 0;
            cases[tenth]++;
        }

        for (int tenth = 0; tenth < 10; tenth++) {
            assertThat(cases[tenth]).isGreaterThan(50);
            assertThat(late[tenth] / cases[tenth])
                    .as("given %d %%", tenth * 10)
                    .isCloseTo(given[tenth] / cases[tenth], within(0.1));
        }
    }

    private int truth() {
        var minutes = random.nextInt(1, 961);
        while (random.nextInt(5) == 0) {
            minutes += random.nextInt(1, 481) + random.nextInt(1, 241);
        }
        return minutes + random.nextInt(1, 481) + random.nextInt(1, 61);
    }

    @Test
    void the_longer_a_case_has_waited_the_less_of_the_step_is_left() {
        var fresh = Forecasts.chance(experience, ERRAND, CLAIMED, 0, 700, 1);
        var almost = Forecasts.chance(experience, ERRAND, CLAIMED, 900, 700, 1);

        assertThat(almost).isLessThan(fresh);
    }

    @Test
    void waiting_for_the_applicant_takes_nothing_of_the_time_left() {
        var asks =
                new Experience(
                        Map.of(
                                ERRAND,
                                List.of(
                                        arrow("claim", "request-supplement", 50, 10),
                                        arrow("request-supplement", "supplement", 50, 9_000),
                                        arrow("supplement", "issue", 50, 10))));

        assertThat(Forecasts.chance(asks, ERRAND, CLAIMED, 0, 100, 1)).isZero();
    }

    @Test
    void a_procedure_that_hardly_happened_is_judged_by_all() {
        assertThat(experience.knows("9.999999", CLAIMED)).isTrue();
        assertThat(experience.usual("9.999999", CLAIMED))
                .isEqualTo(experience.usual(ERRAND, CLAIMED));
        assertThat(experience.knows(ERRAND, new Activity("paint"))).isFalse();
    }

    @Test
    void the_same_case_on_the_same_day_gets_the_same_chance() {
        assertThat(Forecasts.chance(experience, ERRAND, CLAIMED, 30, 700, 42))
                .isEqualTo(Forecasts.chance(experience, ERRAND, CLAIMED, 30, 700, 42));
    }

    private Arrow arrow(String source, String target, int count, int most) {
        var times = random.ints(count, 1, most + 1).toArray();
        return new Arrow(
                new Activity(source),
                new Activity(target),
                count,
                Histogram.ofMinutes(times),
                0,
                0,
                0,
                0);
    }
}

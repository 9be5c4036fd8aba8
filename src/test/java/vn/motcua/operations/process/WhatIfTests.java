package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.TestTime.HandClock;
import vn.motcua.shared.AgencyId;

@ProcessTest
class WhatIfTests {

    private static final LocalDate THURSDAY = LocalDate.of(2024, 1, 18);

    private final ProcessFixtures cases;
    private final WhatIf whatIf;
    private final HandClock clock;
    private AgencyId unit = AgencyId.of(1);

    WhatIfTests(ProcessFixtures cases, WhatIf whatIf, HandClock clock) {
        this.cases = cases;
        this.whatIf = whatIf;
        this.clock = clock;
    }

    @BeforeEach
    void three_on_monday_two_on_wednesday_one_on_thursday() {
        clock.reset();
        cases.province();
        unit = cases.unit("H41.41.13");
        if (whatIf.sample(unit, whatIf.weeks(unit, 100)).arrived() == 0) {
            for (var day : new int[] {15, 15, 15, 17, 17, 18}) {
                cases.straight(unit, "2024-01-" + day);
            }
            cases.follow();
        }
    }

    @Test
    void an_office_with_few_cases_is_looked_at_over_all_the_weeks() {
        var weeks = whatIf.weeks(unit, 6);

        assertThat(weeks.cut()).isFalse();
        assertThat(weeks.to()).isEqualTo(THURSDAY);
        var sample = whatIf.sample(unit, weeks);
        assertThat(sample.days()).isEqualTo(WhatIf.DAYS);
        assertThat(sample.arrived()).isEqualTo(6);
    }

    @Test
    void with_too_many_it_begins_behind_the_first_day_that_would_be_cut_in_two() {
        for (var most : new int[] {3, 4, 5}) {
            var weeks = whatIf.weeks(unit, most);

            assertThat(weeks.cut()).isTrue();
            assertThat(weeks.from()).isEqualTo(LocalDate.of(2024, 1, 16));
            var sample = whatIf.sample(unit, weeks);
            assertThat(sample.days()).as("Tuesday, on which none came, to Thursday").isEqualTo(3);
            assertThat(sample.arrived()).isEqualTo(3);
            assertThat(sample.perDay()).isEqualTo(1);
        }
    }

    @Test
    void a_day_is_never_cut_in_two_even_if_it_alone_is_too_much() {
        var weeks = whatIf.weeks(unit, 0);

        assertThat(weeks.from()).isEqualTo(THURSDAY);
        var sample = whatIf.sample(unit, weeks);
        assertThat(sample.arrived()).isEqualTo(1);
        assertThat(sample.draw(new SplittableRandom(1))).hasSize(1);
    }
}

package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.As;
import vn.motcua.TestTime.HandClock;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

@ProcessTest
class WhatIfTests {

    private static final LocalDate THURSDAY = LocalDate.of(2024, 1, 18);

    private final ProcessFixtures cases;
    private final WhatIf whatIf;
    private final HandClock clock;
    private final SampleRepository samples;
    private final FollowRepository log;
    private final OfficeTime time;
    private final Organisation organisation;
    private AgencyId unit = AgencyId.of(1);

    WhatIfTests(
            ProcessFixtures cases,
            WhatIf whatIf,
            HandClock clock,
            SampleRepository samples,
            FollowRepository log,
            OfficeTime time,
            Organisation organisation) {
        this.cases = cases;
        this.whatIf = whatIf;
        this.clock = clock;
        this.samples = samples;
        this.log = log;
        this.time = time;
        this.organisation = organisation;
    }

    @AfterEach
    void back_to_the_usual_day() {
        clock.reset();
    }

    @BeforeEach
    void three_on_monday_two_on_wednesday_one_on_thursday() {
        clock.reset();
        cases.province();
        unit = cases.unit("H41.41.13");
        if (whatIf.sample(whatIf.office(unit), whatIf.weeks(whatIf.office(unit), 100)).arrived()
                == 0) {
            for (var day : new int[] {15, 15, 15, 17, 17, 18}) {
                cases.straight(unit, "2024-01-" + day);
            }
            cases.follow();
        }
    }

    @Test
    void an_office_with_few_cases_is_looked_at_over_all_the_weeks() {
        var weeks = whatIf.weeks(whatIf.office(unit), 6);

        assertThat(weeks.cut()).isFalse();
        assertThat(weeks.to()).isEqualTo(THURSDAY);
        var sample = whatIf.sample(whatIf.office(unit), weeks);
        assertThat(sample.days()).isEqualTo(WhatIf.DAYS);
        assertThat(sample.arrived()).isEqualTo(6);
    }

    @Test
    void with_too_many_it_begins_behind_the_first_day_that_would_be_cut_in_two() {
        for (var most : new int[] {3, 4, 5}) {
            var weeks = whatIf.weeks(whatIf.office(unit), most);

            assertThat(weeks.cut()).isTrue();
            assertThat(weeks.from()).isEqualTo(LocalDate.of(2024, 1, 16));
            var sample = whatIf.sample(whatIf.office(unit), weeks);
            assertThat(sample.days()).as("Tuesday, on which none came, to Thursday").isEqualTo(3);
            assertThat(sample.arrived()).isEqualTo(3);
            assertThat(sample.perDay()).isEqualTo(1);
        }
    }

    /// On the first of December 2024 the communes H41.50.10 and H41.50.11 become H41.50.20.
    @Test
    void what_came_to_units_that_went_into_an_office_came_to_the_office() {
        cases.straight(cases.unit("H41.50.11"), "2024-11-20");
        cases.straight(cases.unit("H41.50.11"), "2024-11-21");
        cases.follow();
        clock.set(Instant.parse("2024-12-10T02:00:00Z"));

        var into = organisation.currentSuccessor(cases.unit("H41.50.11"));
        var sample = whatIf.sample(whatIf.office(into), whatIf.weeks(whatIf.office(into), 100));

        assertThat(organisation.get(into).code()).isEqualTo("H41.50.20");
        assertThat(sample.arrived()).isEqualTo(2);
        assertThat(sample.finished()).isEqualTo(2);
    }

    @Test
    void simulations_wait_for_those_before_them_and_too_many_are_sent_back() {
        var waiting = new ArrayList<Runnable>();
        var one = new WhatIf(samples, log, time, organisation, waiting::add, clock);
        var asker = As.officer(unit.value(), Role.HEAD);
        var question = new WhatIfRun.Question(unit, Station.SIGN, 1);
        for (int i = 0; i < WhatIf.KEPT; i++) {
            assertThat(begun(one, asker, question).state()).isEqualTo(WhatIfRun.State.RUNNING);
        }

        var late = begun(one, asker, question);
        assertThat(late.state()).isEqualTo(WhatIfRun.State.BUSY);
        assertThat(waiting).hasSize(WhatIf.KEPT);

        waiting.forEach(Runnable::run);
        assertThat(begun(one, asker, question).state()).isEqualTo(WhatIfRun.State.RUNNING);
    }

    private static WhatIfRun begun(WhatIf one, Actor asker, WhatIfRun.Question question) {
        return one.begin(asker, UUID.randomUUID(), question, Duration.ZERO);
    }

    @Test
    void a_day_is_never_cut_in_two_even_if_it_alone_is_too_much() {
        var weeks = whatIf.weeks(whatIf.office(unit), 0);

        assertThat(weeks.from()).isEqualTo(THURSDAY);
        var sample = whatIf.sample(whatIf.office(unit), weeks);
        assertThat(sample.arrived()).isEqualTo(1);
        assertThat(sample.draw(new SplittableRandom(1))).hasSize(1);
    }
}

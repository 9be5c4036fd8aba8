package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.TestTime.HandClock;
import vn.motcua.shared.AgencyId;

@ProcessTest
class StuckTests {

    private static final double NINTH = 0.9;
    private static final String PROCEDURE = "1.001193";

    @Autowired Stuck stuck;
    @Autowired ProcessFollower follower;
    @Autowired OpenRepository open;
    @Autowired Experiences experiences;
    @Autowired OfficeTime time;
    @Autowired ProcessFixtures cases;
    @Autowired HandClock clock;

    @BeforeEach
    void a_province() {
        clock.reset();
        cases.province();
    }

    @AfterEach
    void back_to_the_usual_day() {
        clock.reset();
    }

    @Test
    void a_case_is_stuck_from_the_minute_on_in_which_it_waits_longer_than_nine_of_ten_like_it() {
        var unit = cases.unit("H41.35.08");
        cases.straight(unit, "2024-01-15");
        var waiting = filed(unit, "2024-01-16T08:00");
        cases.happened(waiting, 2, "2024-01-16T09:20", "accept", "accepted", unit);
        cases.follow();

        var since = ProcessFixtures.instant("2024-01-16T09:20");
        var usual = experiences.now().usual(PROCEDURE, new Activity("accept")).within(NINTH);
        var minute = firstAfter(unit, since, usual);

        assertThat(stuckAt(unit, minute.minusSeconds(1))).isZero();
        assertThat(stuckAt(unit, minute)).isEqualTo(1);
    }

    private UUID filed(AgencyId unit, String at) {
        var id = cases.open(unit, at);
        cases.happened(id, 1, at, "file", "submitted", unit);
        return id;
    }

    /// The first minute in which more working minutes have passed; found by counting them.
    private Instant firstAfter(AgencyId unit, Instant since, int minutes) {
        var minute = since;
        while (time.between(unit.value(), since, minute) <= minutes) {
            minute = minute.plusSeconds(60);
        }
        return minute;
    }

    private int stuckAt(AgencyId unit, Instant moment) {
        clock.set(moment);
        stuck.forget();
        var picture = stuck.picture(unit);
        assertThat(picture.tooLong()).isEqualTo(stuck.count(unit));
        assertThat(picture.byStep().stream().mapToInt(Stuck.Pile::tooLong).sum())
                .isEqualTo(picture.tooLong());
        return picture.tooLong();
    }

    @Test
    void a_step_begins_a_new_wait() {
        var unit = cases.unit("H41.35.09");
        cases.straight(unit, "2024-01-15");
        var waiting = filed(unit, "2023-08-01T08:00");
        cases.happened(waiting, 2, "2023-08-01T09:00", "accept", "accepted", unit);
        cases.follow();
        assertThat(stuck.count(unit)).isEqualTo(1);

        cases.happened(waiting, 3, "2024-01-19T07:59", "transfer", "working", unit);
        cases.follow();

        assertThat(stuck.count(unit)).isZero();
    }

    @Test
    void what_is_followed_while_the_experience_of_the_day_is_known_is_judged_at_once() {
        var unit = cases.unit("H41.32.05");
        cases.straight(unit, "2024-01-15");
        cases.follow();
        var waiting = filed(unit, "2023-08-01T08:00");
        cases.happened(waiting, 2, "2023-08-01T09:00", "accept", "accepted", unit);

        follower.catchUp();

        assertThat(stuck.count(unit)).isEqualTo(1);
        assertThat(open.unmarked(ProcessFixtures.TODAY, Integer.MAX_VALUE))
                .extracting(OpenCase::id)
                .doesNotContain(waiting);
    }

    @Test
    void whoever_waits_for_the_applicant_is_never_stuck() {
        var unit = cases.unit("H41.35.10");
        cases.straight(unit, "2024-01-15");
        var waiting = filed(unit, "2023-08-01T08:00");
        cases.happened(
                waiting, 2, "2023-08-01T09:00", "request-supplement", "awaiting_supplement", unit);
        cases.follow();

        var picture = stuck.picture(unit);

        assertThat(picture.open()).isEqualTo(1);
        assertThat(picture.byStep().getFirst().waits()).isEqualTo(1);
        assertThat(picture.tooLong()).isZero();
    }

    @Test
    void nobody_says_when_a_wait_has_passed_that_ends_after_the_last_day_of_the_calendars() {
        var unit = cases.unit("H41.35.11").value();
        var late = ProcessFixtures.instant("2035-12-27T08:00");

        assertThat(time.after(unit, late, 60)).contains(late.plusSeconds(3_600));
        assertThat(time.after(unit, late, 100_000)).isEmpty();
    }

    @Test
    void what_is_usual_is_asked_anew_each_day() {
        var unit = cases.unit("H41.35.11");
        var waiting = filed(unit, "2024-01-16T08:00");
        cases.follow();
        var today = LocalDate.of(2024, 1, 19);
        assertThat(open.unmarked(today, 1)).isEmpty();

        assertThat(open.unmarked(today.plusDays(1), Integer.MAX_VALUE))
                .extracting(OpenCase::id)
                .contains(waiting);
    }
}

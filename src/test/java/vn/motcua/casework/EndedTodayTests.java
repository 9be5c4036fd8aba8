package vn.motcua.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;

class EndedTodayTests {

    private static final AgencyId UNIT = AgencyId.of(7);
    private static final Agencies UNITS = Agencies.of(List.of(UNIT));
    private static final Instant DAY = Instant.parse("2026-03-02T17:00:00Z");
    private static final Instant NOON = DAY.plus(Duration.ofHours(12));

    private final List<Instant> cases = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private final EndedToday ended = new EndedToday(this::count);

    private CaseCountRepository.Ended count(Agencies units, Instant since, Instant until) {
        asked.add(since);
        var found = cases.stream().filter(c -> !c.isBefore(since)).toList();
        return new CaseCountRepository.Ended(
                found.size(), (int) found.stream().filter(c -> c.isBefore(until)).count());
    }

    private int at(Instant now) {
        return ended.number(UNIT, UNITS, DAY, now);
    }

    @Test
    void each_case_is_counted_once_as_soon_as_it_has_ended() {
        for (var second = 0; second < 200; second++) {
            var now = NOON.plusSeconds(second);
            cases.add(now.minusMillis(1));
            assertThat(at(now)).as("after %d s", second).isEqualTo(cases.size());
        }
    }

    @Test
    void what_ended_longer_ago_is_not_read_again() {
        at(NOON);
        at(NOON.plusSeconds(20));
        at(NOON.plusSeconds(40));
        assertThat(asked).containsExactly(DAY, NOON.minusSeconds(5), NOON.plusSeconds(15));
    }

    @Test
    void a_case_dated_back_is_counted_within_a_minute() {
        at(NOON);
        cases.add(NOON.minusSeconds(3600));
        assertThat(at(NOON.plusSeconds(59))).isZero();
        assertThat(at(NOON.plusSeconds(60))).isOne();
    }

    @Test
    void a_step_that_was_written_a_little_late_is_not_lost() {
        at(NOON);
        cases.add(NOON.minusSeconds(4));
        assertThat(at(NOON.plusSeconds(1))).isOne();
        assertThat(at(NOON.plusSeconds(30))).isOne();
    }

    @Test
    void a_new_day_other_units_and_a_clock_set_back_begin_anew() {
        cases.add(NOON);
        assertThat(at(NOON.plusSeconds(10))).isOne();
        assertThat(ended.number(UNIT, UNITS, NOON.plusSeconds(1), NOON.plusSeconds(11))).isZero();
        assertThat(at(NOON.plusSeconds(12))).isOne();
        assertThat(at(NOON.minusSeconds(50))).isOne();
        assertThat(
                        ended.number(
                                UNIT,
                                Agencies.of(List.of(UNIT, AgencyId.of(8))),
                                DAY,
                                NOON.minusSeconds(49)))
                .isOne();
    }
}

package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.shared.BusinessClock;

/// The demonstration's time over restarts, killed programs and clocks that are set back.
class BusinessClockTests {

    private static final Instant REAL = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir Path directory;

    @Test
    void it_begins_on_a_friday_morning_of_january_2024() {
        assertThat(kept(REAL).instant()).isEqualTo(Instant.parse("2024-01-19T01:00:00Z"));
    }

    @Test
    void it_moves_with_real_time_and_over_a_restart() {
        kept(REAL);

        assertThat(kept(REAL.plus(Duration.ofDays(2))).instant())
                .isEqualTo(Instant.parse("2024-01-21T01:00:00Z"));
    }

    @Test
    void it_never_goes_back_when_the_machine_s_clock_is_set_back_over_a_restart() {
        var before = kept(REAL.plusSeconds(3600));
        var last = before.instant();

        assertThat(kept(REAL.minusSeconds(3600)).instant()).isAfterOrEqualTo(last);
    }

    @Test
    void it_never_goes_back_while_the_program_runs() {
        var real = new HandClock();
        var clock = BusinessClock.startingAt(BusinessClock.START, real);
        var last = clock.instant();

        real.now = REAL.minusSeconds(5);

        assertThat(clock.instant()).isEqualTo(last);
    }

    @Test
    void it_is_set_forward_by_a_date_and_remembers_it() {
        kept(REAL).setForward("2024-02-01");

        assertThat(kept(REAL.plusSeconds(60)).instant())
                .isEqualTo(Instant.parse("2024-02-01T01:01:00Z"));
    }

    @Test
    void the_same_command_may_set_the_same_date_again() {
        kept(REAL).setForward("2024-02-01");

        var later = kept(REAL.plusSeconds(600));
        later.setForward("2024-02-01");

        assertThat(later.instant()).isEqualTo(Instant.parse("2024-02-01T01:10:00Z"));
    }

    @Test
    void it_is_not_set_back() {
        assertThatThrownBy(() -> kept(REAL).setForward("2024-01-01"))
                .isInstanceOf(BusinessClock.GoesBack.class);
        assertThatThrownBy(() -> kept(REAL).setForward("tomorrow"))
                .isInstanceOf(BusinessClock.NoDate.class);
    }

    private BusinessClock kept(Instant real) {
        return BusinessClock.keptIn(directory.resolve("clock"), Clock.fixed(real, ZoneOffset.UTC));
    }

    private static final class HandClock extends Clock {

        private Instant now = REAL;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}

package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff(new Random());

    @RepeatedTest(20)
    void the_pause_doubles_give_or_take_a_fifth() {
        assertThat(backoff.after(1)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        assertThat(backoff.after(4)).isBetween(Duration.ofSeconds(384), Duration.ofSeconds(576));
    }

    @Test
    void the_pause_never_passes_six_hours_by_more_than_a_fifth() {
        for (int tries = 1; tries < 500; tries++) {
            assertThat(backoff.after(tries)).isPositive().isLessThan(Duration.ofMinutes(433));
        }
    }
}

package vn.motcua;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// The business clock of module tests: stands at Friday 19 January 2024, 08:00 in Vietnam, until a
/// test moves it.
@TestConfiguration
public class TestTime {

    public static final Instant START = Instant.parse("2024-01-19T01:00:00Z");

    @Bean
    @org.springframework.context.annotation.Primary
    HandClock businessClock() {
        return new HandClock();
    }

    /// A clock moved by hand.
    public static final class HandClock extends Clock {

        private volatile Instant now = START;

        public void set(Instant now) {
            this.now = now;
        }

        public void pass(Duration duration) {
            now = now.plus(duration);
        }

        public void reset() {
            now = START;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

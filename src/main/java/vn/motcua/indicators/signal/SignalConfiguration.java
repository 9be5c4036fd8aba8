package vn.motcua.indicators.signal;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;

/// When the log is looked through.
@Configuration
@EnableConfigurationProperties(SignalSettings.class)
class SignalConfiguration {

    @Bean
    RecurringJob lookForSignals(SignalFollower follower) {
        return new RecurringJob(
                "signals", Duration.ofSeconds(8), Duration.ofMillis(700), follower::catchUp);
    }
}

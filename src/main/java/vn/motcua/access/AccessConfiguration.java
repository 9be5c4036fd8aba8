package vn.motcua.access;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import vn.motcua.shared.RecurringJob;

@Configuration
class AccessConfiguration {

    /// Every request is timed as a whole; timing each of the filters before it as well costs every
    /// request, and nobody looks at it.
    @Bean
    SecurityObservationSettings securityIsNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RecurringJob refreshSigningKeys(SigningKeys keys) {
        return new RecurringJob(
                "signing keys", Duration.ofMinutes(1), Duration.ofMinutes(1), keys::refresh);
    }

    @Bean
    RecurringJob clearSignIns(OwnSessions sessions) {
        return new RecurringJob(
                "sign-ins", Duration.ofMinutes(10), Duration.ofMinutes(10), sessions::clear);
    }
}

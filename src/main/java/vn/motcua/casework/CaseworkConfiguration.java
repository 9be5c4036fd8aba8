package vn.motcua.casework;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;

@Configuration
@EnableConfigurationProperties(CaseworkSettings.class)
class CaseworkConfiguration {

    @Bean
    RecurringJob expireDrafts(Drafts drafts) {
        return new RecurringJob(
                "drafts", Duration.ofMinutes(10), Duration.ofHours(1), drafts::expire);
    }

    @Bean
    RecurringJob forgetLookUps(Tracking tracking) {
        return new RecurringJob(
                "look-ups", Duration.ofMinutes(5), Duration.ofMinutes(15), tracking::forget);
    }
}

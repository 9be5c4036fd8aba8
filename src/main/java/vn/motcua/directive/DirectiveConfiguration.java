package vn.motcua.directive;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;

/// What the plan does by itself.
@Configuration
@EnableConfigurationProperties(DirectiveSettings.class)
class DirectiveConfiguration {

    @Bean
    RecurringJob remindOfTasks(Reminders reminders) {
        return new RecurringJob(
                "task reminders", Duration.ofMinutes(2), Duration.ofMinutes(30), reminders::remind);
    }

    @Bean
    RecurringJob watchTargets(Targets targets) {
        return new RecurringJob(
                "targets", Duration.ofMinutes(3), Duration.ofHours(1), targets::watch);
    }
}

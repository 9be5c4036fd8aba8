package vn.motcua.directive.inspection;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;

/// What inspections do by themselves.
@Configuration
class InspectionConfiguration {

    @Bean
    RecurringJob remindOfFindings(FindingReminders reminders) {
        return new RecurringJob(
                "finding reminders",
                Duration.ofMinutes(2),
                Duration.ofMinutes(30),
                reminders::remind);
    }
}

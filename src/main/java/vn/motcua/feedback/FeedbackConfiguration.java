package vn.motcua.feedback;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;

@Configuration
@EnableConfigurationProperties(FeedbackSettings.class)
class FeedbackConfiguration {

    @Bean
    RecurringJob escalateComplaints(ComplaintDesk desk) {
        return new RecurringJob(
                "complaints",
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                () -> {
                    var called = desk.escalate();
                    while (called > 0) {
                        called = desk.escalate();
                    }
                });
    }

    @Bean
    RecurringJob forgetAttempts(Complaints complaints) {
        return new RecurringJob(
                "complaint-attempts",
                Duration.ofMinutes(7),
                Duration.ofMinutes(15),
                complaints::forgetAttempts);
    }
}

package vn.motcua.operations;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;

@Configuration
class OperationsConfiguration {

    @Bean
    RecurringJob alertRound(AlertRound round) {
        return new RecurringJob(
                "alerts", Duration.ofSeconds(30), Duration.ofMinutes(1), round::run);
    }
}

package vn.motcua.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;

@Configuration
class IdempotencyConfiguration {

    @Bean
    RecurringJob forgetKeys(Idempotency idempotency) {
        return new RecurringJob(
                "idempotency keys",
                Duration.ofMinutes(7),
                Duration.ofHours(1),
                idempotency::forget);
    }
}

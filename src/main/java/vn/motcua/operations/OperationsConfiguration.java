package vn.motcua.operations;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;

@Configuration
@EnableConfigurationProperties(OperationsSettings.class)
class OperationsConfiguration {

    /// Computes the wall's panels. However many look, it takes four of the program's connections.
    @Bean(destroyMethod = "shutdown")
    ExecutorService wallComputing() {
        return Executors.newFixedThreadPool(
                4, Thread.ofPlatform().daemon().name("wall-", 1).factory());
    }

    @Bean
    RecurringJob alertRound(AlertRound round) {
        return new RecurringJob(
                "alerts", Duration.ofSeconds(30), Duration.ofMinutes(1), round::run);
    }
}

package vn.motcua.operations.process;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.casework.FollowerGauge;
import vn.motcua.shared.RecurringJob;
import vn.motcua.web.Gauge;

/// When the log is followed, months are added up and forecasts are made.
@Configuration
class ProcessConfiguration {

    /// Computes simulations, on half of the machine at most. Threads of the system: a virtual one
    /// would not give way during so long a computation.
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService whatIfComputing() {
        return Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                Thread.ofPlatform()
                        .daemon()
                        .name("what-if-", 1)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
    }

    @Bean
    RecurringJob followProcess(ProcessFollower follower) {
        return new RecurringJob(
                "process", Duration.ofSeconds(3), Duration.ofMillis(700), follower::catchUp);
    }

    @Bean
    Gauge processBehind(FollowerGauge.Maker gauges, ProcessFollower follower) {
        return gauges.gauge("process", "/process", "process:read", follower::lag);
    }

    @Bean
    RecurringJob markStuckCases(StuckMarks marks) {
        return new RecurringJob(
                "stuck cases", Duration.ofSeconds(35), Duration.ofSeconds(10), marks::mark);
    }

    @Bean
    RecurringJob sumUpProcess(ProcessFollower follower) {
        return new RecurringJob(
                "process months", Duration.ofSeconds(30), Duration.ofMinutes(1), follower::sumUp);
    }

    @Bean
    RecurringJob forecastLateness(Forecasts forecasts) {
        return new RecurringJob(
                "process forecast",
                Duration.ofSeconds(45),
                Duration.ofMinutes(5),
                forecasts::makeWhatIsDue);
    }
}

package vn.motcua.operations.process;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.casework.FollowerGauge;
import vn.motcua.shared.RecurringJob;
import vn.motcua.web.Gauge;

/// When the log is followed, months are added up and forecasts are made.
@Configuration
class ProcessConfiguration {

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

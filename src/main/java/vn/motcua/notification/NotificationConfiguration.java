package vn.motcua.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

    static final String SCHEDULER = "notificationScheduler";

    /// Threads of our own: a mail server that does not answer holds up nobody else's schedule.
    @Bean(name = SCHEDULER, defaultCandidate = false)
    @ConditionalOnProperty(name = Rhythm.SWITCH, matchIfMissing = true)
    TaskScheduler notificationScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(2);
        scheduler.setDaemon(true);
        scheduler.setThreadNamePrefix("notices-");
        return scheduler;
    }
}

package vn.motcua.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.casework.FollowerGauge;
import vn.motcua.shared.RecurringJob;
import vn.motcua.web.Gauge;

/// When notices are looked for and mail is sent.
@Configuration
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

    @Bean
    RecurringJob followCases(CaseFollower follower) {
        return new RecurringJob(
                "notices", Duration.ofSeconds(2), Duration.ofMillis(700), follower::catchUp);
    }

    @Bean
    Gauge noticesBehind(FollowerGauge.Maker gauges, CaseFollower follower) {
        return gauges.gauge("notices", "/notification/outbox", "operations:read", follower::lag);
    }

    @Bean
    RecurringJob followComplaints(ComplaintFollower follower) {
        return new RecurringJob(
                "notices of complaints",
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                follower::catchUp);
    }

    @Bean
    RecurringJob sendMail(Postman postman) {
        return new RecurringJob(
                "mail", Duration.ofSeconds(3), Duration.ofSeconds(2), postman::sendAll);
    }

    @Bean
    RecurringJob eraseDeadLinks(Postman postman) {
        return new RecurringJob(
                "dead links",
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                postman::eraseDeadLinks);
    }

    @Bean
    RecurringJob forgetSentMail(Postman postman) {
        return new RecurringJob(
                "old mail", Duration.ofMinutes(5), Duration.ofHours(6), postman::forgetOld);
    }
}

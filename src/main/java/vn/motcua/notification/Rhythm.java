package vn.motcua.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// When notices are looked for and mail is sent.
@Component
@ConditionalOnProperty(name = Rhythm.SWITCH, matchIfMissing = true)
class Rhythm {

    static final String SWITCH = "motcua.notification.running";

    private final CaseFollower follower;
    private final Postman postman;

    Rhythm(CaseFollower follower, Postman postman) {
        this.follower = follower;
        this.postman = postman;
    }

    @Scheduled(
            scheduler = NotificationConfiguration.SCHEDULER,
            initialDelayString = "PT2S",
            fixedDelayString = "PT1S")
    void follow() {
        follower.catchUp();
    }

    @Scheduled(
            scheduler = NotificationConfiguration.SCHEDULER,
            initialDelayString = "PT3S",
            fixedDelayString = "PT2S")
    void send() {
        postman.sendAll();
    }

    @Scheduled(
            scheduler = NotificationConfiguration.SCHEDULER,
            initialDelayString = "PT5M",
            fixedDelayString = "PT6H")
    void tidy() {
        postman.forgetOld();
    }
}

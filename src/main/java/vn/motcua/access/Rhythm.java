package vn.motcua.access;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// When signing keys are looked at and old sign-ins cleared away.
@Component
class Rhythm {

    private final SigningKeys keys;
    private final OwnSessions sessions;

    Rhythm(SigningKeys keys, OwnSessions sessions) {
        this.keys = keys;
        this.sessions = sessions;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void lookAtKeys() {
        keys.refresh();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void clearSessions() {
        sessions.clear();
    }
}

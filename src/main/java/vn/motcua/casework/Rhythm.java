package vn.motcua.casework;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// When drafts expire and look-ups are forgotten.
@Component
class Rhythm {

    private final Drafts drafts;
    private final Tracking tracking;

    Rhythm(Drafts drafts, Tracking tracking) {
        this.drafts = drafts;
        this.tracking = tracking;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void expireDrafts() {
        drafts.expire();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT15M")
    void forgetLookUps() {
        tracking.forget();
    }
}

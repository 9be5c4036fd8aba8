package vn.motcua.web;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// When old answers are forgotten.
@Component
class Rhythm {

    private final Idempotency idempotency;

    Rhythm(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void forgetAnswers() {
        idempotency.forget();
    }
}

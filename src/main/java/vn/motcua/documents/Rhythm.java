package vn.motcua.documents;

import java.io.IOException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// When files that belong to nothing are looked for.
@Component
class Rhythm {

    private final OrphanSweep orphans;

    Rhythm(OrphanSweep orphans) {
        this.orphans = orphans;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void sweep() throws IOException {
        orphans.sweep();
    }
}

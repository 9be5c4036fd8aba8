package vn.motcua.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Sweeps out bytes that nobody owns: an upload that broke off, a row that was never committed, a
/// file that was removed. Waits a day, far longer than any transaction or backup lasts.
@Component
class OrphanSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Vault vault;
    private final FileRepository files;
    private final Clock system;

    OrphanSweep(Vault vault, FileRepository files, @Qualifier("system") Clock system) {
        this.vault = vault;
        this.files = files;
        this.system = system;
    }

    void sweep() throws IOException {
        int removed = 0;
        for (int folder = 0; folder < Vault.folders(); folder++) {
            removed += sweep(folder);
        }
        if (removed > 0) {
            LOG.info("Removed {} files that belong to nothing", removed);
        }
    }

    private int sweep(int folder) throws IOException {
        var moment = system.instant().minus(PATIENCE);
        var old = vault.olderThan(moment, folder);
        if (old.isEmpty()) {
            return 0;
        }
        var staying = files.staying(old, moment);
        int removed = 0;
        for (var id : old) {
            if (!staying.contains(id)) {
                vault.remove(id);
                removed++;
            }
        }
        return removed;
    }
}

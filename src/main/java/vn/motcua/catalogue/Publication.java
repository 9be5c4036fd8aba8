package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Puts versions of procedures in force (công bố). A new version ends the one before it; running
/// cases keep theirs.
@Service
class Publication {

    private final VersionRepository versions;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(
            VersionRepository versions,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /// Publishes from a date on and says under which number.
    @Transactional(propagation = Propagation.MANDATORY)
    int publish(ProcedureSheet sheet, LocalDate from) {
        var previous = versions.latest(sheet.code()).map(ProcedureSheet::version).orElse(null);
        if (previous != null && from.isBefore(previous.effectiveFrom())) {
            throw PublicationRefused.beforeLatest(sheet.code(), from, previous.effectiveFrom());
        }
        if (previous != null) {
            versions.end(previous.id(), from);
        }
        var dated = new ProcedureSheet(sheet.version().numbered(0, from, null), sheet.provenance());
        var id = insert(dated);
        events.publishEvent(new ProcedurePublished(sheet.code(), id, from));
        forgetAfterCommit(previous == null ? id : previous.id(), id);
        return id;
    }

    private int insert(ProcedureSheet sheet) {
        try {
            return versions.insert(sheet, clock.instant());
        } catch (DataIntegrityViolationException e) {
            throw PublicationRefused.meanwhile(sheet.code());
        }
    }

    private void forgetAfterCommit(int... changed) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        catalogue.forget(changed);
                    }
                });
    }
}

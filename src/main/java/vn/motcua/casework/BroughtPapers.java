package vn.motcua.casework;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.casework.Paper.HandedIn;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// Notes that a paper somebody promised, or that was missing, was handed in at the desk. The
/// history keeps who took it and when.
@Service
@Transactional
public class BroughtPapers {

    /// What the event is called in the history.
    static final String KIND = "paper-brought";

    private final CaseRepository cases;
    private final DossierRepository dossiers;
    private final Catalogue catalogue;
    private final Entitlement entitlement;
    private final AuditTrail audit;
    private final Clock clock;

    BroughtPapers(
            CaseRepository cases,
            DossierRepository dossiers,
            Catalogue catalogue,
            Entitlement entitlement,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.entitlement = entitlement;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether the actor may take papers of the case as it stands.
    public boolean mayTake(Actor actor, Case file) {
        return entitlement.takesPapers(actor, file) && !(file.state() instanceof CaseState.Final);
    }

    /// Notes that a paper came. Of a paper that is there already nothing is changed, so noting it
    /// twice is the same as once.
    ///
    /// @param position which paper of the case, from 0
    /// @param how as an original or as a copy
    /// @throws NotFound if the case has no such paper or the actor may not know of the case
    /// @throws NotEntitled unless the actor takes in or returns its papers, or works on it
    /// @throws TransitionRefused once the case is over
    /// @throws StaleCase if the case moves at this moment
    public Case take(Actor actor, CaseId id, int position, HandedIn how) {
        var file = cases.find(id).orElseThrow(() -> new NotFound("case"));
        entitlement.demandPapers(actor, file);
        var papers = dossiers.get(id).papers();
        if (position < 0 || position >= papers.size()) {
            throw new NotFound("paper");
        }
        var paper = papers.get(position);
        if (paper.isThere(file.filing().channel())) {
            return file;
        }
        if (file.state() instanceof CaseState.Final) {
            throw new TransitionRefused(file.state(), KIND);
        }
        var now = clock.instant();
        var after = file.atVersion(file.version() + 1);
        var happening =
                new Happening(KIND, actor, now, file.state(), after, how.code(), paper.name());
        var route = catalogue.version(file.filing().procedureVersion()).route();
        cases.move(file, after, Desk.of(after, route), List.of(happening));
        dossiers.bring(id, position, how, now);
        audit.change(actor, Casework.PURPOSE, Subject.of("case", id.value()));
        return after;
    }
}

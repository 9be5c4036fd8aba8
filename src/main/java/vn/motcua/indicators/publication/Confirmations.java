package vn.motcua.indicators.publication;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Units that have looked through their draft figures and find them right. Nobody has to: figures
/// that nobody speaks against are published when the time is over.
@Service
public class Confirmations {

    private final ConfirmationRepository confirmations;
    private final Corrections corrections;
    private final DraftRepository drafts;
    private final Organisation organisation;
    private final Clock clock;

    Confirmations(
            ConfirmationRepository confirmations,
            Corrections corrections,
            DraftRepository drafts,
            Organisation organisation,
            Clock clock) {
        this.confirmations = confirmations;
        this.corrections = corrections;
        this.drafts = drafts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// Confirms the figures that were shown, as long as there is time; again changes nothing.
    ///
    /// @param version of the draft as it was shown
    @Transactional
    public void confirm(Actor actor, int draft, AgencyId unit, int version) {
        if (!corrections.speaksFor(actor, unit)) {
            throw new NotFound("unit");
        }
        var about = drafts.lock(draft).orElseThrow(() -> new NotFound("draft"));
        if (!about.correctable(organisation.today())) {
            throw PublicationRefused.confirmedTooLate(draft);
        }
        if (about.version() != version) {
            throw PublicationRefused.draftChanged(draft);
        }
        if (corrections.waits(draft, unit)) {
            throw PublicationRefused.correctionWaits(draft);
        }
        confirmations.add(new Confirmation(draft, unit, actor.account(), clock.instant()));
    }

    /// What stands of a draft.
    public List<Confirmation> of(int draft) {
        return confirmations.of(draft);
    }

    /// What a unit said that still stands.
    public Optional<Confirmation> of(int draft, AgencyId unit) {
        return confirmations.of(draft, unit);
    }
}

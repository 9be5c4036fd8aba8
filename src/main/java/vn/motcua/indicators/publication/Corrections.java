package vn.motcua.indicators.publication;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Score;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// What units may say against their draft figures, and the answers. A correction changes no figure
/// by itself: what was wrong is put right where it came from, and the draft is computed again.
@Service
public class Corrections {

    /// Who may speak for a unit.
    public static final String CORRECT = "index:correct";

    private static final int HUNDRED = 100;

    private final CorrectionRepository corrections;
    private final ConfirmationRepository confirmations;
    private final DraftRepository drafts;
    private final Province province;
    private final Organisation organisation;
    private final PublicationSettings settings;
    private final Clock clock;

    Corrections(
            CorrectionRepository corrections,
            ConfirmationRepository confirmations,
            DraftRepository drafts,
            Province province,
            Organisation organisation,
            PublicationSettings settings,
            Clock clock) {
        this.corrections = corrections;
        this.confirmations = confirmations;
        this.drafts = drafts;
        this.province = province;
        this.organisation = organisation;
        this.settings = settings;
        this.clock = clock;
    }

    /// The components that a unit is told are weak: they reached too little of their points.
    public List<IndexResult.Line> weak(IndexResult result) {
        return result.lines().stream().filter(this::isWeak).toList();
    }

    private boolean isWeak(IndexResult.Line line) {
        return line.score() instanceof Score.Points(var points, _)
                && points.doubleValue() * HUNDRED < line.component().most() * settings.weakBelow();
    }

    /// Drafts that were put before the units.
    public List<IndexDraft> sent() {
        return drafts.open().stream().filter(draft -> draft.sent() != null).toList();
    }

    /// Whether somebody may speak for a unit.
    public boolean speaksFor(Actor actor, AgencyId unit) {
        return organisation.covers(actor.agenciesWith(CORRECT), unit);
    }

    public List<Correction> of(int draft) {
        return corrections.of(draft);
    }

    public List<Correction> of(int draft, AgencyId unit) {
        return corrections.of(draft, unit);
    }

    /// Whether a unit has asked for a correction that has no answer yet.
    boolean waits(int draft, AgencyId unit) {
        return corrections.anyOpen(draft, unit);
    }

    public List<Correction> open() {
        return corrections.open();
    }

    public Correction get(int id) {
        return corrections.find(id).orElseThrow(() -> new NotFound("correction"));
    }

    /// Whether there is a case with a code, so that a correction may be about it.
    public boolean isCase(String code) {
        return corrections.isCase(code);
    }

    /// Asks for a correction, as long as there is time. Who said before that the figures are right
    /// says so no longer.
    @Transactional
    public void ask(
            Actor actor,
            int draft,
            AgencyId unit,
            String component,
            @Nullable String caseCode,
            String reason) {
        if (!speaksFor(actor, unit)) {
            throw new NotFound("unit");
        }
        var about = drafts.lock(draft).orElseThrow(() -> new NotFound("draft"));
        if (!about.correctable(organisation.today())) {
            throw PublicationRefused.tooLate(draft);
        }
        var now = clock.instant();
        if (corrections.add(
                draft, unit, component, caseCode, reason.strip(), actor.account(), now)) {
            confirmations.overtake(draft, List.of(unit), now);
        }
    }

    /// Answers: what was put right, or why nothing is.
    @Transactional
    public void decide(Actor actor, int id, int version, Correction.State state, String answer) {
        province.require(actor, IndexDesk.EDIT);
        var correction = get(id);
        if (correction.version() != version
                || !corrections.decide(
                        correction, state, answer.strip(), actor.account(), clock.instant())) {
            throw PublicationRefused.correctionDecided(id);
        }
    }
}

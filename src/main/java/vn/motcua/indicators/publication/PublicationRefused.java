package vn.motcua.indicators.publication;

import vn.motcua.indicators.Period;
import vn.motcua.shared.Refusal;

/// The index cannot be drafted, corrected or published like this.
public final class PublicationRefused extends Refusal {

    private PublicationRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static PublicationRefused notYours(String authority) {
        return new PublicationRefused(
                Kind.FORBIDDEN,
                "index-not-yours",
                authority + " is held elsewhere than the province");
    }

    static PublicationRefused periodOpen(Period period) {
        return new PublicationRefused(
                Kind.CONFLICT, "index-period-open", period.code() + " cannot be published yet");
    }

    static PublicationRefused draftOpen(Period period) {
        return new PublicationRefused(
                Kind.CONFLICT, "index-draft-open", period.code() + " has a draft already");
    }

    static PublicationRefused reasonMissing(Period period) {
        return new PublicationRefused(
                Kind.INVALID, "index-reason-missing", "Why is " + period.code() + " restated?");
    }

    static PublicationRefused nothingChanged(Period period) {
        return new PublicationRefused(
                Kind.CONFLICT,
                "index-nothing-changed",
                period.code() + " comes out as it was published");
    }

    static PublicationRefused draftChanged(int id) {
        return new PublicationRefused(
                Kind.CONFLICT, "index-draft-changed", "Draft " + id + " is not as it was shown");
    }

    static PublicationRefused fourEyes(int id) {
        return new PublicationRefused(
                Kind.FORBIDDEN, "index-four-eyes", "Draft " + id + " was made by the same person");
    }

    static PublicationRefused unsent(int id) {
        return new PublicationRefused(
                Kind.CONFLICT, "index-unsent", "Draft " + id + " was not put before the units");
    }

    static PublicationRefused correctionsOpen(int id) {
        return new PublicationRefused(
                Kind.CONFLICT,
                "index-corrections-open",
                "Units may still speak, or have not been answered, on draft " + id);
    }

    static PublicationRefused tooLate(int draft) {
        return new PublicationRefused(
                Kind.CONFLICT,
                "index-correction-too-late",
                "Draft " + draft + " takes no corrections");
    }

    static PublicationRefused confirmedTooLate(int draft) {
        return new PublicationRefused(
                Kind.CONFLICT,
                "index-confirmation-too-late",
                "Draft " + draft + " takes no confirmations");
    }

    static PublicationRefused correctionWaits(int draft) {
        return new PublicationRefused(
                Kind.CONFLICT,
                "index-correction-waits",
                "The unit has asked for a correction of draft " + draft);
    }

    static PublicationRefused correctionDecided(int id) {
        return new PublicationRefused(
                Kind.CONFLICT, "index-correction-decided", "Correction " + id + " has its answer");
    }
}

package vn.motcua.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseId;
import vn.motcua.shared.AgencyId;

/// One thing that happened to a rating or a complaint, as followers of the log see it: identifiers
/// and numbers only, never words and never people.
///
/// @param kind `rated`, `rating-changed`, or what happened to a complaint: `filed`, `accepted`,
///   `refused`, `asked`, `told`, `answered`, `published`, `withheld`, `withdrawn`, `escalated`,
///   `passed-on`
/// @param complaint the complaint it is about, or null for a rating
/// @param version which happening of its rating or complaint it was
/// @param caseId the case it is about, or null for a complaint about an office
/// @param unit whom it is about
/// @param score 1 to 5 for a rating, else null
/// @param state the state of the complaint afterwards, else null
/// @param due when the next step of the complaint is due, if there is one
public record FeedbackEvent(
        Position position,
        String kind,
        @Nullable UUID complaint,
        int version,
        @Nullable CaseId caseId,
        AgencyId unit,
        Instant at,
        @Nullable Integer score,
        @Nullable String state,
        @Nullable Instant due) {

    /// The kind of the event that a rating was given.
    public static final String RATED = "rated";

    /// A place in the log: everything up to it has been read. Transactions end in another order
    /// than their rows are numbered, so the transaction comes first.
    public record Position(long transaction, long id) {

        /// Before the first event.
        public static final Position START = new Position(0, 0);
    }
}

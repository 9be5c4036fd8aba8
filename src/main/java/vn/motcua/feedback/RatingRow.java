package vn.motcua.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseId;
import vn.motcua.shared.AgencyId;

/// A line of a list of ratings.
///
/// @param words personal data: what somebody wrote, or null
/// @param isWithheld whether something was written that is not for the reader
public record RatingRow(
        long id,
        CaseId caseId,
        String caseCode,
        AgencyId unit,
        int procedureVersion,
        int score,
        Rating.Decision decision,
        Instant at,
        @Nullable String words,
        boolean isWithheld) {

    /// The same for somebody who may not read what was written.
    RatingRow withheld() {
        return new RatingRow(
                id,
                caseId,
                caseCode,
                unit,
                procedureVersion,
                score,
                decision,
                at,
                null,
                words != null);
    }

    @Override
    public String toString() {
        return "RatingRow[" + id + "]";
    }
}

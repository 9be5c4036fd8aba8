package vn.motcua.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseId;
import vn.motcua.shared.AgencyId;

/// A line of a list of ratings.
///
/// @param words personal data: what somebody wrote, or null
public record RatingRow(
        long id,
        CaseId caseId,
        String caseCode,
        AgencyId unit,
        int procedureVersion,
        int score,
        Rating.Decision decision,
        Instant at,
        @Nullable String words) {

    @Override
    public String toString() {
        return "RatingRow[" + id + "]";
    }
}

package vn.motcua.indicators.signal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// An event of a case with the one before it: all that the rules look at. No personal data; an
/// applicant is known only by the account they filed with, if they did.
///
/// @param before the event before it in the case, or null for the first
/// @param applicant the account the case was filed with, or null
record SeenEvent(
        UUID caseId,
        int version,
        String caseCode,
        String procedureCode,
        AgencyId unit,
        Instant at,
        String kind,
        @Nullable Before before,
        @Nullable UUID applicant) {

    /// The event before.
    ///
    /// @param due when the result was to be ready, as it stood after it
    record Before(Instant at, String kind, @Nullable Instant due) {}
}

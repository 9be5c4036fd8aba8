package vn.motcua.indicators.signal;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// A sign (dấu hiệu) that a figure was made to look better than the work was. It is no proof.
///
/// @param version which event of the case it is about
/// @param event that event's kind, as the log names it
/// @param measured minutes before due, days since the refusal, minutes dated back, seconds a step
///   took; 0 where days are compared
/// @param threshold the one in force when it was found, in the same unit
/// @param otherCode the refused case before it, or null
public record Signal(
        long id,
        Kind kind,
        UUID caseId,
        int version,
        String caseCode,
        String procedureCode,
        AgencyId unit,
        Instant at,
        String event,
        long measured,
        long threshold,
        @Nullable String otherCode) {

    /// What it looks like.
    public enum Kind {
        /// Finished minutes before it was due.
        BEFORE_DUE,
        /// A supplement asked for on the very day it was due: the clock stops.
        ASKED_ON_DUE_DATE,
        /// Refused, and filed anew with the same office soon after: its clock begins again.
        FILED_ANEW,
        /// Dated earlier than the step before it.
        DATED_BACK,
        /// A step of work that took no time.
        NO_TIME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

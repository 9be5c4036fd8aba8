package vn.motcua.feedback;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.PublicStatus;
import vn.motcua.shared.AgencyId;

/// What an applicant thinks of how a case was dealt with (đánh giá mức độ hài lòng), once per case
/// and decision. Words lie apart; who gave it is not kept at all.
///
/// @param unit the agency that decided the case
/// @param score 1 (very dissatisfied) to 5 (very satisfied)
/// @param at when it was first given
/// @param changed when it was changed last, or null
/// @param version how many times it was said; the key of "somebody was faster"
public record Rating(
        long id,
        CaseId caseId,
        Decision decision,
        AgencyId unit,
        String procedureCode,
        int score,
        Instant at,
        @Nullable Instant changed,
        int version) {

    /// The lowest and the highest score.
    public static final int LOWEST = 1;

    public static final int HIGHEST = 5;

    /// What is rated: a result that is ready or handed out is one decision, a refusal another.
    public enum Decision {
        RESULT,
        REFUSAL;

        /// What was decided in a case of this status; nothing while it is open, or when it ended
        /// without a decision.
        public static Optional<Decision> of(PublicStatus status) {
            return switch (status) {
                case DONE, RETURNED -> Optional.of(RESULT);
                case REFUSED -> Optional.of(REFUSAL);
                default -> Optional.empty();
            };
        }

        /// As stored and in the keys of texts.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Decision ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// When it was said as it is now.
    public Instant lastSaid() {
        return changed == null ? at : changed;
    }
}

package vn.motcua.indicators.publication;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// What a unit said against its draft figures (đề nghị hiệu chỉnh), and what became of it.
///
/// @param draft the draft it is about
/// @param component the component it is about
/// @param caseCode the case it is about, or null
/// @param answer what was changed, or why nothing was; null until decided
public record Correction(
        int id,
        int draft,
        int version,
        AgencyId unit,
        String component,
        @Nullable String caseCode,
        String reason,
        AccountId askedBy,
        Instant asked,
        State state,
        @Nullable String answer,
        @Nullable AccountId decidedBy,
        @Nullable Instant decided) {

    /// What became of it.
    public enum State {
        ASKED,
        ACCEPTED,
        REJECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case as it was just filed, with the secret of its receipt, which is told this once.
@Schema(name = "Filed")
record FiledAnswer(
        @Schema(example = "H41.31.05-240119-0001") String code,
        int version,
        StatusAnswer status,
        Instant filed,
        @Schema(description = "Null until the case is accepted, or where no source gives a limit")
                @Nullable Instant due,
        ClockAnswer clock,
        Tracking tracking,
        CaseLinks links) {

    /// The secret of the receipt and the page it opens.
    @Schema(name = "Tracking")
    record Tracking(String token, String url) {

        @Override
        public String toString() {
            return "Tracking";
        }
    }
}

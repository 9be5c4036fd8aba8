package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case after something was done to it.
@Schema(name = "Moved")
record MovedAnswer(
        String code,
        int version,
        StatusAnswer status,
        UnitAnswer unit,
        @Nullable Instant due,
        ClockAnswer clock,
        CaseLinks links) {}

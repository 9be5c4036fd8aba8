package vn.motcua.casework.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a list of cases from another system; no personal data.
///
/// @param foreignId what that system called it
public record ForeignRow(
        UUID id,
        String code,
        String foreignId,
        Instant filed,
        @Nullable Instant due,
        @Nullable Instant finished,
        String state) {}

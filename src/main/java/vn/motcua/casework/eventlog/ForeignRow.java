package vn.motcua.casework.eventlog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

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

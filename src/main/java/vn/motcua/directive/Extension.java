package vn.motcua.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// More time that was asked for (xin gia hạn), and what was decided.
///
/// @param oldDeadline the deadline when it was asked
/// @param granted null while undecided
/// @param newDeadline the deadline that was given, if it was granted
public record Extension(
        LocalDate wanted,
        String reason,
        LocalDate oldDeadline,
        Instant asked,
        AccountId askedBy,
        @Nullable Boolean granted,
        @Nullable LocalDate newDeadline,
        @Nullable Instant decided,
        @Nullable AccountId decidedBy,
        @Nullable String words) {}

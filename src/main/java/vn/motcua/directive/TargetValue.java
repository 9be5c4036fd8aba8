package vn.motcua.directive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// A value somebody reported for a target, with its evidence.
///
/// @param day of which day it is the value
public record TargetValue(
        long target,
        LocalDate day,
        BigDecimal value,
        String words,
        Evidence evidence,
        @Nullable Instant at,
        @Nullable AccountId by) {

    /// One to be reported.
    public static TargetValue reported(
            long target, LocalDate day, BigDecimal value, String words, Evidence evidence) {
        return new TargetValue(target, day, value, words, evidence, null, null);
    }
}

package vn.motcua.casework;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a case stands against its due moment, in the words of the worklist.
public enum Timing {
    /// Its clock has not started, or no source gives a limit.
    NO_LIMIT,
    /// The applicant has to act; the clock stands still.
    STOPPED,
    IN_TIME,
    /// Due soon.
    AT_RISK,
    /// Past its due moment (quá hạn).
    LATE,
    /// Done by its due moment.
    DONE_IN_TIME,
    /// Done after its due moment.
    DONE_LATE;

    static Timing of(
            @Nullable Instant due, @Nullable Instant finished, Instant now, Duration atRisk) {
        if (due == null) {
            return NO_LIMIT;
        }
        if (finished != null) {
            return finished.isAfter(due) ? DONE_LATE : DONE_IN_TIME;
        }
        if (now.isAfter(due)) {
            return LATE;
        }
        return due.isBefore(now.plus(atRisk)) ? AT_RISK : IN_TIME;
    }
}

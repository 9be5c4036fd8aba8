package vn.motcua.casework.deadline;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.WorkingCalendar;

/// From when something received counts as received. With a cutoff, what comes at or after it, or on
/// a day off, counts as received when the office opens on the next working day.
public record Reception(AfterHours afterHours, @Nullable LocalTime cutoff) {

    /// What is received while the office is closed counts from then.
    public enum AfterHours {
        /// At the very moment, on whatever day it is.
        AS_FILED,
        /// When the office next opens.
        NEXT_OPENING
    }

    LocalDateTime effective(WorkingCalendar calendar, LocalDateTime at) {
        if (cutoff != null && tooLate(calendar, at, cutoff)) {
            return calendar.opening(calendar.workingDayAfter(at.toLocalDate(), 1));
        }
        return switch (afterHours) {
            case AS_FILED -> at;
            case NEXT_OPENING -> calendar.nextOpen(at);
        };
    }

    private static boolean tooLate(WorkingCalendar calendar, LocalDateTime at, LocalTime limit) {
        return !at.toLocalTime().isBefore(limit) || !calendar.day(at.toLocalDate()).worked();
    }
}

package vn.motcua.casework.deadline;

/// How a rule counts: what a working day is worth, what a stop leaves of the day it falls on, and
/// where an end on a day off goes.
public record Counting(DayMode mode, int minutesPerDay, PartDay partDay, DayOffEnd dayOffEnd) {

    /// Whether limits in working days are whole days or amounts of hours.
    public enum DayMode {
        /// The first day is excluded, the last ends at closing time.
        WHOLE_DAYS,
        /// A working day is `minutesPerDay` working minutes from the moment on: common practice.
        /// Calendar days stay whole days.
        EIGHT_HOUR_BLOCKS
    }

    /// Whether the day on which the clock stops is used up. It never is before its first working
    /// minute has passed and always is after its last; in between the rule decides.
    public enum PartDay {
        NOT_USED,
        USED,
        /// Used when at least half of its working minutes had passed.
        HALF
    }

    /// What happens when the last calendar day is a day off.
    public enum DayOffEnd {
        /// The end moves to closing time of the next working day.
        MOVES_ON,
        /// The end stays on the day off, at 23:59.
        STAYS
    }

    public Counting {
        if (minutesPerDay < 1 || minutesPerDay > 24 * 60) {
            throw new IllegalArgumentException("Not a working day: " + minutesPerDay + " minutes");
        }
    }

    boolean uses(int passed, int ofDay) {
        if (passed == 0 || passed == ofDay) {
            return passed > 0;
        }
        return switch (partDay) {
            case NOT_USED -> false;
            case USED -> true;
            case HALF -> 2 * passed >= ofDay;
        };
    }
}

package vn.motcua.casework.deadline;

/// Why a day of a proof was counted or not. Together with the kind of the day it is what pages put
/// into words.
public enum ProofReason {
    /// Received after hours, after the cutoff or on a day off: waits for the office to open.
    WAITS_FOR_OPENING,
    /// The day of receipt or resumption is excluded.
    FIRST_DAY,
    COUNTED,
    /// The office worked on this day, and so many minutes of it counted.
    COUNTED_MINUTES,
    /// A worked day of which no working time was left.
    NO_TIME_LEFT,
    /// The office did not work.
    DAY_OFF,
    /// The clock stopped on this day, and by the rule the day is used up.
    STOPPED_DAY_USED,
    /// The clock stopped on this day, and by the rule the day is still left.
    STOPPED_DAY_NOT_USED,
    /// The clock stood still.
    STOPPED,
    /// The last counted day was a day off: the end moves on, over this day off too.
    END_MOVES_ON,
    /// The end, having moved on, falls on this working day.
    END_MOVED_HERE,
    /// No days are left or were given: due by the close of this day.
    DUE_SAME_DAY
}

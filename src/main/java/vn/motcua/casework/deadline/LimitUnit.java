package vn.motcua.casework.deadline;

/// The unit in which the law or the procedure states a time limit.
public enum LimitUnit {
    HOUR,
    /// Ngày làm việc.
    WORKING_DAY,
    /// Ngày, as in the calendar.
    CALENDAR_DAY
}

package vn.motcua.casework.deadline;

/// In what a clock counts: hours, and days run as blocks of hours, by the working minute; other
/// days whole.
public enum CountUnit {
    WORKING_MINUTE,
    WORKING_DAY,
    CALENDAR_DAY
}

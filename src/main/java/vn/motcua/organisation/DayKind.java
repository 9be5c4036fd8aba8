package vn.motcua.organisation;

/// What a day is for an office. Only days that are worked count as working days (ngày làm việc).
public enum DayKind {
    /// An ordinary day of the office's week.
    WORKING(true),
    /// A working day on which the office works only part of its hours.
    HALF_DAY(true),
    /// A day off worked in exchange for a swapped day (làm bù), as a decision ordered.
    MAKE_UP(true),
    /// A day off that this office works by its own order.
    EXTRA_WORKING(true),
    WEEKEND(false),
    /// A public holiday (nghỉ lễ, Tết).
    PUBLIC_HOLIDAY(false),
    /// A day off for a public holiday that fell on a weekly rest day (nghỉ bù).
    COMPENSATORY(false),
    /// A working day given off in exchange for a make-up day (hoán đổi).
    SWAPPED_OFF(false),
    /// A day off of this office alone.
    LOCAL_OFF(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean worked() {
        return worked;
    }
}

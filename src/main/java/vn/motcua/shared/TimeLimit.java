package vn.motcua.shared;

/// How long an agency may take (thời hạn giải quyết).
///
/// @param amount at least 1
public record TimeLimit(int amount, LimitUnit unit) {

    public TimeLimit {
        if (amount < 1) {
            throw new IllegalArgumentException("A time limit is at least 1, not " + amount);
        }
    }

    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, LimitUnit.WORKING_DAY);
    }

    public static TimeLimit calendarDays(int amount) {
        return new TimeLimit(amount, LimitUnit.CALENDAR_DAY);
    }

    public static TimeLimit hours(int amount) {
        return new TimeLimit(amount, LimitUnit.HOUR);
    }
}

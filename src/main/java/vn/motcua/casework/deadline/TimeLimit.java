package vn.motcua.casework.deadline;

/// A time limit (thời hạn giải quyết) as the procedure states it. No days at all means within the
/// same day (ngay trong ngày).
public record TimeLimit(int amount, LimitUnit unit) {

    private static final int LONGEST = 9_999;

    public TimeLimit {
        if (amount < (unit == LimitUnit.HOUR ? 1 : 0) || amount > LONGEST) {
            throw new IllegalArgumentException("Not a time limit: " + amount + " " + unit);
        }
    }

    public static TimeLimit hours(int amount) {
        return new TimeLimit(amount, LimitUnit.HOUR);
    }

    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, LimitUnit.WORKING_DAY);
    }

    public static TimeLimit calendarDays(int amount) {
        return new TimeLimit(amount, LimitUnit.CALENDAR_DAY);
    }
}

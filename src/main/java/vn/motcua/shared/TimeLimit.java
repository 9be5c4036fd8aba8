package vn.motcua.shared;

/// How long an agency may take (thời hạn giải quyết), as the procedure states it. No days at all
/// means within the same day (ngay trong ngày).
///
/// @param amount hours from 1, days from 0, at most 9,999
public record TimeLimit(int amount, LimitUnit unit) {

    private static final int LONGEST = 9_999;

    public TimeLimit {
        if (amount < (unit == LimitUnit.HOUR ? 1 : 0) || amount > LONGEST) {
            throw new IllegalArgumentException("Not a time limit: " + amount + " " + unit);
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

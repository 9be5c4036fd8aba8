package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.motcua.shared.BusinessClock;

/// The working calendar (lịch làm việc) of one office: what each day is and when the office works.
/// Immutable. Working days and minutes are summed up once, so that every question is a look-up or a
/// binary search, however long the limit. Calendars made with `with` share their days.
public final class WorkingCalendar {

    /// Offices, and everyone who waits for them, read this clock.
    public static final ZoneId ZONE = BusinessClock.ZONE;

    public static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    private static final int ORIGIN = Math.toIntExact(FIRST.toEpochDay());

    private final WorkingHours hours;
    private final CalendarDay[] days;
    private final int[] minutesBefore;
    private final int[] workingDaysBefore;

    private WorkingCalendar(WorkingHours hours, CalendarDay[] days) {
        this.hours = hours;
        this.days = days;
        this.minutesBefore = new int[days.length + 1];
        this.workingDaysBefore = new int[days.length + 1];
        for (int i = 0; i < days.length; i++) {
            minutesBefore[i + 1] = minutesBefore[i] + days[i].workingMinutes();
            workingDaysBefore[i + 1] = workingDaysBefore[i] + (days[i].worked() ? 1 : 0);
        }
    }

    /// An office's ordinary week with the days that depart from it. Of two entries for one date the
    /// later one holds.
    public static WorkingCalendar of(WorkingHours hours, Collection<SpecialDay> special) {
        var days = new CalendarDay[Math.toIntExact(LAST.toEpochDay()) - ORIGIN + 1];
        for (int i = 0; i < days.length; i++) {
            days[i] = ordinary(hours, LocalDate.ofEpochDay((long) ORIGIN + i));
        }
        return new WorkingCalendar(hours, days).with(special);
    }

    /// The same calendar with further days of its own, for example local days off.
    public WorkingCalendar with(Collection<SpecialDay> special) {
        if (special.isEmpty()) {
            return this;
        }
        var changed = days.clone();
        for (var day : special) {
            changed[index(day.date())] = calendarDay(day);
        }
        return new WorkingCalendar(hours, changed);
    }

    public CalendarDay day(LocalDate date) {
        return days[index(date)];
    }

    /// All days from one date to another, both included.
    public List<CalendarDay> days(LocalDate from, LocalDate to) {
        return List.of(Arrays.copyOfRange(days, index(from), index(to) + 1));
    }

    /// The moment on the office's clock, to the minute: offices do not count seconds.
    public static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    public static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /// Working minutes between two moments; zero when `to` is not after `from`.
    public int workingMinutesBetween(LocalDateTime from, LocalDateTime to) {
        return Math.max(0, minutesUntil(to) - minutesUntil(from));
    }

    /// The earliest moment at which `minutes` working minutes have passed. An end at a window's
    /// close stays there.
    public LocalDateTime plusWorkingMinutes(LocalDateTime from, int minutes) {
        if (minutes == 0) {
            return from;
        }
        int target = Math.addExact(minutesUntil(from), minutes);
        int index = lastBelow(minutesBefore, target);
        var day = existing(index, minutes + " minutes after " + from);
        int minute = day.minuteAfter(target - minutesBefore[index]);
        return day.date().atTime(minute / 60, minute % 60);
    }

    /// How many working days lie after `from`, up to and including `to`; negative when `to` lies
    /// before `from`.
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return workingDaysBefore[index(to) + 1] - workingDaysBefore[index(from) + 1];
    }

    /// The n-th working day after a date, which is itself not counted.
    public LocalDate workingDayAfter(LocalDate date, int n) {
        int target = Math.addExact(workingDaysBefore[index(date) + 1], n);
        return existing(lastBelow(workingDaysBefore, target), n + " days after " + date).date();
    }

    /// The date itself when it is worked, else the next working day.
    public LocalDate workingDayFrom(LocalDate date) {
        return day(date).worked() ? date : workingDayAfter(date, 1);
    }

    /// The moment itself when the office is open, else the next opening.
    public LocalDateTime nextOpen(LocalDateTime at) {
        int minute = minuteOfDay(at);
        for (var window : day(at.toLocalDate()).windows()) {
            if (minute < window.closes()) {
                return minute < window.opens() ? at.toLocalDate().atTime(window.from()) : at;
            }
        }
        return opening(workingDayAfter(at.toLocalDate(), 1));
    }

    /// When the office opens on a date that is worked.
    public LocalDateTime opening(LocalDate date) {
        return date.atTime(day(date).opens());
    }

    /// When the office closes on a date that is worked.
    public LocalDateTime closing(LocalDate date) {
        return date.atTime(day(date).closes());
    }

    private int minutesUntil(LocalDateTime at) {
        int index = index(at.toLocalDate());
        return minutesBefore[index] + days[index].workingMinutesUntil(minuteOfDay(at));
    }

    private CalendarDay existing(int index, String asked) {
        if (index >= days.length) {
            throw new OutsideCalendar(asked);
        }
        return days[index];
    }

    private CalendarDay calendarDay(SpecialDay day) {
        var windows =
                day.kind().worked() && day.windows().isEmpty()
                        ? hours.onMakeUp(day.date())
                        : day.windows();
        return new CalendarDay(day.date(), day.kind(), windows, day.ground());
    }

    private static CalendarDay ordinary(WorkingHours hours, LocalDate date) {
        var windows = hours.on(date);
        var kind = windows.isEmpty() ? DayKind.WEEKEND : DayKind.WORKING;
        return new CalendarDay(date, kind, windows, DayGround.ORDINARY_WEEK);
    }

    private static int minuteOfDay(LocalDateTime at) {
        return at.getHour() * 60 + at.getMinute();
    }

    private static int index(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new OutsideCalendar(date);
        }
        return (int) date.toEpochDay() - ORIGIN;
    }

    /// The last index whose sum is still below the target, in sums that never fall.
    private static int lastBelow(int[] sums, int target) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sums[middle] < target) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.CalendarDay;
import vn.motcua.organisation.HoursVariant;
import vn.motcua.organisation.NumberedChange;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.web.Page;

/// The working calendar of a unit: every day of a month, or the days of a year that depart from the
/// ordinary week.
///
/// @param month null: the whole year is shown
record CalendarPage(
        Agency agency,
        int year,
        @Nullable YearMonth month,
        WorkingCalendar calendar,
        Settings settings,
        List<Change> changes)
        implements Page {

    /// @param hours the unit's own hours; empty when it works those of the unit above
    record Settings(List<HoursVariant> hours, boolean editable) {}

    record Change(NumberedChange change, String by, String agency) {}

    /// A month in figures.
    record Month(YearMonth month, int workingDays, int hours) {}

    @Override
    public String title() {
        return t("organisation.calendar.title");
    }

    String here() {
        return "/organisation/calendars/" + agency.id().value();
    }

    List<CalendarDay> days() {
        if (month != null) {
            return calendar.days(month.atDay(1), month.atEndOfMonth());
        }
        var first = LocalDate.of(year, 1, 1);
        return calendar.days(first, LocalDate.of(year, 12, 31)).stream()
                .filter(day -> !DayWords.ground(day).isEmpty())
                .toList();
    }

    List<Month> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> {
                    var each = YearMonth.of(year, number);
                    var days = calendar.days(each.atDay(1), each.atEndOfMonth());
                    return new Month(
                            each,
                            (int) days.stream().filter(CalendarDay::worked).count(),
                            days.stream().mapToInt(CalendarDay::workingMinutes).sum() / 60);
                })
                .toList();
    }

    /// Address of another month, or null outside the calendar.
    @Nullable String around(int months) {
        if (month == null) {
            return inside(year + months) ? here() + "?year=" + (year + months) : null;
        }
        var other = month.plusMonths(months);
        return inside(other.getYear()) ? here() + "?month=" + other : null;
    }

    private static boolean inside(int year) {
        return year >= WorkingCalendar.FIRST.getYear() && year <= WorkingCalendar.LAST.getYear();
    }
}

package vn.motcua.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Office hours in force between two dates (the last one included), all year or in one season, on
/// some days of the week.
public record HoursVariant(
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Season season,
        Set<DayOfWeek> days,
        List<Window> windows) {

    public static final Set<DayOfWeek> WEEKDAYS =
            Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public HoursVariant {
        days = Set.copyOf(days);
        windows = List.copyOf(windows);
    }

    /// Hours from Monday to Friday, all year, from a date on.
    public static HoursVariant allYear(LocalDate from, List<Window> windows) {
        return new HoursVariant(from, null, null, WEEKDAYS, windows);
    }

    public HoursVariant in(Season season) {
        return new HoursVariant(from, until, season, days, windows);
    }

    boolean inForce(LocalDate date) {
        return !date.isBefore(from)
                && (until == null || !date.isAfter(until))
                && (season == null || season.contains(date));
    }
}

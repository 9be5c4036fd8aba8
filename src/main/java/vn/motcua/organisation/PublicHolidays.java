package vn.motcua.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The public holidays (ngày nghỉ lễ, Tết) of all offices: decided days where a decision is known,
/// projected ones elsewhere. They are asked for *as known on a date*, because decisions come late:
/// the swap of 29 April for 4 May 2024 was decided only on 12 April 2024.
public record PublicHolidays(List<DecidedDay> decided) {

    private record OccasionOfYear(int year, Occasion occasion) {}

    public PublicHolidays {
        decided = List.copyOf(decided);
    }

    /// The decided days that come with the program.
    public static PublicHolidays shipped() {
        return new PublicHolidays(DecidedDayFile.read("/reference/holidays.csv"));
    }

    /// Every day off and make-up day of the calendar's years, in order, as known on a date.
    public Collection<SpecialDay> asKnownOn(LocalDate date) {
        var known = decided.stream().filter(day -> !day.knownFrom().isAfter(date)).toList();
        var days = new TreeMap<LocalDate, SpecialDay>();
        for (var day : known) {
            days.put(day.date(), day.specialDay());
        }
        project(days, occasions(known));
        return List.copyOf(days.values());
    }

    /// The last day on or before `date` on which something became known: what is known on both is
    /// the same, so calendars can be kept by it.
    public LocalDate editionOn(LocalDate date) {
        var latest = LocalDate.MIN;
        for (var day : decided) {
            if (day.knownFrom().isAfter(latest) && !day.knownFrom().isAfter(date)) {
                latest = day.knownFrom();
            }
        }
        return latest;
    }

    private static Set<OccasionOfYear> occasions(List<DecidedDay> known) {
        var occasions = new HashSet<OccasionOfYear>();
        for (var day : known) {
            if (day.replacesProjection()) {
                occasions.add(new OccasionOfYear(day.date().getYear(), day.occasion()));
            }
        }
        return occasions;
    }

    private static void project(SortedMap<LocalDate, SpecialDay> days, Set<OccasionOfYear> done) {
        var projected =
                IntStream.rangeClosed(
                                WorkingCalendar.FIRST.getYear(), WorkingCalendar.LAST.getYear())
                        .mapToObj(ProjectedHolidays::of)
                        .flatMap(List::stream)
                        .filter(day -> !done.contains(occasion(day)))
                        .toList();
        projected.forEach(day -> days.putIfAbsent(day.date(), day));
        for (var day : projected) {
            if (weekend(day.date())) {
                var free = nextFree(day.date(), days);
                days.put(free, ProjectedHolidays.compensation(free, occasion(day).occasion()));
            }
        }
    }

    private static LocalDate nextFree(LocalDate date, SortedMap<LocalDate, SpecialDay> days) {
        var next = date.plusDays(1);
        while (weekend(next) || days.containsKey(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static OccasionOfYear occasion(SpecialDay day) {
        var occasion = day.ground().occasion();
        if (occasion == null) {
            throw new IllegalStateException(day.date() + " is a holiday without an occasion");
        }
        return new OccasionOfYear(day.date().getYear(), occasion);
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

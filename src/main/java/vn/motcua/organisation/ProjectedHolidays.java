package vn.motcua.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The public holidays of a year as the law gives them before the year's decision is known (Labour
/// Code 2019, Art. 112). The law leaves open how the five days of Tết lie around the first and
/// whether National Day takes the day before or after; both are projected as the decisions known so
/// far have fallen: so that the days off join a weekend.
final class ProjectedHolidays {

    static final String SOURCE = "Bộ luật Lao động 2019, Điều 112";

    private static final int DAYS_OF_TET = 5;

    private ProjectedHolidays() {}

    static List<SpecialDay> of(int year) {
        var days = new ArrayList<SpecialDay>();
        days.add(holiday(LocalDate.of(year, 1, 1), Occasion.NEW_YEAR));
        var firstOff = tet(LunarCalendar.newYear(year));
        IntStream.range(0, DAYS_OF_TET)
                .mapToObj(i -> holiday(firstOff.plusDays(i), Occasion.LUNAR_NEW_YEAR))
                .forEach(days::add);
        days.add(holiday(LunarCalendar.date(year, 3, 10), Occasion.HUNG_KINGS));
        days.add(holiday(LocalDate.of(year, 4, 30), Occasion.VICTORY_DAY));
        days.add(holiday(LocalDate.of(year, 5, 1), Occasion.LABOUR_DAY));
        var national = LocalDate.of(year, 9, 2);
        days.add(holiday(national, Occasion.NATIONAL_DAY));
        days.add(holiday(secondNationalDay(national), Occasion.NATIONAL_DAY));
        return days;
    }

    static SpecialDay compensation(LocalDate date, Occasion occasion) {
        return projected(date, DayKind.COMPENSATORY, occasion);
    }

    /// Two days before the first, but one when the first is a Tuesday: Monday to Friday then.
    private static LocalDate tet(LocalDate first) {
        return first.minusDays(first.getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2);
    }

    private static LocalDate secondNationalDay(LocalDate national) {
        return switch (national.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> national.plusDays(1);
            default -> national.minusDays(1);
        };
    }

    private static SpecialDay holiday(LocalDate date, Occasion occasion) {
        return projected(date, DayKind.PUBLIC_HOLIDAY, occasion);
    }

    private static SpecialDay projected(LocalDate date, DayKind kind, Occasion occasion) {
        var ground = new DayGround(Standing.PROJECTED, occasion, SOURCE);
        return new SpecialDay(date, kind, List.of(), ground);
    }
}

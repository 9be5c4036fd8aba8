package vn.motcua.casework.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import vn.motcua.organisation.HoursVariant;
import vn.motcua.organisation.PublicHolidays;
import vn.motcua.organisation.Season;
import vn.motcua.organisation.SpecialDay;
import vn.motcua.organisation.Window;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.organisation.WorkingHours;

/// Offices with odd hours: number 0 is an ordinary one, the others have seasons, evenings, Saturday
/// mornings, and hundreds of half days and days off of their own.
final class RandomOffices {

    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);
    private static final LocalDate SECOND_ORDER = LocalDate.of(2024, 7, 3);

    private RandomOffices() {}

    static WorkingCalendar calendar(int number) {
        var holidays =
                PublicHolidays.shipped().asKnownOn(LocalDate.of(2023, 12, 1).plusYears(number % 3));
        if (number == 0) {
            return WorkingCalendar.of(WorkingHours.customary(), holidays);
        }
        var random = new SplittableRandom(7_000L + number);
        return WorkingCalendar.of(hours(random), holidays).with(ownDays(random));
    }

    private static WorkingHours hours(SplittableRandom random) {
        var variants = new ArrayList<HoursVariant>();
        var summer = new Season(MonthDay.of(4, 16), MonthDay.of(10, 15));
        var winter = new Season(MonthDay.of(11, 1), MonthDay.of(2, 28));
        variants.add(HoursVariant.allYear(BEGIN.minusYears(13), windows(random)));
        variants.add(HoursVariant.allYear(BEGIN, windows(random)).in(summer));
        variants.add(HoursVariant.allYear(SECOND_ORDER, windows(random)).in(winter));
        if (random.nextBoolean()) {
            var morning = List.of(Window.of("07:15", "10:45"));
            variants.add(new HoursVariant(BEGIN, null, null, Set.of(DayOfWeek.SATURDAY), morning));
        }
        return new WorkingHours(variants);
    }

    private static List<Window> windows(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> List.of(Window.of("08:00", "16:00"));
            case 1 -> List.of(Window.of("06:30", "11:00"), Window.of("14:00", "17:30"));
            case 2 ->
                    List.of(
                            Window.of("07:30", "11:30"),
                            Window.of("13:30", "17:00"),
                            Window.of("18:00", "20:01"));
            case 3 -> List.of(Window.of("00:00", "09:07"), Window.of("09:07", "23:59"));
            default -> List.of(Window.of("07:00", "11:30"), Window.of("13:30", "17:00"));
        };
    }

    private static List<SpecialDay> ownDays(SplittableRandom random) {
        var days = new ArrayList<SpecialDay>();
        for (int i = 0; i < 400; i++) {
            var date = BEGIN.plusDays(random.nextInt(3600));
            days.add(
                    switch (random.nextInt(3)) {
                        case 0 -> SpecialDay.off(date, "own order");
                        case 1 ->
                                SpecialDay.halfDay(date, Window.of("07:00", "11:30"), "own order");
                        default -> SpecialDay.extraWorking(date, List.of(), "own order");
                    });
        }
        return days;
    }
}

package vn.motcua.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The ordinary week of an office. Of the variants in force on a date the one with the later first
/// day wins, and at the same first day the seasonal one.
public record WorkingHours(List<HoursVariant> variants) {

    private static final Comparator<HoursVariant> WEAKEST_FIRST =
            Comparator.comparing(HoursVariant::from)
                    .thenComparing(variant -> variant.season() != null);

    public WorkingHours {
        variants = variants.stream().sorted(WEAKEST_FIRST).toList().reversed();
    }

    /// 7:00-11:30 and 13:30-17:00: common practice, not law. Every province sets its own.
    public static WorkingHours customary() {
        return new WorkingHours(
                List.of(
                        HoursVariant.allYear(
                                WorkingCalendar.FIRST,
                                List.of(
                                        Window.of("07:00", "11:30"),
                                        Window.of("13:30", "17:00")))));
    }

    /// The windows of a date by the ordinary week; empty when the office rests.
    public List<Window> on(LocalDate date) {
        return find(date, date.getDayOfWeek());
    }

    /// The windows of a date that is worked although the ordinary week gives it off: as on a
    /// Friday.
    List<Window> onMakeUp(LocalDate date) {
        return find(date, DayOfWeek.FRIDAY);
    }

    private List<Window> find(LocalDate date, DayOfWeek day) {
        for (var variant : variants) {
            if (variant.days().contains(day) && variant.inForce(date)) {
                return variant.windows();
            }
        }
        return List.of();
    }
}

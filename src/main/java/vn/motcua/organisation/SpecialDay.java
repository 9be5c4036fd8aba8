package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;

/// A date on which an office departs from its ordinary week: a holiday, a make-up Saturday, a half
/// day, a local day off. A worked day without windows of its own keeps the hours of an ordinary
/// working day.
public record SpecialDay(LocalDate date, DayKind kind, List<Window> windows, DayGround ground) {

    public SpecialDay {
        windows = List.copyOf(windows);
        if (!kind.worked() && !windows.isEmpty()) {
            throw new IllegalArgumentException(date + " is off and cannot have windows");
        }
        if (kind == DayKind.HALF_DAY && windows.isEmpty()) {
            throw new IllegalArgumentException(date + " is a half day and needs its windows");
        }
    }

    public static SpecialDay off(LocalDate date, String source) {
        return new SpecialDay(date, DayKind.LOCAL_OFF, List.of(), DayGround.local(source));
    }

    public static SpecialDay halfDay(LocalDate date, Window window, String source) {
        return new SpecialDay(date, DayKind.HALF_DAY, List.of(window), DayGround.local(source));
    }

    public static SpecialDay extraWorking(LocalDate date, List<Window> windows, String source) {
        return new SpecialDay(date, DayKind.EXTRA_WORKING, windows, DayGround.local(source));
    }
}

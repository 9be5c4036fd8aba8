package vn.motcua.organisation;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/// A stretch of a day in which an office works, usually a morning or an afternoon. It opens at
/// `from` and closes at `to`; offices keep whole minutes.
public record Window(LocalTime from, LocalTime to) {

    private static final int SECONDS = 60;

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window must close after it opens: " + from);
        }
        if (!wholeMinute(from) || !wholeMinute(to)) {
            throw new IllegalArgumentException("A window keeps whole minutes: " + from + "-" + to);
        }
    }

    /// `Window.of("07:00", "11:30")`.
    public static Window of(String from, String to) {
        return new Window(LocalTime.parse(from), LocalTime.parse(to));
    }

    /// Minutes from midnight to opening.
    public int opens() {
        return from.toSecondOfDay() / SECONDS;
    }

    /// Minutes from midnight to closing.
    public int closes() {
        return to.toSecondOfDay() / SECONDS;
    }

    public int minutes() {
        return closes() - opens();
    }

    private static boolean wholeMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}

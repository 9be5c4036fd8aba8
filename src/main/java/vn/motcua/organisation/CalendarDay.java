package vn.motcua.organisation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// One day in the calendar of an office: what it is, when the office works, and on what ground.
public record CalendarDay(LocalDate date, DayKind kind, List<Window> windows, DayGround ground) {

    public CalendarDay {
        windows = List.copyOf(windows);
        if (kind.worked() == windows.isEmpty()) {
            throw new IllegalArgumentException(date + " is " + kind + " with " + windows);
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).from().isBefore(windows.get(i - 1).to())) {
                throw new IllegalArgumentException(date + " has overlapping windows " + windows);
            }
        }
    }

    public boolean worked() {
        return kind.worked();
    }

    public boolean projected() {
        return ground.standing() == Standing.PROJECTED;
    }

    /// Opening time of a day that is worked.
    public LocalTime opens() {
        return windows.getFirst().from();
    }

    /// Closing time (hết giờ làm việc) of a day that is worked.
    public LocalTime closes() {
        return windows.getLast().to();
    }

    public int workingMinutes() {
        int sum = 0;
        for (int i = 0; i < windows.size(); i++) {
            sum += windows.get(i).minutes();
        }
        return sum;
    }

    /// Working minutes that have passed when the clock shows `minute` minutes after midnight.
    public int workingMinutesUntil(int minute) {
        int sum = 0;
        for (int i = 0; i < windows.size(); i++) {
            var window = windows.get(i);
            sum += Math.clamp(minute - window.opens(), 0, window.minutes());
        }
        return sum;
    }

    /// The earliest minute after midnight at which `worked` working minutes have passed: an end at
    /// a window's close stays there.
    int minuteAfter(int worked) {
        int left = worked;
        for (int i = 0; i < windows.size(); i++) {
            var window = windows.get(i);
            if (left <= window.minutes()) {
                return window.opens() + left;
            }
            left -= window.minutes();
        }
        throw new IllegalArgumentException(date + " has no " + worked + " working minutes");
    }
}

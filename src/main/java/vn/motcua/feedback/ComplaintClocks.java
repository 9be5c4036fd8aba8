package vn.motcua.feedback;

import static vn.motcua.organisation.WorkingCalendar.instant;
import static vn.motcua.organisation.WorkingCalendar.local;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.organisation.WorkingCalendar;

/// By when an office does the next thing about a complaint, in working days of its own calendar,
/// counted from the day after. Rows of configuration with the day from which they hold: the
/// customary 2, 5, 15 and 2 days are practice, no legal text known to us sets them.
///
/// @param trust `law`, `practice` or `assumed`
/// @param askDays how long after accepting more may be asked for
public record ComplaintClocks(
        LocalDate validFrom,
        String trust,
        int acceptDays,
        int askDays,
        int answerDays,
        int publishDays) {

    /// The close of the office on the n-th working day after a moment.
    static Instant after(Instant from, int days, WorkingCalendar calendar) {
        var date = calendar.workingDayAfter(local(from).toLocalDate(), days);
        return instant(calendar.closing(date));
    }

    /// Working days from the day of one moment to that of a later one, at least none.
    static int daysUntil(Instant from, Instant to, WorkingCalendar calendar) {
        return Math.max(
                0, calendar.workingDaysBetween(local(from).toLocalDate(), local(to).toLocalDate()));
    }
}

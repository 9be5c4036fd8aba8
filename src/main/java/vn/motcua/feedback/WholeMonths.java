package vn.motcua.feedback;

import static vn.motcua.organisation.WorkingCalendar.ZONE;

import java.time.Instant;
import java.time.LocalDate;

/// The months that lie wholly between two moments, by the time of Vietnam.
///
/// @param first the first day of the first one
/// @param last the first day of the last one; before `first` when there is none
record WholeMonths(LocalDate first, LocalDate last) {

    /// @param from the first moment, included
    /// @param to the last moment, excluded
    static WholeMonths within(Instant from, Instant to) {
        var day = from.atZone(ZONE).toLocalDate();
        var begins = day.getDayOfMonth() == 1 && day.atStartOfDay(ZONE).toInstant().equals(from);
        var first = day.withDayOfMonth(1).plusMonths(begins ? 0 : 1);
        return new WholeMonths(
                first, to.atZone(ZONE).toLocalDate().withDayOfMonth(1).minusMonths(1));
    }

    boolean isEmpty() {
        return last.isBefore(first);
    }

    /// The first moment of the first month.
    Instant begin() {
        return first.atStartOfDay(ZONE).toInstant();
    }

    /// The first moment after the last month.
    Instant end() {
        return last.plusMonths(1).atStartOfDay(ZONE).toInstant();
    }
}

package vn.motcua.indicators;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.shared.BusinessClock;

/// The days of a period and by what its cases are judged.
///
/// @param cutoff by which what is still open is judged: the end of the period, or now while it
///   lasts
/// @param dislikedUpTo up to which rating a case counts as disliked, by the formulas of the period
record Span(Period period, LocalDate first, LocalDate last, Instant cutoff, int dislikedUpTo) {

    static Span of(Period period, Instant now, int dislikedUpTo) {
        var end = period.last().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        return new Span(
                period, period.first(), period.last(), now.isBefore(end) ? now : end, dislikedUpTo);
    }

    /// Which tallies add up to it.
    String kind() {
        return period.kind() == Period.Kind.DAY ? "day" : "month";
    }

    boolean isOfMonths() {
        return period.kind() != Period.Kind.DAY;
    }
}

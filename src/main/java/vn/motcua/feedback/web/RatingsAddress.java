package vn.motcua.feedback.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Rating;
import vn.motcua.feedback.RatingFilter;
import vn.motcua.feedback.RatingRow;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Formats;

/// Which ratings are listed, as it stands in the address.
///
/// @param days how many days back, today included
record RatingsAddress(
        @Nullable String unit,
        @Nullable String score,
        @Nullable String written,
        @Nullable String days,
        @Nullable String at,
        @Nullable String before) {

    static final List<Integer> DAYS = List.of(30, 90, 365);

    /// Up to now, which is the end of the month that runs: its sum is at hand, while its days would
    /// be counted one rating at a time.
    RatingFilter filter(LocalDate today) {
        var moment = Typed.millis(at).map(Instant::ofEpochMilli);
        var id = Typed.millis(before);
        return new RatingFilter(
                unitNumber() == 0 ? null : AgencyId.of(unitNumber()),
                scoreNumber() == 0 ? null : scoreNumber(),
                isWritten(),
                today.minusDays(dayNumber()).atStartOfDay(Formats.VIETNAM).toInstant(),
                today.withDayOfMonth(1).plusMonths(1).atStartOfDay(Formats.VIETNAM).toInstant(),
                moment.isPresent() && id.isPresent()
                        ? new RatingFilter.Before(moment.get(), id.get())
                        : null);
    }

    int unitNumber() {
        return Typed.number(unit);
    }

    int scoreNumber() {
        var typed = Typed.number(score);
        return typed <= Rating.HIGHEST ? typed : 0;
    }

    boolean isWritten() {
        return "true".equals(written);
    }

    int dayNumber() {
        return DAYS.contains(Typed.number(days)) ? Typed.number(days) : DAYS.getFirst();
    }

    boolean isFiltered() {
        return unitNumber() != 0 || scoreNumber() != 0 || isWritten();
    }

    /// The same days and unit, with one score.
    String scored(int wanted) {
        return address(wanted, null);
    }

    String after(RatingRow last) {
        return address(scoreNumber(), "at=" + last.at().toEpochMilli() + "&before=" + last.id());
    }

    private String address(int wanted, @Nullable String place) {
        var parts = new ArrayList<String>();
        if (unitNumber() != 0) {
            parts.add("unit=" + unitNumber());
        }
        if (wanted != 0) {
            parts.add("score=" + wanted);
        }
        if (isWritten()) {
            parts.add("written=true");
        }
        parts.add("days=" + dayNumber());
        if (place != null) {
            parts.add(place);
        }
        return "/ratings?" + String.join("&", parts);
    }
}

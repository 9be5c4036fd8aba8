package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day off or a make-up day as a decision fixed it (thông báo nghỉ lễ, Tết). Where the decision
/// is not named, `basis` says where the fact comes from.
public record DecidedDay(
        LocalDate date, DayKind kind, Occasion occasion, Decision decision, String basis) {

    /// Number and date of a decision, and whether the day was checked against a source.
    public record Decision(String number, @Nullable LocalDate on, boolean verified) {}

    /// From when the day may be relied on. Decisions come out before the year begins; where the
    /// date of one is not known, the year's first day is assumed.
    public LocalDate knownFrom() {
        var on = decision.on();
        return on != null ? on : date.withDayOfYear(1);
    }

    SpecialDay specialDay() {
        var standing = decision.verified() ? Standing.DECIDED : Standing.UNVERIFIED;
        var source = decision.number().isEmpty() ? basis : decision.number();
        return new SpecialDay(date, kind, List.of(), new DayGround(standing, occasion, source));
    }

    /// A decision on the days of an occasion replaces what was computed for it; a swap only adds.
    boolean replacesProjection() {
        return kind == DayKind.PUBLIC_HOLIDAY || kind == DayKind.COMPENSATORY;
    }
}

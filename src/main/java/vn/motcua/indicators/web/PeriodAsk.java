package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;

/// Which period of the index is shown, and what else there is to choose: one of a list, the one
/// before or after, another kind, any day. A day that was typed and is none is said; the period
/// that was shown stays meanwhile.
///
/// @param typed the day as it was typed
record PeriodAsk(
        Period period, LocalDate today, String typed, List<Fault> faults, List<Option> periods) {

    /// What stands in the address.
    record Query(@Nullable String period, @Nullable String day) {}

    /// @param also what is to be chosen from beside what has begun lately
    /// @param otherwise what is shown where nothing is asked for
    static PeriodAsk of(
            Query query, LocalDate today, Collection<Period> also, Supplier<Period> otherwise) {
        var typed = query.day == null ? "" : query.day.strip();
        var day = DateEntry.parse(typed).filter(d -> !d.isAfter(today));
        var period =
                day.map(Period::day)
                        .or(() -> Optional.ofNullable(query.period).flatMap(Period::parse))
                        .orElseGet(otherwise);
        var choices = new LinkedHashSet<>(also);
        choices.add(period);
        return new PeriodAsk(
                period,
                today,
                typed,
                typed.isEmpty() || day.isPresent()
                        ? List.of()
                        : List.of(new Fault("day", t("index.day.none", typed))),
                PeriodChoices.begun(today, choices));
    }

    Period before() {
        return period.previous();
    }

    /// Nothing is measured of a time that has not begun.
    @Nullable Period after() {
        return period.next().first().isAfter(today) ? null : period.next();
    }

    /// The other kinds of periods.
    List<Period.Kind> kinds() {
        return Stream.of(Period.Kind.values()).filter(kind -> kind != period.kind()).toList();
    }

    /// The one of a kind in which the period ends, or in which today is while it lasts.
    Period with(Period.Kind kind) {
        return Period.of(kind, period.asOf(today));
    }
}

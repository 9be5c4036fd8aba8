package vn.motcua.indicators.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.web.Option;

/// Periods to choose from.
final class PeriodChoices {

    private static final int MONTHS = 13;
    private static final int QUARTERS = 5;
    private static final int HALVES = 3;
    private static final int YEARS = 3;

    private PeriodChoices() {}

    /// Months, quarters, halves and years that have ended by a day, and whatever else is to be
    /// chosen from.
    static List<Option> ended(LocalDate today, Collection<Period> also) {
        return of(List.of(), kind -> Period.of(kind, today).previous(), also);
    }

    /// The same with those that still last, and today.
    static List<Option> begun(LocalDate today, Collection<Period> also) {
        return of(List.of(Period.day(today)), kind -> Period.of(kind, today), also);
    }

    private static List<Option> of(
            List<Period> first, Function<Period.Kind, Period> last, Collection<Period> also) {
        var periods = new LinkedHashSet<Period>(first);
        periods.addAll(last.apply(Period.Kind.MONTH).course(MONTHS).reversed());
        periods.addAll(last.apply(Period.Kind.QUARTER).course(QUARTERS).reversed());
        periods.addAll(last.apply(Period.Kind.HALF).course(HALVES).reversed());
        periods.addAll(last.apply(Period.Kind.YEAR).course(YEARS).reversed());
        periods.addAll(also);
        return periods.stream().map(p -> new Option(p.code(), PeriodWords.of(p))).toList();
    }
}

package vn.motcua.indicators.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.web.Option;

/// Periods of the index to choose from.
final class PeriodChoices {

    private static final int MONTHS = 13;
    private static final int QUARTERS = 5;
    private static final int HALVES = 3;
    private static final int YEARS = 2;

    private PeriodChoices() {}

    /// Months, quarters, halves and years that have ended by a day, and whatever else is to be
    /// chosen from.
    static List<Option> of(LocalDate today, List<Period> also) {
        var periods = new LinkedHashSet<Period>();
        periods.addAll(ended(Period.Kind.MONTH, today, MONTHS));
        periods.addAll(ended(Period.Kind.QUARTER, today, QUARTERS));
        periods.addAll(ended(Period.Kind.HALF, today, HALVES));
        periods.addAll(ended(Period.Kind.YEAR, today, YEARS));
        periods.addAll(also);
        return periods.stream().map(p -> new Option(p.code(), PeriodWords.of(p))).toList();
    }

    private static List<Period> ended(Period.Kind kind, LocalDate today, int count) {
        return Period.of(kind, today).previous().course(count).reversed();
    }
}

package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.operations.process.Forecasts;
import vn.motcua.operations.process.Forecasts.Slice;
import vn.motcua.web.Page;

/// Cases due on a day, the likeliest to be late first.
///
/// @param sum all of them together; null where no forecast tells of that day
record ForecastCasesPage(
        String unit,
        String back,
        LocalDate day,
        Forecasts.@Nullable Day sum,
        Slice slice,
        ActivityWords words,
        ProcessReader names,
        @Nullable String next)
        implements Page {

    @Override
    public String title() {
        return t("process.forecast.cases.title");
    }
}

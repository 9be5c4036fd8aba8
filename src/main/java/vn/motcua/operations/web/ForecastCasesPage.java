package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.operations.process.Forecasts.Slice;
import vn.motcua.web.Page;

/// Cases due on a day, the likeliest to be late first.
record ForecastCasesPage(
        String unit,
        String back,
        LocalDate day,
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

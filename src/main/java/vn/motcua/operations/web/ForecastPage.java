package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.operations.process.Forecasts.Day;
import vn.motcua.operations.process.Forecasts.OfUnit;
import vn.motcua.operations.process.Forecasts.Outlook;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Formats;
import vn.motcua.web.Page;

/// Which open cases will be late in the days ahead.
///
/// @param outlook null when no forecast was made yet
/// @param load units whose load the reader may see
record ForecastPage(
        ProcessTop top, @Nullable Outlook outlook, ProcessReader names, List<AgencyId> load)
        implements Page {

    private static final int UNITS = 25;

    @Override
    public String title() {
        return t("process.forecast.title");
    }

    List<OfUnit> units() {
        return outlook == null ? List.of() : outlook.units().stream().limit(UNITS).toList();
    }

    String cases(LocalDate day) {
        return ForecastController.CASES + "?unit=" + top.address().unit().code() + "&day=" + day;
    }

    /// The same page about a unit of the list; null where that is this page, and for a unit that
    /// has ended, which no page is about.
    @Nullable String path(OfUnit each) {
        var code = names.unitCode(each.unit());
        var here = top.address();
        return code == null || here.unit().id().equals(each.unit()) || !names.isToday(each.unit())
                ? null
                : ProcessAddress.FORECAST + "?unit=" + code;
    }

    String backtest() {
        return ForecastController.BACKTEST + "?unit=" + top.address().unit().code();
    }

    static String range(Day day) {
        return day.least() == day.most()
                ? Formats.number(day.least())
                : t(
                        "process.forecast.range",
                        Formats.number(day.least()),
                        Formats.number(day.most()));
    }
}

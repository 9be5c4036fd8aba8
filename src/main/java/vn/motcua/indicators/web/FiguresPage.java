package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.ServiceIndex.AsOf;
import vn.motcua.web.Formats;
import vn.motcua.web.Page;

/// All figures of an agency and a period, with what each is a share of.
///
/// @param version the formulas of the index in the period, or null without one
record FiguresPage(FigureAsk ask, List<Group> groups, @Nullable IndexVersion version, AsOf asOf)
        implements Page {

    /// Figures that belong together.
    record Group(String id, String title, @Nullable String note, List<Row> rows) {}

    /// One figure.
    ///
    /// @param parts `451 / 1.002`, or empty for a number
    /// @param of what it is a share of, in words
    record Row(String name, String value, String parts, String of, String path) {}

    @Override
    public String title() {
        return t("figures.title");
    }

    @Override
    public HttpStatus status() {
        return ask.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    String freshness() {
        return freshness(asOf);
    }

    /// How fresh figures are, in words.
    static String freshness(AsOf asOf) {
        if (asOf.event() == null) {
            return t("figures.as-of.never");
        }
        return asOf.lag().toSeconds() < 1
                ? t("figures.as-of", Formats.dateTime(asOf.event()))
                : t("figures.as-of.lag", Formats.dateTime(asOf.event()), asOf.lag().toSeconds());
    }
}

package vn.motcua.demonstration.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.demonstration.ReviewLine;
import vn.motcua.indicators.CaseFigures.ProcedureRow;
import vn.motcua.indicators.Period;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/// The procedures behind the line of the review of those that are nearly always filed online.
///
/// @param cases where the cases of the year are, by the code of their procedure; none for who may
///   not open them
record NearlyAllOnlinePage(List<ProcedureRow> rows, Period year, Map<String, String> cases)
        implements Page {

    @Override
    public String title() {
        return t("review." + ReviewLine.NEARLY_ALL_ONLINE.code());
    }

    List<Link> breadcrumbs() {
        return List.of(new Link(t("review.title"), "/review"));
    }

    String caption() {
        return t("review.procedures.count", rows.size(), year.code());
    }

    String share(ProcedureRow row) {
        return Formats.measured(Measured.share(row.online(), row.received()));
    }

    String counted(ProcedureRow row) {
        return t("review.of", Formats.number(row.online()), Formats.number(row.received()));
    }

    @Nullable String cases(ProcedureRow row) {
        return cases.get(row.code());
    }
}

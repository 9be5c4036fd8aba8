package vn.motcua.directive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.report.ReportRow;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.organisation.Organisation;
import vn.motcua.web.Formats;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// The reports of the reader's units, the latest period first.
///
/// @param state what is filtered for, or empty
/// @param next address of the next page, or null
record ReportsPage(String state, boolean mayWrite, List<Row> rows, @Nullable String next)
        implements Page {

    /// One report.
    record Row(ReportRow report, String unit) {

        static Row of(ReportRow report, Organisation organisation) {
            var last = report.period().last();
            var unit = organisation.find(report.unit(), last).map(a -> a.name()).orElse("");
            return new Row(report, unit);
        }

        String path() {
            return "/reports/" + report.id();
        }

        String period() {
            return PeriodWords.of(report.period());
        }

        String language() {
            return report.language().getDisplayLanguage(Shell.language());
        }

        String touched() {
            return Formats.dateTime(report.touched());
        }

        /// The look of a state's tag.
        String tag() {
            return switch (report.state()) {
                case "draft" -> "draft";
                case "submitted" -> "waiting";
                default -> "done";
            };
        }
    }

    @Override
    public String title() {
        return Shell.t("report.title");
    }
}

package vn.motcua.directive.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.report.Report;
import vn.motcua.directive.report.ReportView;
import vn.motcua.directive.report.ReportView.NamedFigure;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// Edits the text of one section.
///
/// @param text as typed
record ReportTextPage(Report report, String section, String text, List<Fault> faults)
        implements Page {

    static final int LIMIT = 20_000;

    @Override
    public String title() {
        var heading =
                report.sections().stream()
                        .filter(s -> s.key().equals(section))
                        .map(Report.Section::title)
                        .findFirst()
                        .orElse(section);
        return Shell.t("report.edit.title", heading);
    }

    @Override
    public HttpStatus status() {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<NamedFigure> figures() {
        return ReportView.namedFigures(report);
    }

    String version() {
        return Integer.toString(report.version());
    }
}

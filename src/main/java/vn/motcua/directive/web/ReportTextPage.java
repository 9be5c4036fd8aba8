package vn.motcua.directive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.report.Report;
import vn.motcua.directive.report.ReportView;
import vn.motcua.directive.report.ReportView.NamedFigure;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// Edits the text of one section.
///
/// @param version of the report the text was typed for
/// @param text as typed
/// @param present what somebody else made of the report meanwhile; null when nobody did
record ReportTextPage(
        Report report,
        int version,
        String section,
        String text,
        @Nullable String present,
        List<Fault> faults)
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
        if (present != null) {
            return HttpStatus.CONFLICT;
        }
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<NamedFigure> figures() {
        return ReportView.namedFigures(report);
    }

    /// What is there now, line by line as it was written; null when nothing came between.
    @Nullable List<String> presentLines() {
        return present == null ? null : present.lines().filter(l -> !l.isBlank()).toList();
    }

    String language() {
        return report.language().getLanguage();
    }
}

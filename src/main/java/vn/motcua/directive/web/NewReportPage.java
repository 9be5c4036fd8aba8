package vn.motcua.directive.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Fault;
import vn.motcua.web.Messages;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// Asks for which unit and period a report is to be drafted.
record NewReportPage(NewReportForm form, List<String> templates, List<Fault> faults)
        implements Page {

    @Override
    public String title() {
        return Shell.t("report.new");
    }

    @Override
    public HttpStatus status() {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Option> kinds() {
        return templates.stream()
                .map(key ->
                        new Option(
                                key,
                                Shell.t("report.template." + key),
                                Shell.t("report.template." + key + ".hint")))
                .toList();
    }

    List<Option> languages() {
        return Messages.LOCALES.stream()
                .map(l -> new Option(l.getLanguage(), l.getDisplayLanguage(l)))
                .toList();
    }
}

package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.report.ReportId;
import vn.motcua.directive.report.Reports;
import vn.motcua.directive.report.Reports.Wanted;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.Fault;
import vn.motcua.web.Messages;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;
import vn.motcua.web.Shell;

/// The list of reports, and the draft of a new one.
@Controller
@RequestMapping("/reports")
@PreAuthorize("hasAuthority('programme:read')")
class ReportsController {

    private static final int ROWS = 25;
    private static final List<String> STATES = List.of("draft", "submitted", "approved");

    private final Reports reports;
    private final Organisation organisation;

    ReportsController(Reports reports, Organisation organisation) {
        this.reports = reports;
        this.organisation = organisation;
    }

    @GetMapping
    ReportsPage list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var known = STATES.contains(state) ? state : null;
        var found =
                reports.list(actor, known, after == null ? null : new ReportId(after), ROWS + 1);
        var rows =
                found.stream().limit(ROWS).map(r -> ReportsPage.Row.of(r, organisation)).toList();
        var next =
                found.size() > ROWS
                        ? "/reports?after=%s%s"
                                .formatted(
                                        rows.getLast().report().id(),
                                        known == null ? "" : "&state=" + known)
                        : null;
        return new ReportsPage(known == null ? "" : known, actor.may("report:edit"), rows, next);
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('report:edit')")
    NewReportPage ask(@ModelAttribute NewReportForm form) {
        return new NewReportPage(form, reports.templates(), List.of());
    }

    /// Sent twice it leads to the same draft.
    @PostMapping
    @PreAuthorize("hasAuthority('report:edit')")
    Reply draft(@ModelAttribute NewReportForm form, Actor actor) {
        var faults = new ArrayList<Fault>();
        var template = NewReportForm.text(form.template());
        if (!reports.templates().contains(template)) {
            faults.add(new Fault("template", Shell.t("report.fault.template")));
        }
        var unit = unit(form, actor, faults);
        var period = period(form, faults);
        if (!faults.isEmpty() || unit.isEmpty() || period.isEmpty()) {
            return new NewReportPage(form, reports.templates(), faults);
        }
        var language = Messages.supported(java.util.Locale.of(NewReportForm.text(form.language())));
        var id =
                reports.draft(actor, new Wanted(template, unit.get().id(), period.get(), language));
        return Redirect.to("/reports/%s", id);
    }

    private Optional<Agency> unit(NewReportForm form, Actor actor, List<Fault> faults) {
        var roots = actor.agenciesWith("report:edit");
        var meant =
                organisation.meant(NewReportForm.text(form.unit()), organisation.today()).stream()
                        .filter(a -> organisation.covers(roots, a.id()))
                        .toList();
        if (meant.size() != 1) {
            var key = meant.isEmpty() ? "report.fault.unit" : "report.fault.units";
            faults.add(new Fault("unit", Shell.t(key)));
            return Optional.empty();
        }
        return Optional.of(meant.getFirst());
    }

    private Optional<Period> period(NewReportForm form, List<Fault> faults) {
        var period = Period.parse(NewReportForm.text(form.period()));
        if (period.isEmpty()) {
            faults.add(new Fault("period", Shell.t("report.fault.period")));
        } else if (period.get().first().isAfter(organisation.today())) {
            faults.add(new Fault("period", Shell.t("report.fault.future")));
        }
        return period;
    }
}

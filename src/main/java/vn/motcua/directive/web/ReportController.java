package vn.motcua.directive.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.report.Report;
import vn.motcua.directive.report.ReportFile;
import vn.motcua.directive.report.ReportId;
import vn.motcua.directive.report.ReportRefused;
import vn.motcua.directive.report.ReportState.Approved;
import vn.motcua.directive.report.ReportState.Draft;
import vn.motcua.directive.report.Reports;
import vn.motcua.directive.web.ReportPage.Typed;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Download;
import vn.motcua.web.Fault;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;
import vn.motcua.web.Shell;

/// One report: reading, editing, approving, downloading.
@Controller
@RequestMapping("/reports/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('programme:read')")
class ReportController {

    private final Reports reports;
    private final Organisation organisation;

    ReportController(Reports reports, Organisation organisation) {
        this.reports = reports;
        this.organisation = organisation;
    }

    @GetMapping
    ReportPage show(@PathVariable UUID id, Actor actor) {
        return page(actor, report(actor, id), Typed.NOTHING, List.of());
    }

    @GetMapping("/sections/{section}")
    @PreAuthorize("hasAuthority('report:edit')")
    ReportTextPage edit(@PathVariable UUID id, @PathVariable String section, Actor actor) {
        var report = report(actor, id);
        var text = text(report, section);
        return new ReportTextPage(report, report.version(), section, text, null, List.of());
    }

    private static String text(Report report, String section) {
        return report.sections().stream()
                .filter(s -> s.key().equals(section))
                .map(Report.Section::text)
                .findFirst()
                .orElseThrow(() -> new NotFound("section " + section));
    }

    @PostMapping("/sections/{section}")
    @PreAuthorize("hasAuthority('report:edit')")
    Reply save(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            Actor actor) {
        var report = report(actor, id);
        var faults = faults(report, text);
        if (!faults.isEmpty()) {
            return new ReportTextPage(report, version, section, text, null, faults);
        }
        try {
            reports.edit(actor, report.id(), version, section, text.strip());
        } catch (ReportRefused _) {
            var now = report(actor, id);
            if (!text(now, section).equals(text.strip())) {
                return overtaken(now, section, text);
            }
        }
        return done(report, "report.saved");
    }

    /// Somebody was faster: what was typed stays beside what is there now, and can be saved over it
    /// by whoever has seen both, as long as the report is a draft.
    private static ReportTextPage overtaken(Report now, String section, String text) {
        var why = now.state() instanceof Draft ? "changed" : "moved-on";
        var fault = new Fault("text", Shell.t("report.fault.text." + why));
        return new ReportTextPage(
                now, now.version(), section, text, text(now, section), List.of(fault));
    }

    private List<Fault> faults(Report report, String text) {
        var faults = new ArrayList<Fault>();
        if (text.length() > ReportTextPage.LIMIT) {
            faults.add(new Fault("text", Shell.t("report.fault.text.long")));
        }
        for (var name : reports.unknownFigures(report, text)) {
            faults.add(new Fault("text", Shell.t("report.fault.text.unknown", name)));
        }
        return faults;
    }

    @PostMapping("/renewal")
    @PreAuthorize("hasAuthority('report:edit')")
    Redirect renew(@PathVariable UUID id, @RequestParam int version, Actor actor) {
        var report = report(actor, id);
        reports.renew(actor, report.id(), version);
        return done(report, "report.renewed");
    }

    @PostMapping("/submission")
    @PreAuthorize("hasAuthority('report:edit')")
    Redirect submit(@PathVariable UUID id, @RequestParam int version, Actor actor) {
        var report = report(actor, id);
        reports.submit(actor, report.id(), version);
        return done(report, "report.submitted");
    }

    @PostMapping("/return")
    @PreAuthorize("hasAuthority('report:approve')")
    Reply sendBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        var report = report(actor, id);
        if (reason.isBlank()) {
            var fault = new Fault("reason", Shell.t("report.fault.reason"));
            return page(actor, report, new Typed(reason, ""), List.of(fault));
        }
        reports.sendBack(actor, report.id(), version, reason.strip());
        return done(report, "report.sent-back");
    }

    @PostMapping("/approval")
    @PreAuthorize("hasAuthority('report:approve')")
    Reply approve(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String number,
            Actor actor) {
        var report = report(actor, id);
        if (number.isBlank()) {
            var fault = new Fault("number", Shell.t("report.fault.number"));
            return page(actor, report, new Typed("", number), List.of(fault));
        }
        reports.approve(actor, report.id(), version, number.strip());
        return done(report, "report.approved");
    }

    /// The archived file of an approved report; of one that is not, a draft that says so.
    @GetMapping("/files/{form:pdf|docx|sealed}")
    Download file(@PathVariable UUID id, @PathVariable String form, Actor actor) {
        var report = report(actor, id);
        var file =
                reports.file(report, form)
                        .or(() -> draft(report, form))
                        .orElseThrow(() -> new NotFound("file " + form));
        return download(file.name(), type(form), file.content());
    }

    @GetMapping("/seal")
    Download seal(@PathVariable UUID id, Actor actor) {
        var report = report(actor, id);
        if (!(report.state() instanceof Approved approved)) {
            throw new NotFound("seal of " + id);
        }
        var text = approved.seal().text().getBytes(StandardCharsets.UTF_8);
        return download("seal-" + id + ".txt", "text/plain", text);
    }

    private java.util.Optional<ReportFile> draft(Report report, String form) {
        return form.equals("sealed")
                ? java.util.Optional.empty()
                : java.util.Optional.of(reports.preview(report, form));
    }

    private static Download download(String name, String type, byte[] content) {
        return new Download(name, type, content.length, () -> new ByteArrayInputStream(content));
    }

    private static String type(String form) {
        return switch (form) {
            case "pdf" -> "application/pdf";
            case "docx" -> vn.motcua.documents.WordFiles.TYPE;
            default -> "text/plain";
        };
    }

    private Report report(Actor actor, UUID id) {
        return reports.get(actor, new ReportId(id));
    }

    private ReportPage page(Actor actor, Report report, Typed typed, List<Fault> faults) {
        var steps = reports.steps(report);
        return new ReportPage(
                report,
                organisation.find(report.unit(), report.period().last()).orElseThrow(),
                steps,
                steps.stream().map(s -> organisation.staffName(s.by())).toList(),
                reports.mayWrite(actor, report),
                reports.mayDecide(actor, report),
                typed,
                faults);
    }

    private static Redirect done(Report report, String notice) {
        Notices.leave(notice);
        return Redirect.to("/reports/%s", report.id());
    }
}

package vn.motcua.directive.report;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.report.Report.Section;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.SealingKey;
import vn.motcua.web.Messages;

/// Periodic reports, from the draft that the program writes to the sealed one in the archive.
/// Whoever reads them has `programme:read` in the unit or above it.
@Service
@Transactional
public class Reports {

    private static final String READ = "programme:read";
    private static final String EDIT = "report:edit";
    private static final String APPROVE = "report:approve";

    private final ReportTemplates templates = ReportTemplates.shipped();
    private final ReportRepository reports;
    private final ReportMeasuring measuring;
    private final ReportPrinting printing;
    private final Organisation organisation;
    private final SealingKey key;
    private final Clock clock;

    Reports(
            ReportRepository reports,
            ReportMeasuring measuring,
            ReportPrinting printing,
            Organisation organisation,
            SealingKey key,
            Clock clock) {
        this.reports = reports;
        this.measuring = measuring;
        this.printing = printing;
        this.organisation = organisation;
        this.key = key;
        this.clock = clock;
    }

    /// What kinds of reports there are.
    public List<String> templates() {
        return templates.keys();
    }

    /// What to draft.
    public record Wanted(String template, AgencyId unit, Period period, Locale language) {}

    /// Drafts a report with the figures of this moment. While one for the same thing is open, that
    /// one is given.
    ///
    /// @throws NotFound if there is no such template, or the unit is none of the actor's
    public ReportId draft(Actor actor, Wanted wanted) {
        demand(actor, EDIT, wanted.unit());
        var parts =
                templates
                        .find(wanted.template())
                        .orElseThrow(() -> new NotFound("template " + wanted.template()));
        var blocks = measuring.measure(parts, wanted.unit(), wanted.period(), wanted.language());
        var sections =
                blocks.entrySet().stream()
                        .map(e -> section(wanted, e.getKey(), e.getValue()))
                        .toList();
        var report =
                new Report(
                        ReportId.random(),
                        wanted.template(),
                        wanted.unit(),
                        wanted.period(),
                        Messages.supported(wanted.language()),
                        text(wanted, "report.title." + wanted.template()),
                        sections,
                        new ReportState.Draft(null),
                        actor.account(),
                        clock.instant(),
                        0);
        if (!reports.insert(report)) {
            return reports.open(report).orElseThrow(() -> ReportRefused.stale(report.id()));
        }
        reports.note(
                report.id(), 0, new ReportStep(clock.instant(), "draft", actor.account(), null));
        return report.id();
    }

    /// Names of figures in a text that the report does not have; those are refused before it is
    /// stored.
    public List<String> unknownFigures(Report report, String text) {
        return ReportText.unknown(text, report.figures());
    }

    public void edit(Actor actor, ReportId id, int version, String section, String text) {
        var report = forWriting(actor, id, version);
        report.section(section);
        change(report.edit(section, text, actor.account()), "edit", actor, section);
    }

    /// Measures the figures anew; what was written stays.
    public void renew(Actor actor, ReportId id, int version) {
        var report = forWriting(actor, id, version);
        var parts = templates.find(report.template()).orElse(List.of());
        var fresh = measuring.measure(parts, report.unit(), report.period(), report.language());
        change(report.renew(fresh, clock.instant(), actor.account()), "renew", actor, null);
    }

    public void submit(Actor actor, ReportId id, int version) {
        var report = forWriting(actor, id, version);
        change(report.submit(actor.account(), clock.instant()), "submit", actor, null);
    }

    public void sendBack(Actor actor, ReportId id, int version, String reason) {
        var report = forDeciding(actor, id, version);
        change(report.sendBack(reason), "send-back", actor, reason);
    }

    /// Approves a report under a number, seals it and keeps its files.
    ///
    /// @throws ReportRefused if the actor wrote or submitted it, or it is not submitted
    public void approve(Actor actor, ReportId id, int version, String number) {
        var report = forDeciding(actor, id, version);
        var sealed = report.canonical(number, reports::written);
        var approved = report.approve(actor.account(), clock.instant(), number, key.seal(sealed));
        for (var file : printing.files(approved, sealed)) {
            reports.keep(id, file);
        }
        change(approved, "approve", actor, number);
    }

    @Transactional(readOnly = true)
    public Report get(Actor actor, ReportId id) {
        var report = reports.get(id);
        demand(actor, READ, report.unit());
        return report;
    }

    @Transactional(readOnly = true)
    public List<ReportStep> steps(Report report) {
        return reports.steps(report.id());
    }

    /// The archived file of an approved report.
    @Transactional(readOnly = true)
    public Optional<ReportFile> file(Report report, String form) {
        return reports.file(report.id(), form);
    }

    /// A draft as a file, marked as one.
    public ReportFile preview(Report report, String form) {
        return printing.preview(report, form);
    }

    /// @param state only those in it, or null for all
    /// @param after the last one of the page before, or null
    @Transactional(readOnly = true)
    public List<ReportRow> list(
            Actor actor, @Nullable String state, @Nullable ReportId after, int limit) {
        var units = organisation.subtree(actor.agenciesWith(READ));
        return units.isEmpty() ? List.of() : reports.list(units, state, after, limit);
    }

    /// How many wait for the actor's approval.
    @Transactional(readOnly = true)
    public int waitingFor(Actor actor) {
        var roots = actor.agenciesWith(APPROVE);
        return roots.isEmpty() ? 0 : reports.submitted(organisation.subtree(roots));
    }

    public boolean mayWrite(Actor actor, Report report) {
        return covers(actor, EDIT, report.unit());
    }

    public boolean mayDecide(Actor actor, Report report) {
        return covers(actor, APPROVE, report.unit());
    }

    private void change(Report changed, String kind, Actor actor, @Nullable String words) {
        reports.update(changed);
        reports.note(
                changed.id(),
                changed.version() + 1,
                new ReportStep(clock.instant(), kind, actor.account(), words));
    }

    private Report forWriting(Actor actor, ReportId id, int version) {
        return checked(actor, EDIT, id, version);
    }

    private Report forDeciding(Actor actor, ReportId id, int version) {
        return checked(actor, APPROVE, id, version);
    }

    private Report checked(Actor actor, String authority, ReportId id, int version) {
        var report = get(actor, id);
        demand(actor, authority, report.unit());
        if (report.version() != version) {
            throw ReportRefused.stale(id);
        }
        return report;
    }

    private void demand(Actor actor, String authority, AgencyId unit) {
        if (!covers(actor, authority, unit)) {
            throw new NotFound("report of unit " + unit);
        }
    }

    private boolean covers(Actor actor, String authority, AgencyId unit) {
        return organisation.covers(actor.agenciesWith(authority), unit);
    }

    private static Section section(Wanted wanted, String key, List<Block> blocks) {
        return new Section(
                key,
                text(wanted, "report.section." + key),
                text(wanted, "report.text." + wanted.template() + "." + key),
                blocks);
    }

    private static String text(Wanted wanted, String key) {
        return Messages.bundles().text(wanted.language(), key);
    }
}

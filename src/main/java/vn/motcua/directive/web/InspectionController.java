package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.inspection.Finding;
import vn.motcua.directive.inspection.Finding.Found;
import vn.motcua.directive.inspection.FindingId;
import vn.motcua.directive.inspection.FindingRow;
import vn.motcua.directive.inspection.FindingState.Evidence;
import vn.motcua.directive.inspection.Inspection;
import vn.motcua.directive.inspection.Inspection.Held;
import vn.motcua.directive.inspection.InspectionId;
import vn.motcua.directive.inspection.Inspections;
import vn.motcua.directive.web.InspectionPage.Spot;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Inspections and their findings.
@Controller
@RequestMapping("/programme")
@PreAuthorize("hasAuthority('programme:read')")
class InspectionController {

    private static final int ROWS = 40;
    private static final int ALL = 10_000;
    private static final int TEXT = 2000;
    private static final String ID = "/inspections/{id:[0-9a-f-]{36}}";
    private static final String FINDING = "/inspections/findings/{finding:[0-9a-f-]{36}}";

    private final Inspections inspections;
    private final ProgrammeUnits units;
    private final ProgrammeWords words;
    private final ProgrammeFiles files;
    private final Courses courses;
    private final Reach reach;
    private final Organisation organisation;

    InspectionController(
            Inspections inspections,
            ProgrammeUnits units,
            ProgrammeWords words,
            ProgrammeFiles files,
            Courses courses,
            Reach reach,
            Organisation organisation) {
        this.inspections = inspections;
        this.units = units;
        this.words = words;
        this.files = files;
        this.courses = courses;
        this.reach = reach;
        this.organisation = organisation;
    }

    @GetMapping("/inspections")
    InspectionsPage list(@RequestParam(required = false) @Nullable String before, Actor actor) {
        var from = ProgrammeUnits.in(before);
        var found = inspections.list(actor, from == null ? null : from.value(), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        return new InspectionsPage(
                shown.stream()
                        .map(i -> new InspectionsPage.Row(i, units.name(i.held().unit())))
                        .toList(),
                found.size() > ROWS
                        ? "/programme/inspections?before=" + shown.getLast().number()
                        : null,
                actor.may(Reach.EDIT));
    }

    @GetMapping("/inspections/late")
    LateFindingsPage late(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String after,
            Actor actor) {
        var within = reach.within(actor, Reach.READ, unit);
        var found = inspections.late(within, place(due, after), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        return new LateFindingsPage(
                unit.isBlank() ? "" : units.named(unit),
                shown.stream()
                        .map(r ->
                                new LateFindingsPage.Row(
                                        r,
                                        units.name(r.finding().found().unit()),
                                        units.name(r.turn())))
                        .toList(),
                found.size() > ROWS ? next(unit, shown.getLast().place()) : null);
    }

    private static FindingRow.@Nullable Place place(String due, String after) {
        var day = DateEntry.parse(due);
        return day.isPresent() && after.matches("\\d{1,9}")
                ? new FindingRow.Place(day.get(), Integer.parseInt(after))
                : null;
    }

    private static String next(String unit, FindingRow.Place last) {
        return LateFindingsPage.path(unit.strip())
                + "&due=%s&after=%d".formatted(last.due(), last.number());
    }

    @GetMapping("/inspections.csv")
    Download file(Actor actor) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("inspection", "decision", "unit_code", "unit", "finding", "due", "state"));
        for (var inspection : inspections.list(actor, null, ALL)) {
            for (var f : inspections.findings(actor, inspection)) {
                rows.add(
                        List.of(
                                inspection.held().title(),
                                inspection.held().decision(),
                                units.code(f.found().unit()),
                                units.name(f.found().unit()),
                                f.found().what(),
                                f.found().due().toString(),
                                f.state().code().code()));
            }
        }
        return ProgrammeCsv.file("kiem-tra.csv", rows);
    }

    @GetMapping("/inspections/new")
    @PreAuthorize("hasAuthority('programme:edit')")
    NewInspectionPage form(Actor actor) {
        var own = units.own(actor, Reach.EDIT).map(units::code).orElse("");
        return new NewInspectionPage(UUID.randomUUID(), ProgrammeForm.with(Map.of("unit", own)));
    }

    @PostMapping("/inspections")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply enter(@RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var held =
                new Held(
                        form.text("title", 300),
                        form.text("decision", 100),
                        units.read(form, "unit"),
                        form.day("day"));
        return form.takes(() ->
                inspections.enter(new InspectionId(form.key()), held, courses.now(actor)))
                ? done(form.key(), "programme.inspection.entered")
                : new NewInspectionPage(form.key(), form);
    }

    @GetMapping(ID)
    InspectionPage show(@PathVariable UUID id, Actor actor) {
        return page(actor, new InspectionId(id), "", ProgrammeForm.empty());
    }

    private InspectionPage page(Actor actor, InspectionId id, String typed, ProgrammeForm form) {
        var inspection = inspections.get(actor, id);
        var findings = inspections.findings(actor, inspection);
        var course = course(actor, inspection, findings);
        return new InspectionPage(
                inspection,
                units.name(inspection.held().unit()),
                findings.stream().map(f -> spot(actor, f, course)).toList(),
                course,
                reach.covers(actor, Reach.EDIT, inspection.held().unit()),
                organisation.today(),
                UUID.randomUUID(),
                typed,
                form);
    }

    /// What happened to the findings that the actor sees; whoever reaches the unit that inspected
    /// sees what happened to the inspection, too.
    private List<ProgrammeWords.Line> course(
            Actor actor, Inspection inspection, List<Finding> findings) {
        var subjects = new ArrayList<UUID>();
        if (reach.covers(actor, Reach.READ, inspection.held().unit())) {
            subjects.add(inspection.id().value());
        }
        findings.forEach(f -> subjects.add(f.id().value()));
        return words.course(subjects);
    }

    private Spot spot(Actor actor, Finding finding, List<ProgrammeWords.Line> course) {
        var unit = finding.found().unit();
        var answered =
                course.stream()
                        .filter(l -> l.subject().equals(finding.id().value()))
                        .anyMatch(l -> l.step().equals(Inspections.REMEDY));
        return new Spot(
                finding,
                units.name(unit),
                units.code(unit),
                reach.covers(actor, Reach.REPORT, unit),
                answered);
    }

    @PostMapping(FINDING + "/correction")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply correct(
            @PathVariable UUID finding,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor) {
        var known = inspections.finding(actor, new FindingId(finding));
        var form = new ProgrammeForm(sent);
        var next =
                new Found(
                        units.read(form, "right-unit"),
                        form.text("right-what", TEXT),
                        form.day("right-due"));
        return step(
                actor,
                known,
                form,
                "programme.inspection.corrected",
                by -> inspections.correct(known.id(), form.version(), next, by));
    }

    @PostMapping(ID + "/findings")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply find(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var found = new Found(units.read(form, "unit"), form.text("what", TEXT), form.day("due"));
        return form.takes(() ->
                inspections.find(
                        new FindingId(form.key()), new InspectionId(id), found, courses.now(actor)))
                ? done(id, "programme.inspection.found")
                : page(actor, new InspectionId(id), "new", form);
    }

    @PostMapping(FINDING + "/remedy")
    @PreAuthorize("hasAuthority('programme:report')")
    Reply remedy(
            @PathVariable UUID finding,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor) {
        var known = inspections.finding(actor, new FindingId(finding));
        var form = new ProgrammeForm(sent);
        var text = form.text("evidence", TEXT);
        var paper =
                form.takes(() -> reach.demand(actor, Reach.REPORT, known.found().unit()))
                        ? files.keep(file, ProgrammeFiles.programme(finding), form, actor)
                        : null;
        var evidence =
                paper == null
                        ? new Evidence(text, null, null)
                        : new Evidence(text, paper.id(), paper.name());
        return step(
                actor,
                known,
                form,
                "programme.inspection.remedied",
                by -> inspections.remedy(known.id(), form.version(), evidence, by));
    }

    @PostMapping(FINDING + "/confirm")
    @PreAuthorize("hasAuthority('programme:edit')")
    Redirect confirm(
            @PathVariable UUID finding,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor) {
        var known = inspections.finding(actor, new FindingId(finding));
        inspections.confirm(known.id(), new ProgrammeForm(sent).version(), courses.now(actor));
        return done(known.inspection().value(), "programme.inspection.confirmed");
    }

    @PostMapping(FINDING + "/send-back")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply sendBack(
            @PathVariable UUID finding,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor) {
        var known = inspections.finding(actor, new FindingId(finding));
        var form = new ProgrammeForm(sent);
        var why = form.text("why", TEXT);
        return step(
                actor,
                known,
                form,
                "programme.inspection.sent-back",
                by -> inspections.sendBack(known.id(), form.version(), why, by));
    }

    /// Takes a step with a finding; where that cannot be, what was typed for it is shown again.
    private Reply step(
            Actor actor, Finding known, ProgrammeForm form, String notice, Consumer<By> step) {
        return form.takes(() -> step.accept(courses.now(actor)))
                ? done(known.inspection().value(), notice)
                : page(actor, known.inspection(), known.id().toString(), form);
    }

    @GetMapping(FINDING + "/evidence")
    Download evidence(@PathVariable UUID finding, Actor actor) {
        var evidence = inspections.finding(actor, new FindingId(finding)).state().evidenceOrNull();
        if (evidence == null || evidence.paper() == null) {
            throw new NotFound("evidence");
        }
        return files.give(evidence.paper());
    }

    /// A paper of the finding's course, whether it was sent back or stands.
    @GetMapping(FINDING + "/papers/{paper}")
    Download paper(@PathVariable UUID finding, @PathVariable UUID paper, Actor actor) {
        return files.give(inspections.paper(actor, new FindingId(finding), paper));
    }

    private static Redirect done(UUID id, String notice) {
        Notices.leave(notice);
        return Redirect.to("/programme/inspections/%s", id);
    }
}

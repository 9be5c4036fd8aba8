package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.pilot.PilotFilter;
import vn.motcua.directive.pilot.PilotId;
import vn.motcua.directive.pilot.PilotModel.Plan;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.directive.pilot.PilotPhase;
import vn.motcua.directive.pilot.PilotRow;
import vn.motcua.directive.pilot.Silence;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;
import vn.motcua.web.TileMap;

/// The pilot models as lists, and new ones.
@Controller
@RequestMapping("/programme")
@PreAuthorize("hasAuthority('programme:read')")
class PilotModelsController {

    private static final int ROWS = 40;
    private static final int ALL = 10_000;

    private final PilotModels models;
    private final ProgrammeUnits units;
    private final ProgrammeWords words;
    private final Courses courses;
    private final Organisation organisation;

    PilotModelsController(
            PilotModels models,
            ProgrammeUnits units,
            ProgrammeWords words,
            Courses courses,
            Organisation organisation) {
        this.models = models;
        this.units = units;
        this.words = words;
        this.courses = courses;
        this.organisation = organisation;
    }

    @GetMapping("/models")
    PilotModelsPage list(
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "0") int after,
            Actor actor) {
        var month = ProgrammeWords.month(null, organisation.today());
        var narrowed = ProgrammeUnits.in(unit);
        var owner = ProgrammeUnits.in(of);
        var filter = new PilotFilter(phase(phase), owner, narrowed, month, after, ROWS + 1);
        var found = models.list(actor, filter);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var next = found.size() > ROWS ? next(filter, shown.getLast().number()) : null;
        return new PilotModelsPage(
                shown.stream().map(this::row).toList(),
                models.counts(actor),
                models.countSilent(actor, month),
                month,
                map(actor),
                phase,
                narrowed == null ? null : units.name(narrowed),
                owner == null ? null : units.name(owner),
                next,
                actor.may(Reach.EDIT));
    }

    private PilotModelsPage.Row row(PilotRow model) {
        return new PilotModelsPage.Row(model, units.name(model.owner()));
    }

    private static PilotPhase.@Nullable Code phase(String typed) {
        return Arrays.stream(PilotPhase.Code.values())
                .filter(p -> p.code().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static String next(PilotFilter filter, int after) {
        var next = UriComponentsBuilder.fromPath("/programme/models").queryParam("after", after);
        if (filter.phase() != null) {
            next.queryParam("phase", filter.phase().code());
        }
        if (filter.unit() != null) {
            next.queryParam("unit", filter.unit().value());
        }
        if (filter.directedBy() != null) {
            next.queryParam("of", filter.directedBy().value());
        }
        return next.toUriString();
    }

    private TileMap map(Actor actor) {
        var running = models.running(actor);
        var byDistrict = units.byDistrict(running.keySet());
        var texts = new ProgrammeUnits.TileTexts("models-map", "", "/programme/models?unit=");
        return units.map(
                actor,
                texts,
                district -> distinct(running, byDistrict.getOrDefault(district, List.of())));
    }

    private static int distinct(Map<AgencyId, List<PilotId>> running, List<AgencyId> units) {
        var ids = new HashSet<PilotId>();
        units.forEach(unit -> ids.addAll(running.getOrDefault(unit, List.of())));
        return ids.size();
    }

    @GetMapping("/models.csv")
    Download file(Actor actor) {
        var month = ProgrammeWords.month(null, organisation.today());
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("code", "name", "owner", "phase", "units", "running", "owing", "silent"));
        for (var m : models.list(actor, new PilotFilter(null, null, null, month, 0, ALL))) {
            rows.add(
                    List.of(
                            m.code(),
                            m.name(),
                            units.name(m.owner()),
                            m.phase().code(),
                            "" + m.places(),
                            "" + m.running(),
                            "" + m.owing(),
                            "" + m.silent()));
        }
        return ProgrammeCsv.file("mo-hinh-diem.csv", rows);
    }

    /// @param after unit and number after which the page begins: `12-7`
    @GetMapping("/models/silent")
    SilentUnitsPage silent(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "") String after,
            Actor actor) {
        var asked = ProgrammeWords.month(month, organisation.today());
        var found = models.silent(actor, asked, before(after), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var next =
                found.size() > ROWS
                        ? "/programme/models/silent?month=%s&after=%d-%d"
                                .formatted(
                                        ProgrammeWords.monthCode(asked),
                                        shown.getLast().unit().value(),
                                        shown.getLast().number())
                        : null;
        return new SilentUnitsPage(
                asked,
                shown.stream().map(s -> new SilentUnitsPage.Row(s, units.name(s.unit()))).toList(),
                next);
    }

    private static @Nullable Silence before(String after) {
        if (!after.matches("\\d{1,9}-\\d{1,9}")) {
            return null;
        }
        var parts = after.split("-");
        return new Silence(
                AgencyId.of(Integer.parseInt(parts[0])),
                new PilotId(new UUID(0, 0)),
                Integer.parseInt(parts[1]),
                "",
                null);
    }

    @GetMapping("/models/silent.csv")
    Download silentFile(@RequestParam(required = false) @Nullable String month, Actor actor) {
        var asked = ProgrammeWords.month(month, organisation.today());
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("month", "unit_code", "unit", "model", "name", "last_report"));
        for (var s : models.silent(actor, asked, null, ALL)) {
            rows.add(
                    List.of(
                            ProgrammeWords.monthCode(asked),
                            units.code(s.unit()),
                            units.name(s.unit()),
                            "MH-%02d".formatted(s.number()),
                            s.name(),
                            s.lastReport() == null
                                    ? ""
                                    : ProgrammeWords.monthCode(s.lastReport())));
        }
        return ProgrammeCsv.file("chua-bao-cao.csv", rows);
    }

    @GetMapping("/models/new")
    @PreAuthorize("hasAuthority('programme:edit')")
    NewPilotModelPage form(Actor actor) {
        return page(actor, UUID.randomUUID(), ProgrammeForm.empty());
    }

    private NewPilotModelPage page(Actor actor, UUID key, ProgrammeForm form) {
        return new NewPilotModelPage(key, form, words.figures(), units.districtOptions(actor));
    }

    @PostMapping("/models")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply propose(@RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var plan = plan(form);
        var trial = units.readAll(form, "districts", "units");
        var due = form.day("due");
        var id = new PilotId(form.key());
        if (!form.takes(() -> models.propose(id, plan, trial, due, courses.now(actor)))) {
            return page(actor, form.key(), form);
        }
        Notices.leave("programme.model.proposed");
        return Redirect.to("/programme/models/%s", id);
    }

    private Plan plan(ProgrammeForm form) {
        var name = form.text("name", 300);
        var purpose = form.text("purpose", 2000);
        var group = form.oneOf("group", List.of("1", "2", "3", "4", "5"));
        var owner = units.read(form, "owner");
        var figure = form.value("figure");
        var evidence = form.optional("evidence", 500);
        if (!figure.isEmpty() && !words.figures().containsKey(figure)) {
            form.fault("figure", "programme.fault.choose");
        }
        if (figure.isEmpty() && evidence.isEmpty()) {
            form.fault("figure", "programme.fault.measure");
        }
        return new Plan(
                name,
                purpose,
                Integer.parseInt(group),
                owner,
                figure.isEmpty() ? null : figure,
                evidence.isEmpty() ? null : evidence,
                form.optional("source", 300));
    }
}

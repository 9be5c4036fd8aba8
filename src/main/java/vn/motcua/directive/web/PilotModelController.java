package vn.motcua.directive.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.pilot.PilotId;
import vn.motcua.directive.pilot.PilotModel;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.directive.pilot.PilotPhase;
import vn.motcua.directive.pilot.PilotReport;
import vn.motcua.directive.pilot.Place;
import vn.motcua.directive.web.PilotModelPage.May;
import vn.motcua.directive.web.PilotModelPage.Said;
import vn.motcua.directive.web.PilotModelPage.Spot;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.MapTiles;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Notices;
import vn.motcua.web.Option;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;
import vn.motcua.web.TileMap;
import vn.motcua.web.TileMap.Tile;

/// One pilot model and its steps.
@Controller
@RequestMapping("/programme/models/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('programme:read')")
class PilotModelController {

    private static final int REPORTS = 60;
    private static final int TEXT = 2000;

    private final PilotModels models;
    private final ProgrammeUnits units;
    private final ProgrammeWords words;
    private final Courses courses;
    private final Reach reach;
    private final Organisation organisation;
    private final Figures figures;

    PilotModelController(
            PilotModels models,
            ProgrammeUnits units,
            ProgrammeWords words,
            Courses courses,
            Reach reach,
            Organisation organisation,
            Figures figures) {
        this.models = models;
        this.units = units;
        this.words = words;
        this.courses = courses;
        this.reach = reach;
        this.organisation = organisation;
        this.figures = figures;
    }

    @GetMapping
    PilotModelPage show(@PathVariable UUID id, Actor actor) {
        return page(actor, id, ProgrammeForm.empty());
    }

    @PostMapping("/start")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply start(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var before = form.text("before", TEXT);
        return form.takes(() ->
                models.start(new PilotId(id), form.version(), before, courses.now(actor)))
                ? done(id, "programme.model.started")
                : page(actor, id, form);
    }

    @PostMapping("/evaluate")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply evaluate(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var result = form.text("result", TEXT);
        return form.takes(() ->
                models.evaluate(new PilotId(id), form.version(), result, courses.now(actor)))
                ? done(id, "programme.model.evaluated")
                : page(actor, id, form);
    }

    @PostMapping("/replicate")
    @PreAuthorize("hasAuthority('programme:decide')")
    Reply replicate(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var reason = form.text("reason", TEXT);
        var chosen = units.readAll(form, "districts", "units");
        var due = due(form);
        return form.takes(() ->
                models.replicate(
                        new PilotId(id),
                        form.version(),
                        new PilotModels.Replication(reason, chosen, due),
                        courses.now(actor)))
                ? done(id, "programme.model.replicated")
                : page(actor, id, form);
    }

    private LocalDate due(ProgrammeForm form) {
        var due = form.day("due");
        if (!form.isFaultyAt("due") && due.isBefore(organisation.today())) {
            form.fault("due", "programme.fault.past");
        }
        return due;
    }

    @PostMapping("/roll-out")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply rollOut(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var chosen = units.readAll(form, "districts", "units");
        var due = due(form);
        return form.takes(() -> models.rollOut(new PilotId(id), chosen, due, courses.now(actor)))
                ? done(id, "programme.model.rolled-out")
                : page(actor, id, form);
    }

    @PostMapping("/stop")
    @PreAuthorize("hasAuthority('programme:decide')")
    Reply stop(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var reason = form.text("why", TEXT);
        return form.takes(() ->
                models.stop(new PilotId(id), form.version(), reason, courses.now(actor)))
                ? done(id, "programme.model.stopped")
                : page(actor, id, form);
    }

    @PostMapping("/places/{unit}/begin")
    Redirect begin(@PathVariable UUID id, @PathVariable int unit, Actor actor) {
        models.begin(new PilotId(id), AgencyId.of(unit), organisation.today(), courses.now(actor));
        return done(id, "programme.model.begun");
    }

    @PostMapping("/reports")
    Reply report(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var unit = ProgrammeUnits.in(form.value("unit"));
        if (unit == null) {
            form.fault("unit", "programme.fault.choose");
        }
        var month = Period.parse(form.value("month")).filter(p -> isReportable(p));
        var done = form.text("done", TEXT);
        var obstacle = form.optional("obstacle", TEXT);
        if (month.isEmpty()) {
            form.fault("month", "programme.fault.choose");
        }
        if (form.isFaulty() || unit == null) {
            return page(actor, id, form);
        }
        var by = courses.now(actor);
        var report = new PilotReport(unit, month.orElseThrow().first(), done, obstacle, by.at());
        return form.takes(() -> models.report(new PilotId(id), report, by))
                ? done(id, "programme.model.reported")
                : page(actor, id, form);
    }

    private boolean isReportable(Period period) {
        return period.kind() == Period.Kind.MONTH && !period.first().isAfter(organisation.today());
    }

    private static Redirect done(UUID id, String notice) {
        Notices.leave(notice);
        return Redirect.to("/programme/models/%s", id);
    }

    private PilotModelPage page(Actor actor, UUID id, ProgrammeForm form) {
        var model = models.get(actor, new PilotId(id));
        var places = models.places(actor, model);
        var month = ProgrammeWords.month(null, organisation.today());
        var now = models.now(model, places, courses.now(actor));
        return new PilotModelPage(
                model,
                units.name(model.plan().owner()),
                places.stream().map(p -> spot(actor, model, p, month)).toList(),
                models.reports(actor, model, REPORTS).stream()
                        .map(r -> new Said(r, units.name(r.unit())))
                        .toList(),
                now,
                path(model),
                words.practice(model.plan().figure(), now == null ? null : now.period()),
                map(actor, places),
                words.course(id),
                may(actor, model),
                reporting(actor, places),
                units.districtOptions(actor),
                organisation.today(),
                month,
                form);
    }

    private Spot spot(Actor actor, PilotModel model, Place place, LocalDate month) {
        var mayBegin =
                place.started() == null
                        && model.phase() instanceof PilotPhase.Replicated
                        && isOurs(actor, place.unit());
        var silent =
                model.phase().isReported()
                        && place.owes(month)
                        && (place.lastReport() == null || place.lastReport().isBefore(month));
        return new Spot(place, units.name(place.unit()), mayBegin, silent);
    }

    private boolean isOurs(Actor actor, AgencyId unit) {
        return reach.covers(actor, Reach.REPORT, unit) || reach.covers(actor, Reach.EDIT, unit);
    }

    private May may(Actor actor, PilotModel model) {
        var owner = model.plan().owner();
        return new May(
                reach.covers(actor, Reach.EDIT, owner), reach.covers(actor, Reach.DECIDE, owner));
    }

    /// By their numbers: a unit that has gone into another one has no code today.
    private List<Option> reporting(Actor actor, List<Place> places) {
        return places.stream()
                .filter(p -> p.started() != null && isOurs(actor, p.unit()))
                .map(p -> new Option(Integer.toString(p.unit().value()), units.name(p.unit())))
                .toList();
    }

    private @Nullable String path(PilotModel model) {
        var month = Period.of(Period.Kind.MONTH, organisation.today()).previous();
        var figure = model.plan().figure();
        return figure == null
                ? null
                : figures.find(figure)
                        .map(f ->
                                Figures.path(
                                        f,
                                        units.code(model.plan().owner()),
                                        Scope.Reach.ALL,
                                        month))
                        .orElse(null);
    }

    private TileMap map(Actor actor, List<Place> places) {
        var byDistrict = units.byDistrict(places.stream().map(Place::unit).toList());
        var started = places.stream().filter(p -> p.started() != null).map(Place::unit).toList();
        var tiles =
                units.tiles(actor, (district, place) -> tile(district, place, byDistrict, started));
        var legend = List.of("0 %", "1–33 %", "34–66 %", "67–99 %", "100 %");
        return new TileMap("roll-out", "", tiles, TileMap.Scale.AMOUNT, legend);
    }

    private static Tile tile(
            Agency district,
            MapTiles.Place place,
            Map<AgencyId, List<AgencyId>> byDistrict,
            List<AgencyId> started) {
        var all = byDistrict.getOrDefault(district.id(), List.of());
        var running = all.stream().filter(started::contains).count();
        var share = all.isEmpty() ? 0 : 100.0 * running / all.size();
        return new Tile(
                place.column(),
                place.row(),
                ProgrammeUnits.shortName(district),
                all.isEmpty() ? "–" : running + "/" + all.size(),
                all.isEmpty() ? null : TileMap.step(share, List.of(1.0, 34.0, 67.0, 100.0)),
                null);
    }
}

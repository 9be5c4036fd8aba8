package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.IndexPractice;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.operations.Outlines;
import vn.motcua.operations.Watching;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Formats;

/// Figures on the map, and two units beside each other.
@Controller
@RequestMapping("/map")
@PreAuthorize("hasAuthority('wall:watch')")
class MapController {

    private final Watching watching;
    private final Figures figures;
    private final IndexPractice practice;
    private final Organisation organisation;
    private final Outlines outlines;

    MapController(
            Watching watching,
            Figures figures,
            IndexPractice practice,
            Organisation organisation,
            Outlines outlines) {
        this.watching = watching;
        this.figures = figures;
        this.practice = practice;
        this.organisation = organisation;
        this.outlines = outlines;
    }

    /// @param at which of the twelve periods that end with `period`, from the slider; may be empty
    @GetMapping
    MapPage map(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String rotate,
            Actor actor) {
        var agency = watching.unit(actor, unit);
        var chosen = figure(figure);
        var until = period(period);
        var when = until.course(MapPage.PERIODS).get(place(at));
        var below = below(agency, when);
        var placed = below.stream().filter(MapController::isPlace).toList();
        var others = below.stream().filter(a -> !placed.contains(a)).toList();
        return new MapPage(
                agency,
                above(actor, agency),
                new MapPage.Units(placed, others),
                view(chosen, when, agency, below),
                practice(chosen, when),
                figures.all(),
                outlines.find(tierOf(placed), below).orElse(null),
                new MapPage.Rights(
                        rotate.equals("yes") ? after(chosen, when, agency) : null,
                        actor.may("organisation:manage"),
                        organisation.today(),
                        until));
    }

    /// As they were when the period ended: what has ended since has what it did then. Below a unit
    /// that was not there yet, those of today.
    private List<Agency> below(Agency unit, Period period) {
        var today = organisation.today();
        var then = organisation.children(unit.id(), period.asOf(today));
        return then.isEmpty() ? organisation.children(unit.id(), today) : then;
    }

    /// Where there are no districts, communes stand below the province.
    private static Tier tierOf(List<Agency> places) {
        return places.stream().anyMatch(a -> a.tier() == Tier.DISTRICT)
                ? Tier.DISTRICT
                : Tier.COMMUNE;
    }

    /// Where a screen that goes round goes on: to the next figure that something measures, first
    /// that with which the map begins; after the last one back to the wall.
    private String after(Figure shown, Period period, Agency unit) {
        var round = new ArrayList<Figure>();
        round.add(figure(""));
        figures.all().stream().filter(f -> !round.contains(f)).forEach(round::add);
        var scope = Scope.all(unit.id());
        return round.stream()
                .skip(round.indexOf(shown) + 1L)
                .filter(f -> Formats.plotted(figures.measure(f, scope, period)) != null)
                .findFirst()
                .map(f -> MapPage.path(unit, f, period))
                .orElse("/wall?unit=" + unit.code());
    }

    @GetMapping("/comparison")
    ComparisonPage compare(
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String two,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String period,
            Actor actor) {
        var first = watching.unit(actor, one);
        var second = two.isBlank() ? firstBelow(first) : watching.unit(actor, two);
        var chosen = figure(figure);
        var course = period(period).course(MapPage.PERIODS);
        return new ComparisonPage(
                chosen,
                practice(chosen, course.getLast()),
                course,
                new ComparisonPage.Side(
                        first, figures.course(chosen, Scope.all(first.id()), course)),
                new ComparisonPage.Side(
                        second, figures.course(chosen, Scope.all(second.id()), course)),
                figures.all(),
                choices(actor));
    }

    /// Beside a unit that is compared with nothing yet: the first below it.
    private Agency firstBelow(Agency unit) {
        return organisation.children(unit.id(), organisation.today()).stream()
                .findFirst()
                .orElse(unit);
    }

    /// Whose practice a figure of the index is, where it may have been scored otherwise then.
    private @Nullable String practice(Figure figure, Period period) {
        return practice.of(figure, period).map(m -> t("index.practice.short", m)).orElse(null);
    }

    private List<Agency> choices(Actor actor) {
        var own = actor.agenciesWith(Watching.WATCH);
        return organisation.at(organisation.today()).stream()
                .filter(a -> organisation.covers(own, a.id()))
                .toList();
    }

    private static boolean isPlace(Agency unit) {
        return unit.tier() == Tier.DISTRICT || unit.tier() == Tier.COMMUNE;
    }

    private MapView view(Figure figure, Period period, Agency whole, List<Agency> below) {
        var own = Scope.itself(whole.id());
        var scopes =
                Stream.concat(
                                Stream.of(own, Scope.all(whole.id())),
                                below.stream().map(a -> Scope.all(a.id())))
                        .toList();
        var measured = figures.measure(figure, scopes, period);
        var values =
                below.stream().collect(Collectors.toMap(Agency::id, a -> of(measured, a.id())));
        return new MapView(
                figure,
                period,
                of(measured, whole.id()),
                measured.getOrDefault(own, Measured.noSource()),
                values,
                organisation.today());
    }

    private static Measured of(java.util.Map<Scope, Measured> measured, AgencyId unit) {
        return measured.getOrDefault(Scope.all(unit), Measured.noSource());
    }

    /// The one asked for, else what is finished in time: of that there is a past to go through,
    /// while what is late is known of this moment alone.
    private Figure figure(String key) {
        var found =
                key.isBlank()
                        ? figures.find("in-time-rate").or(() -> figures.find("late-share"))
                        : figures.find(key);
        return found.orElseThrow(() -> new NotFound("figure"));
    }

    private Period period(String code) {
        return Period.parse(code)
                .orElseGet(() -> Period.of(Period.Kind.MONTH, organisation.today()));
    }

    /// Where the slider stands; at its end when nobody has moved it.
    private static int place(String at) {
        var last = MapPage.PERIODS - 1;
        return at.matches("\\d{1,2}") ? Math.min(Integer.parseInt(at), last) : last;
    }

    private List<Agency> above(Actor actor, Agency unit) {
        var above = new ArrayList<Agency>();
        for (var up = unit.parent(); up != null; up = organisation.get(up).parent()) {
            var agency = organisation.get(up);
            if (watching.sees(actor, agency)) {
                above.addFirst(agency);
            }
        }
        return above;
    }
}

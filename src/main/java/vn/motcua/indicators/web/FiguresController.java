package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.indicators.CaseFigures;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureCases;
import vn.motcua.indicators.FigureComplaints;
import vn.motcua.indicators.FigureWords;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Measured;
import vn.motcua.shared.NotFound;
import vn.motcua.web.BarChart;
import vn.motcua.web.BarChart.Bar;
import vn.motcua.web.Formats;
import vn.motcua.web.LineChart;

/// The figures of the province, for everyone.
@Controller
@PreAuthorize("permitAll()")
class FiguresController {

    private static final int COURSE = 13;
    private static final int PROCEDURES = 30;

    private final Figures figures;
    private final CaseFigures cases;
    private final FigureCases lists;
    private final FigureComplaints complaints;
    private final ServiceIndex index;
    private final Organisation organisation;

    FiguresController(
            Figures figures,
            CaseFigures cases,
            FigureCases lists,
            FigureComplaints complaints,
            ServiceIndex index,
            Organisation organisation) {
        this.figures = figures;
        this.cases = cases;
        this.lists = lists;
        this.complaints = complaints;
        this.index = index;
        this.organisation = organisation;
    }

    @GetMapping("/figures")
    FiguresPage list(FigureQuery query) {
        var ask = FigureAsk.of(query, organisation, cases);
        return new FiguresPage(
                ask, groups(ask), index.version(ask.period()).orElse(null), index.asOf());
    }

    @GetMapping("/figures/{key}")
    FigurePage show(@PathVariable String key, FigureQuery query, Actor actor) {
        var figure = figures.find(key).orElseThrow(() -> new NotFound("figure " + key));
        var ask = FigureAsk.of(query, organisation, cases);
        var measured = figures.measure(figure, ask.scope(), ask.period());
        var known = !(measured instanceof Measured.NoSource);
        return new FigurePage(
                ask,
                figure,
                measured,
                known ? course(figure, ask) : null,
                known ? units(figure, ask) : null,
                known && cases.opens(figure) ? procedures(figure, ask) : null,
                opens(figure, actor),
                part -> figures.list(figure, part, ask.unit(), ask.scope(), actor),
                ServiceIndex.isOfIndex(figure) ? index.version(ask.period()).orElse(null) : null,
                index.asOf());
    }

    private FigurePage.@Nullable Opens opens(Figure figure, Actor actor) {
        if (ServiceIndex.isPoints(figure)) {
            return FigurePage.Opens.INDEX;
        }
        if (lists.opens(figure) && actor.may("case:read")) {
            return FigurePage.Opens.CASES;
        }
        return complaints.opens(figure) && complaints.openTo(actor)
                ? FigurePage.Opens.COMPLAINTS
                : null;
    }

    private List<FiguresPage.Group> groups(FigureAsk ask) {
        var measured = figures.courses(ask.scope(), List.of(ask.period()));
        var byGroup = new LinkedHashMap<FigureGroup, List<FiguresPage.Row>>();
        for (var group : FigureGroup.values()) {
            byGroup.put(group, new ArrayList<>());
        }
        measured.forEach((figure, course) ->
                byGroup.computeIfAbsent(FigureGroup.of(figure), _ -> new ArrayList<>())
                        .add(
                                row(
                                        figure,
                                        course.getOrDefault(ask.period(), Measured.noSource()),
                                        ask)));
        return byGroup.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey().drawn(e.getValue()))
                .toList();
    }

    private static FiguresPage.Row row(Figure figure, Measured measured, FigureAsk ask) {
        var share = measured instanceof Measured.Share(var ratio) ? ratio : null;
        return new FiguresPage.Row(
                t(figure.textKey()),
                Formats.measured(measured),
                share == null
                        ? ""
                        : FigureWords.part(figure.key(), share.numerator())
                                + " / "
                                + FigureWords.part(figure.key(), share.denominator()),
                figure.kind() == Figure.Kind.SHARE ? t(figure.textKey() + ".denominator") : "",
                ask.path(figure));
    }

    private LineChart course(Figure figure, FigureAsk ask) {
        var periods = ask.period().course(COURSE);
        var course = figures.course(figure, ask.scope(), periods);
        var values = new ArrayList<@Nullable Double>();
        periods.forEach(
                p -> values.add(Formats.plotted(course.getOrDefault(p, Measured.noSource()))));
        return LineChart.of(
                "course",
                t("figures.course", t(figure.textKey())),
                periods.stream().map(PeriodWords::brief).toList(),
                List.of(LineChart.Line.measured(ask.unit().name(), values)),
                figure.kind() == Figure.Kind.SHARE
                        ? LineChart.Unit.PERCENT
                        : LineChart.Unit.NUMBER);
    }

    private @Nullable BarChart units(Figure figure, FigureAsk ask) {
        var below = organisation.children(ask.unit().id(), organisation.today());
        if (below.isEmpty()) {
            return null;
        }
        var scopes = new LinkedHashMap<Scope, Agency>();
        below.forEach(a -> scopes.put(Scope.all(a.id()), a));
        var measured = figures.measure(figure, scopes.keySet(), ask.period());
        var bars = new ArrayList<Bar>();
        scopes.forEach((scope, unit) ->
                bars.add(
                        bar(
                                figure,
                                unit.name(),
                                measured.getOrDefault(scope, Measured.noSource()),
                                ask.path(figure, unit))));
        bars.sort(FiguresController::byValue);
        return drawn("units", t("figures.units"), t("figures.unit"), bars, figure);
    }

    private @Nullable BarChart procedures(Figure figure, FigureAsk ask) {
        var rows = cases.parts(figure, ask.scope(), ask.period());
        if (rows.isEmpty()) {
            return null;
        }
        var bars =
                rows.stream()
                        .limit(PROCEDURES)
                        .map(r ->
                                bar(
                                        figure,
                                        r.name(),
                                        figure.kind() == Figure.Kind.SHARE
                                                ? new Measured.Share(r.ratio())
                                                : Measured.count(r.ratio().numerator()),
                                        "/procedures/" + r.code()))
                        .toList();
        return drawn("procedures", t("figures.procedures"), t("figures.procedure"), bars, figure);
    }

    private static Bar bar(Figure figure, String name, Measured measured, String path) {
        var parts =
                measured instanceof Measured.Share(var ratio) && !ratio.ofNothing()
                        ? " ("
                                + FigureWords.part(figure.key(), ratio.numerator())
                                + "/"
                                + FigureWords.part(figure.key(), ratio.denominator())
                                + ")"
                        : "";
        return Bar.of(name, Formats.plotted(measured), Formats.measured(measured) + parts, path);
    }

    private static BarChart drawn(
            String id, String title, String names, List<Bar> bars, Figure figure) {
        var chart = BarChart.of(id, title, names, t(figure.textKey()), bars);
        return figure.kind() == Figure.Kind.SHARE ? chart.ofPercent() : chart;
    }

    /// The largest first; what has none, last.
    private static int byValue(Bar a, Bar b) {
        return Double.compare(
                b.value() == null ? -1 : b.value(), a.value() == null ? -1 : a.value());
    }
}

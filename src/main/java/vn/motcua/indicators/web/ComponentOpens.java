package vn.motcua.indicators.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.indicators.ComponentProcedures;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureCases;
import vn.motcua.indicators.FigureCases.Part;
import vn.motcua.indicators.FigureComplaints;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.indicators.publication.Explanations;
import vn.motcua.indicators.publication.Province;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Ratio;

/// To what the components of a result open: to all that was counted, and to what did not count, for
/// whoever may see these records.
@Component
class ComponentOpens {

    private final Province province;
    private final FigureCases cases;
    private final FigureComplaints complaints;

    ComponentOpens(Province province, FigureCases cases, FigureComplaints complaints) {
        this.province = province;
        this.cases = cases;
        this.complaints = complaints;
    }

    /// @param counted where numerator and denominator open
    /// @param missing where what did not count opens, or null
    /// @param number how many did not count
    record Opens(String counted, @Nullable String missing, long number) {}

    /// By the code of the component; one that opens to nothing is missing.
    Map<String, Opens> of(
            Actor actor, Scope scope, Agency unit, Period period, IndexResult result) {
        var opens = new LinkedHashMap<String, Opens>();
        for (var line : result.lines()) {
            var ratio = Explanations.ratio(line.score()).orElse(null);
            var component = line.component();
            var figure = province.figureOf(component).orElse(null);
            if (ratio != null && listsProcedures(component)) {
                opens.put(
                        component.code(),
                        opens(
                                component,
                                ratio,
                                ComponentPage.path(component, unit.code(), scope.reach(), period)));
            } else if (ratio != null && figure != null) {
                opens.put(
                        line.component().code(),
                        opens(
                                actor,
                                figure,
                                ratio,
                                Figures.path(figure, unit.code(), scope.reach(), period)));
            }
        }
        return opens;
    }

    /// Whether a component opens to procedures.
    static boolean listsProcedures(vn.motcua.indicators.Component component) {
        return ComponentProcedures.counts(component) || ServiceIndex.isLengthOfTime(component);
    }

    private static Opens opens(vn.motcua.indicators.Component component, Ratio ratio, String path) {
        var missing = ratio.denominator() - ratio.numerator();
        return new Opens(
                path,
                ServiceIndex.isLengthOfTime(component) || missing <= 0
                        ? null
                        : path + "&part=" + Part.MISSING.code(),
                missing);
    }

    private Opens opens(Actor actor, Figure figure, Ratio ratio, String path) {
        var missing = ratio.denominator() - ratio.numerator();
        var records = records(actor, figure);
        return new Opens(
                path,
                records == null || missing == 0 || figure.better() == Figure.Better.LESS
                        ? null
                        : UriComponentsBuilder.fromUriString(path)
                                .replacePath("/figures/" + figure.key() + "/" + records)
                                .queryParam("part", Part.MISSING.code())
                                .toUriString(),
                missing);
    }

    /// The records of a figure which somebody may see, or null.
    @Nullable String records(Actor actor, Figure figure) {
        if (cases.opens(figure) && actor.may("case:read")) {
            return "cases";
        }
        return complaints.opens(figure) && complaints.openTo(actor) ? "complaints" : null;
    }
}

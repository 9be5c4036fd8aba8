package vn.motcua.indicators.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.indicators.CaseFigures;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureCases;
import vn.motcua.indicators.FigureCases.Part;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.JudgedCases;
import vn.motcua.indicators.JudgedCases.Because;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// The cases behind figures, for staff: each sees those of their own units.
@Controller
@PreAuthorize("hasAuthority('case:read')")
class FigureCasesController {

    /// What may be the code of a procedure; anything else asks for none.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.\\-]{1,60}");

    private final Figures figures;
    private final CaseFigures counted;
    private final FigureCases cases;
    private final ServiceIndex index;
    private final JudgedCases judged;
    private final Organisation organisation;

    FigureCasesController(
            Figures figures,
            CaseFigures counted,
            FigureCases cases,
            ServiceIndex index,
            JudgedCases judged,
            Organisation organisation) {
        this.figures = figures;
        this.counted = counted;
        this.cases = cases;
        this.index = index;
        this.judged = judged;
        this.organisation = organisation;
    }

    @GetMapping("/figures/{key}/cases")
    FigureCasesPage list(
            @PathVariable String key,
            FigureQuery query,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var figure = figures.find(key).orElseThrow(() -> new NotFound("figure " + key));
        var ask = FigureAsk.of(query, organisation, counted);
        var half = Part.of(part);
        var one = procedure != null && CODE.matcher(procedure).matches() ? procedure : null;
        var slice =
                cases.list(
                        actor,
                        new FigureCases.Asked(figure, half, ask.scope(), ask.period(), after),
                        one);
        var units = new HashMap<AgencyId, String>();
        slice.lines()
                .forEach(l ->
                        units.computeIfAbsent(
                                l.unit(),
                                id -> organisation.find(id).map(Agency::name).orElse("")));
        return new FigureCasesPage(
                ask,
                figure,
                half,
                one,
                slice,
                ServiceIndex.isOfIndex(figure) ? index.version(ask.period()).orElse(null) : null,
                half == Part.MISSING ? reasons(figure, ask, slice) : Map.of(),
                units,
                after != null);
    }

    /// Why cases did not count for the component whose share the figure is.
    private Map<String, Because> reasons(Figure figure, FigureAsk ask, FigureCases.Slice slice) {
        var component = ServiceIndex.componentOf(figure).orElse(null);
        if (component == null || slice.lines().isEmpty()) {
            return Map.of();
        }
        var asked =
                slice.lines().stream()
                        .map(line -> new JudgedCases.Asked(component, line.code()))
                        .toList();
        return judged.of(ask.scope(), ask.period(), asked).entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().caseCode(), e -> e.getValue().because()));
    }
}

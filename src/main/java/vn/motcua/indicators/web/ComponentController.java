package vn.motcua.indicators.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.indicators.CaseFigures;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.ComponentProcedures;
import vn.motcua.indicators.ComponentProcedures.Handling;
import vn.motcua.indicators.ComponentProcedures.Row;
import vn.motcua.indicators.FigureCases.Part;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.indicators.publication.Province;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// Shows everybody which procedures a component of the index counted, and which it did not.
@Controller
@RequestMapping("/index")
@PreAuthorize("permitAll()")
class ComponentController {

    private static final String HANDLED = "handled";

    private final ComponentProcedures procedures;
    private final CaseFigures cases;
    private final Figures figures;
    private final Province province;
    private final Organisation organisation;

    ComponentController(
            ComponentProcedures procedures,
            CaseFigures cases,
            Figures figures,
            Province province,
            Organisation organisation) {
        this.procedures = procedures;
        this.cases = cases;
        this.figures = figures;
        this.province = province;
        this.organisation = organisation;
    }

    @GetMapping("/{code:[A-Z]\\d{2}[.\\d]*}/components/{component}")
    ComponentPage show(
            @PathVariable String code,
            @PathVariable String component,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable String reach,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "1") int from,
            Actor actor) {
        var shown = Period.parse(period).orElseThrow(() -> new NotFound("period"));
        var unit =
                organisation
                        .byCode(code, province.dayOf(shown))
                        .orElseThrow(() -> new NotFound("unit"));
        var version = province.version(shown).orElseThrow(() -> new NotFound("index"));
        var counted =
                version.components().stream()
                        .filter(c -> c.code().equals(component))
                        .filter(ComponentOpens::listsProcedures)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("procedures of " + component));
        var scope = new Scope(unit.id(), Scope.Reach.of(reach, cases.reaches(unit.id(), shown)));
        var asked = new Asked(unit, scope, shown, version, counted);
        return ServiceIndex.isLengthOfTime(counted)
                ? ofTime(asked, actor, from)
                : ofShare(asked, part == null ? Part.DENOMINATOR : Part.of(part), from);
    }

    private record Asked(
            Agency unit, Scope scope, Period period, IndexVersion version, Component component) {

        ComponentPage page(
                Part part,
                int counted,
                int all,
                List<Row> rows,
                List<Handling> handling,
                int from,
                int of,
                @Nullable String cases) {
            var next = from + ComponentPage.PAGE;
            return new ComponentPage(
                    unit,
                    scope.reach(),
                    period,
                    version,
                    component,
                    part,
                    counted,
                    all,
                    rows,
                    handling,
                    from,
                    next <= of ? next : null,
                    cases);
        }
    }

    private ComponentPage ofShare(Asked asked, Part part, int from) {
        var all = procedures.list(asked.component, asked.scope, asked.period);
        var counted = all.stream().filter(Row::counted).toList();
        var shown =
                switch (part) {
                    case NUMERATOR -> counted;
                    case DENOMINATOR -> all;
                    case MISSING -> all.stream().filter(row -> !row.counted()).toList();
                };
        var first = first(from, shown);
        return asked.page(
                part,
                counted.size(),
                all.size(),
                page(shown, first),
                List.of(),
                first,
                shown.size(),
                null);
    }

    private ComponentPage ofTime(Asked asked, Actor actor, int from) {
        var handling = procedures.handling(asked.scope, asked.period);
        var first = first(from, handling);
        return asked.page(
                Part.DENOMINATOR,
                handling.size(),
                handling.size(),
                List.of(),
                page(handling, first),
                first,
                handling.size(),
                actor.may("case:read") ? casesOf(asked) : null);
    }

    private String casesOf(Asked asked) {
        var path =
                Figures.path(
                        figures.find(HANDLED).orElseThrow(),
                        asked.unit.code(),
                        asked.scope.reach(),
                        asked.period);
        return path.replace("/figures/" + HANDLED, "/figures/" + HANDLED + "/cases");
    }

    private static int first(int from, List<?> all) {
        return Math.clamp(from, 1, Math.max(1, all.size()));
    }

    private static <T> List<T> page(List<T> all, int first) {
        return all.subList(first - 1, Math.min(all.size(), first - 1 + ComponentPage.PAGE));
    }
}

package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.ComponentProcedures.Handling;
import vn.motcua.indicators.ComponentProcedures.Row;
import vn.motcua.indicators.FigureCases.Part;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The procedures behind a component of the index, as they are counted now.
///
/// @param part which of them are shown
/// @param counted how many are in the numerator
/// @param all how many are in the denominator
/// @param rows a page of the procedures; empty for a length of time
/// @param handling a page of the procedures with the time their cases took; empty for a share
/// @param from rank of the first on the page
/// @param next rank at which the next page begins, or null
/// @param cases where the cases are listed, or null for whoever may not see them
record ComponentPage(
        Agency unit,
        Scope.Reach reach,
        Period period,
        IndexVersion version,
        Component component,
        Part part,
        int counted,
        int all,
        List<Row> rows,
        List<Handling> handling,
        int from,
        @Nullable Integer next,
        @Nullable String cases)
        implements Page {

    static final int PAGE = 100;

    @Override
    public String title() {
        return component.code() + " " + ScoreText.name(component);
    }

    String caption() {
        var whole = unit.name() + " · " + PeriodWords.of(period);
        return reach == Scope.Reach.ALL
                ? whole
                : whole + " · " + t("figures.reach." + reach.code());
    }

    boolean isOfTime() {
        return ServiceIndex.isLengthOfTime(component);
    }

    List<Option> parts() {
        return Arrays.stream(Part.values())
                .map(p -> new Option(p.code(), t("index.procedures." + p.code())))
                .toList();
    }

    String action() {
        return "/index/%s/components/%s".formatted(unit.code(), component.code());
    }

    String back() {
        return "/index/%s?period=%s&reach=%s".formatted(unit.code(), period.code(), reach.code());
    }

    @Nullable String previousPath() {
        return from == 1 ? null : path(Math.max(1, from - PAGE));
    }

    @Nullable String nextPath() {
        return next == null ? null : path(next);
    }

    private String path(int rank) {
        return path(component, unit.code(), reach, period)
                + "&part="
                + part.code()
                + "&from="
                + rank;
    }

    /// Where a component opens to its procedures.
    static String path(Component component, String unit, Scope.Reach reach, Period period) {
        return UriComponentsBuilder.fromPath("/index/{unit}/components/{component}")
                .queryParam("period", "{period}")
                .queryParam("reach", "{reach}")
                .build(unit, component.code(), period.code(), reach.code())
                .toString();
    }
}

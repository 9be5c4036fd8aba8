package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureCases.Line;
import vn.motcua.indicators.FigureCases.Part;
import vn.motcua.indicators.FigureCases.Slice;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.JudgedCases.Because;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Page;

/// The cases behind a figure.
///
/// @param version the formulas by which a figure of the index is counted, or null
/// @param reasons why cases did not count, by their codes; empty where nobody asks
/// @param units names of the agencies that occur
/// @param later whether this is not the first page
record FigureCasesPage(
        FigureAsk ask,
        Figure figure,
        Part part,
        Slice slice,
        @Nullable IndexVersion version,
        Map<String, Because> reasons,
        Map<AgencyId, String> units,
        boolean later)
        implements Page {

    @Override
    public String title() {
        return FigurePage.partName(figure, part);
    }

    @Override
    public HttpStatus status() {
        return ask.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Line> lines() {
        return slice.lines();
    }

    String unit(Line line) {
        return units.getOrDefault(line.unit(), "");
    }

    String reason(Line line) {
        var because = reasons.get(line.code());
        return because == null ? "–" : t("index.portal.rule." + because.code());
    }

    @Nullable String next() {
        return slice.next() == null
                ? null
                : ask.cases(figure, part.code()) + "&after=" + slice.next();
    }

    @Nullable String first() {
        return later ? ask.cases(figure, part.code()) : null;
    }
}

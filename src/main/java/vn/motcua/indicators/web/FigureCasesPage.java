package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
/// @param procedure the code of the one procedure whose cases are shown, or null for all
/// @param version the formulas by which a figure of the index is counted, or null
/// @param reasons why cases did not count, by their codes; empty where nobody asks
/// @param units names of the agencies that occur
/// @param later whether this is not the first page
record FigureCasesPage(
        FigureAsk ask,
        Figure figure,
        Part part,
        @Nullable String procedure,
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

    /// The procedure by its name where a case tells it, else by its code.
    String procedureName() {
        return lines().isEmpty()
                ? Objects.requireNonNullElse(procedure, "")
                : lines().getFirst().procedure();
    }

    /// The same of all procedures.
    String ofAll() {
        return ask.cases(figure, part.code());
    }

    private String path() {
        return procedure == null ? ofAll() : ofAll() + "&procedure=" + procedure;
    }

    @Nullable String next() {
        return slice.next() == null ? null : path() + "&after=" + slice.next();
    }

    @Nullable String first() {
        return later ? path() : null;
    }
}

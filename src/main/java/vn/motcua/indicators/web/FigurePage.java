package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureCases.Part;
import vn.motcua.indicators.FigureWords;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.indicators.ServiceIndex.AsOf;
import vn.motcua.shared.Measured;
import vn.motcua.web.BarChart;
import vn.motcua.web.Formats;
import vn.motcua.web.LineChart;
import vn.motcua.web.Page;

/// One figure of an agency and a period: how much of how much, how it came to be, and in which
/// units and procedures it lies.
///
/// @param course thirteen periods, or null when nothing measures it
/// @param units the units below, or null when there are none
/// @param procedures the procedures with most cases, or null
/// @param lists where whoever measures it lists a part of it for the reader, if it does
/// @param version the formulas by which a figure of the index is counted, or null
/// @param opens to what the reader may open it, or null
record FigurePage(
        FigureAsk ask,
        Figure figure,
        Measured measured,
        @Nullable LineChart course,
        @Nullable BarChart units,
        @Nullable BarChart procedures,
        @Nullable Opens opens,
        Function<Part, Optional<String>> lists,
        @Nullable IndexVersion version,
        AsOf asOf)
        implements Page {

    @Override
    public String title() {
        return t(figure.textKey());
    }

    @Override
    public HttpStatus status() {
        return ask.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    String value() {
        return Formats.measured(measured);
    }

    boolean isMeasured() {
        return !(measured instanceof Measured.NoSource);
    }

    /// Numerator and denominator, or the number alone.
    List<Half> halves() {
        return switch (measured) {
            case Measured.NoSource() -> List.of();
            case Measured.Count(var number) -> List.of(half(Part.NUMERATOR, number));
            case Measured.Share(var ratio) ->
                    List.of(
                            half(Part.NUMERATOR, ratio.numerator()),
                            half(Part.DENOMINATOR, ratio.denominator()),
                            half(Part.MISSING, ratio.denominator() - ratio.numerator()));
        };
    }

    /// What a part of a figure is made of.
    static String partName(Figure figure, Part part) {
        if (part != Part.MISSING) {
            return t(figure.textKey() + "." + part.code());
        }
        if (ServiceIndex.isPoints(figure)) {
            return t("figures.missing.points");
        }
        return t(figure.better() == Figure.Better.MORE ? "figures.missing" : "figures.rest");
    }

    /// What a figure opens to.
    enum Opens {
        CASES,
        COMPLAINTS,
        /// The index of the agency, which shows its components.
        INDEX
    }

    /// What was counted and where it opens.
    record Half(String name, String number, @Nullable String path) {}

    private Half half(Part part, long number) {
        return new Half(
                partName(figure, part),
                FigureWords.part(figure.key(), number),
                number == 0 ? null : path(part));
    }

    private @Nullable String path(Part part) {
        if (opens == null) {
            return lists.apply(part).orElse(null);
        }
        return switch (opens) {
            case CASES -> ask.cases(figure, part.code());
            case COMPLAINTS -> ask.complaints(figure, part.code());
            case INDEX -> ask.index();
        };
    }

    String freshness() {
        return FiguresPage.freshness(asOf);
    }
}

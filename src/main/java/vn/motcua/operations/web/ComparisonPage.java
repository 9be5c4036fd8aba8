package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.LineChart;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// The same figure of two units beside each other, over twelve periods.
///
/// @param practice whose practice a figure of the index is, where it matters; else null
record ComparisonPage(
        Figure figure,
        @Nullable String practice,
        List<Period> course,
        Side one,
        Side two,
        List<Figure> figures,
        List<Agency> units)
        implements Page {

    /// One of them.
    record Side(Agency unit, Map<Period, Measured> values) {

        Measured now(Period period) {
            return values.getOrDefault(period, Measured.noSource());
        }
    }

    @Override
    public String title() {
        return t("operations.compare.title", one.unit().name(), two.unit().name());
    }

    LineChart chart() {
        var unit =
                figure.kind() == Figure.Kind.SHARE ? LineChart.Unit.PERCENT : LineChart.Unit.NUMBER;
        return LineChart.of(
                "comparison",
                t(figure.textKey()),
                course.stream().map(p -> PeriodWords.brief(p, Shell.language())).toList(),
                List.of(line(one, false), line(two, true)),
                unit);
    }

    private LineChart.Line line(Side side, boolean second) {
        var values = course.stream().map(side::now).map(Formats::plotted).toList();
        return second
                ? new LineChart.Line(side.unit().name(), values, LineChart.Style.OTHER)
                : LineChart.Line.measured(side.unit().name(), values);
    }

    Period last() {
        return course.getLast();
    }

    String path(Side side) {
        return FigureWays.path(figure, side.unit().code(), last());
    }

    List<Option> figureChoices() {
        return figures.stream().map(f -> new Option(f.key(), t(f.textKey()))).toList();
    }

    List<Option> unitChoices() {
        return units.stream().map(a -> new Option(a.code(), a.name())).toList();
    }
}

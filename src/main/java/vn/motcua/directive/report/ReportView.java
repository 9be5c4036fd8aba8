package vn.motcua.directive.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.motcua.directive.report.Block.Value;
import vn.motcua.directive.report.Report.Section;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.LineChart;
import vn.motcua.web.Messages;

/// A report as it is read on a page: in its own language, each figure with its way to the records.
public final class ReportView {

    private ReportView() {}

    /// What was written in a section, with its figures.
    public static List<String> paragraphs(Report report, Section section) {
        return ReportText.paragraphs(
                ReportText.written(section.text(), report.figures(), report.language()));
    }

    /// Numbers in a section that were typed and not measured.
    public static List<String> typedNumbers(Section section) {
        return ReportText.typed(section.text());
    }

    /// The names by which the figures of a report stand in its texts, with their values.
    public static List<NamedFigure> namedFigures(Report report) {
        return report.sections().stream()
                .flatMap(s -> s.blocks().stream())
                .flatMap(b -> b instanceof Block.Values(var values) ? values.stream() : null)
                .map(v ->
                        new NamedFigure(
                                "{" + v.name() + "}",
                                name(v, report.language()),
                                value(v, report.language())))
                .distinct()
                .toList();
    }

    /// A figure that a text may name.
    public record NamedFigure(String written, String name, String value) {}

    public static String name(Value value, Locale language) {
        return ReportPrinting.name(value, language);
    }

    public static String value(Value value, Locale language) {
        return Formats.measured(value.measured(), language);
    }

    public static Measured measured(Value value) {
        return value.measured();
    }

    /// Numerator and denominator of a share; nothing for a number.
    public static String of(Value value, Locale language) {
        return ReportPrinting.of(value, language);
    }

    /// Where a figure opens to its records.
    public static String path(Value value, String unit, Period period) {
        var figure = Figure.share(value.figure(), Figure.Better.NEITHER);
        var reach = Scope.Reach.valueOf(value.reach().toUpperCase(Locale.ROOT));
        return Figures.path(figure, unit, reach, period);
    }

    public static LineChart chart(Block.Course course, String id, Locale language) {
        var chart = ReportPrinting.chart(course, language);
        return new LineChart(
                id,
                chart.title(),
                chart.labels(),
                chart.lines(),
                chart.unit(),
                chart.target(),
                chart.from(),
                chart.to(),
                language);
    }

    /// The caption of a list: how many there are, and how many of them are shown if not all.
    public static String first(Locale language, String key, int shown, int all) {
        var caption = say(language, key, Formats.number(all, language));
        return shown == all
                ? caption
                : say(language, "report.first", caption, Formats.number(shown, language));
    }

    /// The rows of a table, or one that says that there is nothing to tell.
    ///
    /// @param columns how many cells a row has
    public static List<List<String>> orNone(List<List<String>> rows, int columns, Locale language) {
        if (!rows.isEmpty()) {
            return rows;
        }
        var none = new ArrayList<>(Collections.nCopies(columns, "–"));
        none.set(0, say(language, "report.none"));
        return List.of(none);
    }

    /// A text in the language of a report.
    public static String say(Locale language, String key, Object... parts) {
        return Messages.bundles().text(language, key, parts);
    }
}

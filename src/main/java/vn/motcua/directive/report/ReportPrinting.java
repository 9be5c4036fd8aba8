package vn.motcua.directive.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.report.Block.Value;
import vn.motcua.directive.report.ReportState.Approved;
import vn.motcua.documents.ChartPicture;
import vn.motcua.documents.Letterhead;
import vn.motcua.documents.Papers;
import vn.motcua.documents.ReportPaper;
import vn.motcua.documents.ReportPaper.Part;
import vn.motcua.documents.WordFiles;
import vn.motcua.indicators.FigureWords;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.organisation.Organisation;
import vn.motcua.web.Formats;
import vn.motcua.web.LineChart;
import vn.motcua.web.Messages;

/// Turns a report into files: printed, for word processors, and as the text that is sealed.
@Component
class ReportPrinting {

    static final List<String> FORMS = List.of("pdf", "docx", "sealed");

    private final Papers papers;
    private final WordFiles words;
    private final Organisation organisation;

    ReportPrinting(Papers papers, WordFiles words, Organisation organisation) {
        this.papers = papers;
        this.words = words;
        this.organisation = organisation;
    }

    /// Every file of an approved report.
    List<ReportFile> files(Report report, byte[] sealed) {
        var paper = paper(report);
        return List.of(
                new ReportFile("pdf", name(report, "pdf"), papers.pdf(paper)),
                new ReportFile("docx", name(report, "docx"), words.docx(paper)),
                new ReportFile("sealed", name(report, "txt"), sealed));
    }

    /// A report that is not approved yet; its closing lines say so.
    ReportFile preview(Report report, String form) {
        var paper = paper(report);
        return form.equals("docx")
                ? new ReportFile(form, name(report, "docx"), words.docx(paper))
                : new ReportFile("pdf", name(report, "pdf"), papers.pdf(paper));
    }

    private String name(Report report, String ending) {
        var unit = organisation.find(report.unit(), report.period().last()).orElseThrow();
        return "%s-%s-%s-%s.%s"
                .formatted(
                        report.template(),
                        unit.code(),
                        report.period().code(),
                        report.language().getLanguage(),
                        ending);
    }

    ReportPaper paper(Report report) {
        var unit = organisation.find(report.unit(), report.period().last()).orElseThrow();
        var above = unit.parent() == null ? null : organisation.get(unit.parent());
        var parts = new ArrayList<Part>();
        for (var section : report.sections()) {
            parts.add(new ReportPaper.Heading(section.title()));
            var text = ReportText.written(section.text(), report.figures(), report.language());
            ReportText.paragraphs(text).forEach(p -> parts.add(new ReportPaper.Paragraph(p)));
            section.blocks().forEach(block -> parts.add(part(block, report.language())));
        }
        return new ReportPaper(
                Letterhead.of(unit, above, number(report), day(report)),
                report.language(),
                report.title(),
                PeriodWords.of(report.period(), report.language()) + " · " + unit.name(),
                parts,
                closing(report));
    }

    private static @Nullable String number(Report report) {
        return report.state() instanceof Approved approved ? approved.number() : null;
    }

    private static LocalDate day(Report report) {
        var at = report.state() instanceof Approved approved ? approved.at() : report.measured();
        return LocalDate.ofInstant(at, Formats.VIETNAM);
    }

    private List<String> closing(Report report) {
        var language = report.language();
        var lines = new ArrayList<String>();
        lines.add(
                say(
                        language,
                        "report.paper.measured",
                        Formats.dateTime(report.measured(), language)));
        if (report.state() instanceof Approved approved) {
            var who = organisation.staffName(approved.by());
            lines.add(
                    say(
                            language,
                            "report.paper.approved",
                            who,
                            Formats.dateTime(approved.at(), language)));
            lines.add(
                    say(
                            language,
                            "report.paper.sealed",
                            approved.seal().sha256(),
                            approved.seal().key()));
        } else {
            lines.add(say(language, "report.paper.draft"));
        }
        return lines;
    }

    private static Part part(Block block, Locale language) {
        return switch (block) {
            case Block.Values(var values) -> values(values, language);
            case Block.Units units -> units(units, language);
            case Block.Course course -> picture(course, language);
            case Block.Rows rows ->
                    new ReportPaper.Grid(rows.caption(), rows.head(), rows.rows(), rows.numeric());
        };
    }

    private static Part values(List<Value> values, Locale language) {
        return new ReportPaper.Grid(
                say(language, "report.figures"),
                List.of(
                        say(language, "report.figure"),
                        say(language, "report.value"),
                        say(language, "report.of")),
                values.stream().map(v -> row(name(v, language), v, language)).toList(),
                1);
    }

    private static Part units(Block.Units units, Locale language) {
        return new ReportPaper.Grid(
                say(language, "report.by-unit", figure(units.figure(), language)),
                List.of(
                        say(language, "report.unit"),
                        say(language, "report.value"),
                        say(language, "report.of")),
                units.units().stream().map(u -> row(u.unit(), u.value(), language)).toList(),
                1);
    }

    private static Part picture(Block.Course course, Locale language) {
        var chart = chart(course, language);
        return new ReportPaper.Picture(chart.title(), chart.description(), ChartPicture.of(chart));
    }

    /// The course of a figure as a chart, on pages as on paper.
    static LineChart chart(Block.Course course, Locale language) {
        var labels =
                course.periods().stream()
                        .map(p -> PeriodWords.brief(Period.parse(p).orElseThrow(), language))
                        .toList();
        var values = course.values().stream().map(v -> Formats.plotted(v.measured())).toList();
        var shares = course.values().stream().anyMatch(v -> v.kind().equals("share"));
        var name = figure(course.figure(), language);
        return LineChart.of(
                        "course-" + course.figure(),
                        name,
                        labels,
                        List.of(LineChart.Line.measured(name, values)),
                        shares ? LineChart.Unit.PERCENT : LineChart.Unit.NUMBER)
                .in(language);
    }

    private static List<String> row(String name, Value value, Locale language) {
        return List.of(name, Formats.measured(value.measured(), language), of(value, language));
    }

    /// Numerator and denominator of a share; nothing for a number.
    static String of(Value value, Locale language) {
        return value.kind().equals("share")
                ? say(
                        language,
                        "report.so-many-of",
                        FigureWords.part(value.figure(), value.first(), language),
                        FigureWords.part(value.figure(), value.second(), language))
                : "";
    }

    /// The figure with whom it counts, when it does not count all.
    static String name(Value value, Locale language) {
        var figure = figure(value.figure(), language);
        return value.reach().equals("all")
                ? figure
                : say(
                        language,
                        "report.reach",
                        figure,
                        say(language, "report.reach." + value.reach()));
    }

    private static String figure(String key, Locale language) {
        return say(language, "figure." + key);
    }

    private static String say(Locale language, String key, Object... parts) {
        return Messages.bundles().text(language, key, parts);
    }
}

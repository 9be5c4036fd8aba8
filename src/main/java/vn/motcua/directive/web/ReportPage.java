package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.Block.Value;
import vn.motcua.directive.report.Report;
import vn.motcua.directive.report.Report.Section;
import vn.motcua.directive.report.ReportState;
import vn.motcua.directive.report.ReportStep;
import vn.motcua.directive.report.ReportView;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Seal;
import vn.motcua.web.BarChart;
import vn.motcua.web.Fault;
import vn.motcua.web.Formats;
import vn.motcua.web.LineChart;
import vn.motcua.web.Page;

/// One report with everything that can be done with it now.
///
/// @param who names of those who did the steps, in their order
record ReportPage(
        Report report,
        Agency unit,
        List<ReportStep> steps,
        List<String> who,
        boolean mayWrite,
        boolean mayDecide,
        Typed typed,
        List<Fault> faults)
        implements Page {

    /// What was typed into the forms of the decision.
    record Typed(String reason, String number) {

        static final Typed NOTHING = new Typed("", "");
    }

    @Override
    public String title() {
        return report.title();
    }

    @Override
    public HttpStatus status() {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    String path() {
        return "/reports/" + report.id();
    }

    String caption() {
        return PeriodWords.of(report.period()) + " · " + unit.name();
    }

    boolean isDraft() {
        return report.state() instanceof ReportState.Draft;
    }

    boolean isSubmitted() {
        return report.state() instanceof ReportState.Submitted;
    }

    @Nullable String sentBackFor() {
        return report.state() instanceof ReportState.Draft(var reason) ? reason : null;
    }

    @Nullable Seal seal() {
        return report.state() instanceof ReportState.Approved approved ? approved.seal() : null;
    }

    String tag() {
        return isDraft() ? "draft" : isSubmitted() ? "waiting" : "done";
    }

    String version() {
        return Integer.toString(report.version());
    }

    /// Language attribute of what was written, when it is not the page's.
    Locale language() {
        return report.language();
    }

    /// A word of the report itself, in its language.
    String said(String key) {
        return ReportView.say(language(), key);
    }

    List<String> paragraphs(Section section) {
        return ReportView.paragraphs(report, section);
    }

    /// Numbers that somebody typed into a text instead of naming a figure.
    List<String> typedNumbers() {
        return report.sections().stream()
                .flatMap(s -> ReportView.typedNumbers(s).stream())
                .distinct()
                .toList();
    }

    String name(Value value) {
        return ReportView.name(value, report.language());
    }

    String value(Value value) {
        return ReportView.value(value, report.language());
    }

    String of(Value value) {
        return ReportView.of(value, report.language());
    }

    /// Where a figure opens to its records.
    String open(Value value, String unitCode) {
        return ReportView.path(value, unitCode, report.period());
    }

    LineChart chart(Block.Course course, int section) {
        return ReportView.chart(course, "course-" + section + "-" + course.figure(), language());
    }

    BarChart bars(Block.Units units, int section) {
        var bars = new ArrayList<BarChart.Bar>();
        for (var unit : units.units()) {
            bars.add(
                    BarChart.Bar.of(
                            unit.unit(),
                            Formats.plotted(ReportView.measured(unit.value())),
                            value(unit.value()),
                            open(unit.value(), unit.code())));
        }
        var chart =
                BarChart.of(
                        "units-" + section + "-" + units.figure(),
                        ReportView.say(
                                language(),
                                "report.by-unit",
                                ReportView.say(language(), "figure." + units.figure())),
                        ReportView.say(language(), "report.unit"),
                        ReportView.say(language(), "report.value"),
                        bars);
        var shares = units.units().stream().anyMatch(u -> u.value().kind().equals("share"));
        return shares ? chart.ofPercent() : chart;
    }

    String when(ReportStep step) {
        return Formats.dateTime(step.at());
    }
}

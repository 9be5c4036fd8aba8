package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Locale;
import vn.motcua.operations.process.Arrow;
import vn.motcua.operations.process.Flow;
import vn.motcua.operations.process.FlowMap;
import vn.motcua.web.Formats;
import vn.motcua.web.Lengths;
import vn.motcua.web.Page;

/// The process drawn, with the table of its arrows.
///
/// @param percent of the ended cases whose ways are shown
record FlowMapPage(ProcessTop top, Flow flow, ActivityWords words, int percent, FlowMap map)
        implements Page {

    static final List<Integer> SHARES = List.of(80, 95, 100);

    /// Upper bounds of the first four steps of waiting, in working minutes: an hour, half a day, a
    /// day, three days.
    static final List<Integer> STEPS = List.of(60, 240, 480, 1440);

    private static final double THINNEST = 1.5;
    private static final double THICKEST = 9;

    @Override
    public String title() {
        return t("process.map.title");
    }

    List<Arrow> arrows() {
        return flow.arrowsOf(percent);
    }

    /// 1 (short) to 5 (long), 0 where nothing waits.
    static int step(Arrow arrow) {
        if (arrow.working().isEmpty()) {
            return 0;
        }
        var median = arrow.working().median();
        return 1 + (int) STEPS.stream().filter(bound -> median > bound).count();
    }

    static String stepName(int step) {
        return t("process.map.step." + step);
    }

    String thickness(Arrow arrow) {
        var most = flow.arrows().stream().mapToLong(Arrow::count).max().orElse(1);
        var width = THINNEST + (THICKEST - THINNEST) * Math.sqrt((double) arrow.count() / most);
        return number(width);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// What is said of an arrow to those who do not see it.
    String said(Arrow arrow) {
        return arrow.working().isEmpty()
                ? t(
                        "process.map.arrow.untimed",
                        words.of(arrow.source()),
                        words.of(arrow.target()),
                        Formats.number(arrow.count()))
                : t(
                        "process.map.arrow",
                        words.of(arrow.source()),
                        words.of(arrow.target()),
                        Formats.number(arrow.count()),
                        Lengths.working(arrow.working().median()));
    }

    String description() {
        return t(
                "process.map.description",
                map.boxes().size(),
                map.lines().size(),
                percent,
                top.period());
    }
}

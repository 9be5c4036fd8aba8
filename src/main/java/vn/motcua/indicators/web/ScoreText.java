package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.ComponentProcedures;
import vn.motcua.indicators.FigureWords;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Score;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.indicators.publication.Comparison;
import vn.motcua.indicators.publication.Explanations;
import vn.motcua.shared.Ratio;
import vn.motcua.web.Formats;
import vn.motcua.web.Lengths;

/// Points and shares in words. No source, nothing to measure and zero are three things here too.
final class ScoreText {

    private static final double HUNDREDTHS = 100;

    private ScoreText() {}

    static String points(BigDecimal points) {
        return FigureWords.points(points);
    }

    /// With its sign; a real minus.
    static String change(BigDecimal points) {
        return switch (points.signum()) {
            case 1 -> "+" + points(points);
            case -1 -> "−" + points(points.negate());
            default -> "0";
        };
    }

    /// How it stands beside an earlier period; where other things were measured then, in words and
    /// without a number.
    static String comparison(Comparison comparison) {
        return switch (comparison) {
            case Comparison.OfPoints(var points) -> change(points);
            case Comparison.OfShares(var share) -> t("index.change.share", change(share));
            case Comparison.None(var before, var now) ->
                    before == now
                            ? t("index.change.other")
                            : t("index.change.incomparable", before, now);
        };
    }

    static String reached(IndexResult result) {
        return t("index.reached", points(result.reached()), result.measurable());
    }

    static String name(Component component) {
        return t("index.component." + component.code());
    }

    /// What a component gave: points of points, or why there are none.
    static String score(IndexResult.Line line) {
        return switch (line.score()) {
            case Score.Points(var points, _) ->
                    t("index.points.of", points(points), line.component().most());
            case Score.Shown _ -> t("index.score.shown");
            case Score.NotApplicable() -> t("index.score.nothing");
            case Score.NoSource() -> t("index.score.no-source");
        };
    }

    /// So many of so many, or so much time for so many cases.
    static String counts(Component component, Score score) {
        return Explanations.ratio(score).map(r -> counts(component, r)).orElse("–");
    }

    private static String counts(Component component, Ratio ratio) {
        var part =
                ServiceIndex.isLengthOfTime(component)
                        ? Lengths.elapsed(ratio.numerator())
                        : Formats.number(ratio.numerator());
        return part + " / " + Formats.number(ratio.denominator());
    }

    /// The share, or how long one case took.
    static String share(IndexResult.Line line) {
        return Explanations.ratio(line.score()).map(r -> share(line.component(), r)).orElse("–");
    }

    private static String share(Component component, Ratio ratio) {
        return ServiceIndex.isLengthOfTime(component) && !ratio.ofNothing()
                ? Lengths.elapsed(Math.round((double) ratio.numerator() / ratio.denominator()))
                : Formats.share(ratio);
    }

    /// How long one case of a procedure took.
    static String average(ComponentProcedures.Handling handling) {
        return Lengths.elapsed(Math.round((double) handling.minutes() / handling.cases()));
    }

    /// Points of those measurable in percent, for drawings; null when nothing was measurable.
    static @Nullable Double percent(BigDecimal reached, int measurable) {
        return measurable == 0
                ? null
                : Math.round(reached.doubleValue() / measurable * HUNDREDTHS * HUNDREDTHS)
                        / HUNDREDTHS;
    }
}

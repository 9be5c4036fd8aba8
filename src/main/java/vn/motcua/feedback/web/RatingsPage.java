package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Rating;
import vn.motcua.feedback.RatingRow;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.BarChart;
import vn.motcua.web.Formats;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Ratings of an officer's units: how many of each, and what was written.
///
/// @param counted how many of each score, the lowest first
record RatingsPage(
        RatingsAddress address,
        List<Long> counted,
        List<Line> lines,
        List<Option> units,
        Function<AgencyId, String> names,
        @Nullable String next)
        implements Page {

    /// A line of the list.
    record Line(RatingRow row, String procedure) {}

    @Override
    public String title() {
        return t("feedback.ratings.title");
    }

    /// Whether something was written that the reader may not read.
    boolean isWithheld() {
        return lines.stream().anyMatch(line -> line.row().isWithheld());
    }

    String words(RatingRow row) {
        if (row.isWithheld()) {
            return t("feedback.ratings.withheld");
        }
        return row.words() == null ? "–" : row.words();
    }

    long all() {
        return counted.stream().mapToLong(Long::longValue).sum();
    }

    /// The best on top; each bar opens to its ratings.
    BarChart chart() {
        var bars = new ArrayList<BarChart.Bar>();
        for (int score = Rating.HIGHEST; score >= Rating.LOWEST; score--) {
            var number = counted.get(score - Rating.LOWEST);
            bars.add(
                    BarChart.Bar.of(
                            t("feedback.score." + score),
                            number.doubleValue(),
                            Formats.number(number),
                            address.scored(score)));
        }
        return BarChart.of(
                "scores",
                t("feedback.ratings.chart", Formats.number(all())),
                t("feedback.ratings.score"),
                t("feedback.ratings.number"),
                bars);
    }

    String caption() {
        return t(
                next == null ? "feedback.ratings.count" : "feedback.ratings.count-more",
                lines.size());
    }

    List<Option> scoreOptions() {
        return IntStream.rangeClosed(Rating.LOWEST, Rating.HIGHEST)
                .mapToObj(s -> new Option(Integer.toString(s), t("feedback.score." + s)))
                .toList();
    }

    List<Option> dayOptions() {
        return RatingsAddress.DAYS.stream()
                .map(d -> new Option(Integer.toString(d), t("feedback.ratings.days", d)))
                .toList();
    }
}

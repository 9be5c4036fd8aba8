package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.IndexFormulas.Rule;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.Score;
import vn.motcua.indicators.publication.Change;
import vn.motcua.indicators.publication.Counted;
import vn.motcua.indicators.publication.Edition;
import vn.motcua.indicators.publication.Explanations.BySplit;
import vn.motcua.indicators.publication.Gain;
import vn.motcua.organisation.Agency;
import vn.motcua.web.BarChart;
import vn.motcua.web.Formats;
import vn.motcua.web.LineChart;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The score of one unit, which explains itself.
///
/// @param edition what was published, or null while it is only computed
/// @param now what is computed today, or null where it says the same
/// @param opens to what components open, by their codes
/// @param rules by which it is counted, beside the points
record UnitScorePage(
        Agency unit,
        PeriodAsk ask,
        Choices choices,
        @Nullable Edition edition,
        IndexResult result,
        @Nullable IndexResult now,
        Standing standing,
        Reasons reasons,
        List<Past> editions,
        Map<String, ComponentOpens.Opens> opens,
        List<Rule> rules)
        implements Page {

    private static final int GAINS = 8;

    /// How much of the agency is shown, and what else there is to choose.
    record Choices(Scope.Reach reach, List<Option> reaches) {}

    /// Where the unit stands among those of its tier.
    ///
    /// @param rank null where no case came in the period
    /// @param of how many are ranked
    /// @param pointsClass code of its class, or null while not all points are measured
    record Standing(
            @Nullable Integer rank,
            int of,
            @Nullable String pointsClass,
            @Nullable BarChart peers,
            @Nullable LineChart course) {}

    /// Why it has the points it has.
    ///
    /// @param change nothing when the period before has no result
    /// @param names of units below by their codes
    record Reasons(
            Period before,
            boolean publishedBefore,
            @Nullable Change change,
            List<BySplit> splits,
            Map<String, String> names,
            List<Gain> gains) {}

    /// One edition of the period for this unit.
    record Past(Edition edition, @Nullable IndexResult result) {}

    @Override
    public String title() {
        return t("index.unit.title", unit.name());
    }

    Period period() {
        return ask.period();
    }

    String place() {
        return standing.rank == null
                ? t("index.rank.none")
                : t("index.rank.of", standing.rank, standing.of);
    }

    String placeNote() {
        return standing.rank == null
                ? t("index.unranked.unit")
                : t("index.tier." + unit.tier().code());
    }

    /// The reach as a field of a form.
    Map<String, String> kept() {
        return Map.of("reach", choices.reach.code());
    }

    /// The components by group, in the order of the formulas.
    Map<String, List<IndexResult.Line>> groups() {
        return result.lines().stream()
                .collect(
                        Collectors.groupingBy(
                                line -> line.component().group(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    String group(String group) {
        return t(
                "index.group.reached",
                t("index.group." + group),
                ScoreText.points(result.reached(group)),
                result.measurable(group));
    }

    /// What is computed today for a component, if it is something else.
    @Nullable String today(IndexResult.Line line) {
        if (now == null) {
            return null;
        }
        return now.lines().stream()
                .filter(other -> other.component().code().equals(line.component().code()))
                .filter(other -> !other.score().equals(line.score()))
                .map(other ->
                        t(
                                "index.today",
                                ScoreText.score(other),
                                ScoreText.counts(other.component(), other.score())))
                .findFirst()
                .orElse(null);
    }

    boolean hasSource(IndexResult.Line line) {
        return !(line.score() instanceof Score.NoSource);
    }

    /// The components that were measured both times and gave other points.
    List<Change.Part> changes() {
        var change = reasons.change;
        return change == null
                ? List.of()
                : change.parts().stream()
                        .filter(part -> !part.measurableOnOneSide())
                        .filter(part -> part.points().signum() != 0)
                        .sorted(
                                java.util.Comparator.comparing(
                                                (Change.Part part) -> part.points().abs())
                                        .reversed())
                        .toList();
    }

    @Nullable BySplit split(Change.Part part) {
        return reasons.splits.stream()
                .filter(each -> each.part().component().code().equals(part.component().code()))
                .findFirst()
                .orElse(null);
    }

    String nameOf(String code) {
        return code.equals(unit.code())
                ? t("index.split.own")
                : reasons.names.getOrDefault(code, code);
    }

    List<Gain> gains() {
        return reasons.gains.stream().limit(GAINS).toList();
    }

    String counted(Component component, long number) {
        return t("index.counted." + Counted.of(component.code()).code(), Formats.number(number));
    }

    boolean addsUp(Component component) {
        return Counted.of(component.code()).addsUp();
    }

    /// Whether it is shown with all below it, as it is published.
    boolean isWhole() {
        return choices.reach == Scope.Reach.ALL;
    }

    /// Added to an address that shows the same part of the unit.
    String reachPart() {
        return isWhole() ? "" : "&reach=" + choices.reach.code();
    }

    String caption() {
        return isWhole()
                ? PeriodWords.of(period())
                : PeriodWords.of(period()) + " · " + t("figures.reach." + choices.reach.code());
    }

    String dataPath() {
        return OpenScoresPage.path(period());
    }
}

package vn.motcua.indicators;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexFormulas.Rule;
import vn.motcua.shared.NotFound;

/// The index of service to citizens and businesses (Bộ chỉ số phục vụ người dân, doanh nghiệp) of
/// any agency or part of the tree, for any day, month, quarter or year. A period is counted by the
/// version in force on its last day: when a formula changes in mid-year each month has its own, and
/// the year that of its end.
///
/// The measure of component 2.2 is no share but minutes by cases: how long one took from its intake
/// to its end, waiting for a supplement included.
@Service
public class ServiceIndex {

    /// The name of the index among the formulas.
    public static final String NAME = "service-index";

    private static final String FACTOR = "factor:";
    private static final String HANDLING_TIME = "2.2";

    /// The figures that open to the cases or complaints of a component.
    private static final Map<String, String> FIGURES =
            Map.of(
                    "2.1", "index-in-time",
                    "3.3", "index-online",
                    "4.1", "electronic-result-rate",
                    "4.2", "digitised-rate",
                    "4.3", "reuse-rate",
                    "5.1", "complaints-about-conduct",
                    "5.2", "complaints-in-time",
                    "5.3", "complaints-content",
                    "5.4", "index-content");

    /// How fresh all that is counted from cases is.
    ///
    /// @param event the time of the last event that was counted, or null before the first
    /// @param lag how long the oldest event that waits to be counted has waited; zero for none
    public record AsOf(@Nullable Instant event, Duration lag) {}

    /// A factor of a component's formula that nothing measures yet and that is taken as 1: how many
    /// of the cases the national portal knows (hồ sơ đồng bộ), how many answers were not disliked.
    ///
    /// @param component whose formula has it: `3.3`
    /// @param textKey what it is
    public record AssumedFactor(String component, String textKey) {}

    private final IndexFormulas formulas;
    private final IndexMeasures measures;
    private final CaseFigures figures;
    private final GenerationRepository generations;
    private final FigureFollower follower;

    ServiceIndex(
            IndexFormulas formulas,
            IndexMeasures measures,
            CaseFigures figures,
            GenerationRepository generations,
            FigureFollower follower) {
        this.formulas = formulas;
        this.measures = measures;
        this.figures = figures;
        this.generations = generations;
        this.follower = follower;
    }

    /// Whether what a component measures is minutes by cases, and so a length of time and no share.
    public static boolean isLengthOfTime(Component component) {
        return component.code().equals(HANDLING_TIME);
    }

    /// Whether a figure is points of the index, and so counted in hundredths of a point.
    public static boolean isPoints(Figure figure) {
        return IndexPointFigures.isOfPoints(figure.key());
    }

    /// Whether a figure is one of the index, and so as sure as its formulas are. What is counted
    /// from complaints is, too: their clocks are practice as the points are.
    public static boolean isOfIndex(Figure figure) {
        return figure.key().startsWith("index-") || ComplaintFigures.find(figure.key()).isPresent();
    }

    /// @throws NotFound for a period before the index was in operation
    public IndexResult of(Scope scope, Period period) {
        var result = of(List.of(scope), period).get(scope);
        if (result == null) {
            throw new NotFound("service index of " + period.code());
        }
        return result;
    }

    /// The index of many agencies, in as many round trips as for one; an answer for every scope,
    /// and none at all for a period before the index was in operation.
    public Map<Scope, IndexResult> of(Collection<Scope> scopes, Period period) {
        var version = version(period).orElse(null);
        var results = new LinkedHashMap<Scope, IndexResult>();
        if (version != null && !scopes.isEmpty()) {
            measures.of(scopes, period, rules(period))
                    .forEach((scope, shares) -> results.put(scope, version.score(shares)));
        }
        return results;
    }

    /// The index of one agency over several periods, all days or none, in a few round trips; each
    /// by its own version. Periods before the index was in operation are missing.
    public Map<Period, IndexResult> course(Scope scope, List<Period> periods) {
        var known = periods.stream().filter(p -> version(p).isPresent()).toList();
        var results = new LinkedHashMap<Period, IndexResult>();
        if (!known.isEmpty()) {
            measures.course(scope, known, this::rules)
                    .forEach((period, shares) ->
                            version(period).ifPresent(v -> results.put(period, v.score(shares))));
        }
        return results;
    }

    /// The month whose practice a figure of the index is counted by, where the period is earlier
    /// and may have been scored otherwise: a page that shows it has to say so.
    public Optional<YearMonth> laterPractice(Figure figure, Period period) {
        return isOfIndex(figure)
                ? version(period)
                        .filter(v -> !v.isPracticeOf(YearMonth.from(period.last())))
                        .map(IndexVersion::practiceOf)
                : Optional.empty();
    }

    /// How far everything has been counted: another word whenever figures may be others. One look
    /// at two rows.
    public String counted() {
        return generations.reached();
    }

    /// By which formulas a period is counted.
    public Optional<IndexVersion> version(Period period) {
        return formulas.at(NAME, period.last());
    }

    /// The class of a result; none while some of the hundred points have no source.
    public Optional<PointsClass> classOf(IndexResult result, Period period) {
        return formulas.classOf(result, period.last());
    }

    /// The rules beside the points by which a period is counted.
    public List<Rule> rulesOf(Period period) {
        return formulas.rulesAt(NAME, period.last());
    }

    /// What is taken as given in the formulas of a period.
    public List<AssumedFactor> assumed(Period period) {
        return rulesOf(period).stream()
                .filter(r -> r.code().startsWith(FACTOR))
                .map(r -> new AssumedFactor(r.code().substring(FACTOR.length()), r.text()))
                .toList();
    }

    /// The code of the component that a figure is the share of, if it is one.
    public static Optional<String> componentOf(Figure figure) {
        return FIGURES.entrySet().stream()
                .filter(e -> e.getValue().equals(figure.key()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The figure whose numerator and denominator are those of a component: at its address
    /// ([Figures#path]) it opens to the cases or complaints. Components of procedures have none.
    public Optional<Figure> figureOf(Component component) {
        return Optional.ofNullable(FIGURES.get(component.code()))
                .flatMap(key ->
                        figures.find(key)
                                .map(CaseFigure::figure)
                                .or(() -> ComplaintFigures.find(key)));
    }

    public AsOf asOf() {
        return new AsOf(generations.lastEvent(), follower.lag());
    }

    /// Codes of the rules by which a period is counted.
    Set<String> rules(Period period) {
        return rulesOf(period).stream().map(Rule::code).collect(Collectors.toUnmodifiableSet());
    }
}

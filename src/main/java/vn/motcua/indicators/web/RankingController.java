package vn.motcua.indicators.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.publication.Comparison;
import vn.motcua.indicators.publication.Edition;
import vn.motcua.indicators.publication.Province;
import vn.motcua.indicators.publication.Publications;
import vn.motcua.indicators.publication.RecentScores;
import vn.motcua.indicators.publication.ScoreSheet;
import vn.motcua.indicators.publication.UnitTotal;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Sparkline;

/// Shows everybody how the agencies of a tier stand.
@Controller
@RequestMapping("/index")
@PreAuthorize("permitAll()")
class RankingController {

    private static final int PAGE = 50;
    private static final int COURSE = 12;

    private final Publications publications;
    private final Province province;
    private final RecentScores recent;
    private final Organisation organisation;

    RankingController(
            Publications publications,
            Province province,
            RecentScores recent,
            Organisation organisation) {
        this.publications = publications;
        this.province = province;
        this.recent = recent;
        this.organisation = organisation;
    }

    @GetMapping
    RankingPage ranking(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String reach,
            @RequestParam(defaultValue = "1") int from,
            Actor actor) {
        var published = publications.periods();
        var shown =
                Optional.ofNullable(period)
                        .flatMap(Period::parse)
                        .or(() -> published.stream().findFirst())
                        .orElseGet(this::lastMonth);
        var part = Scope.Reach.of(reach, RankingPage.REACHES);
        var isWhole = part == Scope.Reach.ALL;
        var edition = isWhole ? publications.latest(shown) : Optional.<Edition>empty();
        var sheet = edition.map(publications::sheet).orElseGet(() -> recent.sheet(shown, part));
        var level = tier(tier);
        var classes = classes(shown, edition);
        var all = rows(sheet, level, classes);
        var first = Math.clamp(from, 1, Math.max(1, all.size()));
        var page = all.subList(first - 1, Math.min(all.size(), first - 1 + PAGE));
        var root = rows(sheet, Tier.PROVINCE, classes);
        return new RankingPage(
                shown,
                PeriodChoices.of(organisation.today(), published),
                level,
                part,
                edition.orElse(null),
                sheet.units().values().stream().findFirst().map(IndexResult::version).orElse(null),
                withCourse(root, shown, isWhole).stream().findFirst().orElse(null),
                withCourse(page, shown, isWhole),
                all.size(),
                edition.isEmpty() ? 0 : sheet.differing(recent.sheet(shown)).size(),
                first == 1 ? null : Math.max(1, first - PAGE),
                first - 1 + PAGE < all.size() ? Integer.valueOf(first + PAGE) : null,
                province.publishes(actor));
    }

    private Period lastMonth() {
        return Period.of(Period.Kind.MONTH, organisation.today()).previous();
    }

    private static Tier tier(@Nullable String typed) {
        return RankingPage.TIERS.stream()
                .filter(each ->
                        each.code().equals(typed == null ? "" : typed.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(Tier.DEPARTMENT);
    }

    /// How results are classed: those of a publication as they were then.
    private Function<IndexResult, Optional<PointsClass>> classes(
            Period period, Optional<Edition> edition) {
        return result ->
                edition.isPresent()
                        ? publications.classOf(edition.get(), result)
                        : province.classOf(result, period);
    }

    /// The units of a tier, best first; equal shares have equal ranks.
    private List<RankingPage.Row> rows(
            ScoreSheet sheet, Tier tier, Function<IndexResult, Optional<PointsClass>> classes) {
        var totals = new HashMap<AgencyId, UnitTotal>();
        var units =
                province.units(sheet.period()).stream()
                        .filter(unit ->
                                unit.tier() == tier && sheet.units().containsKey(unit.code()))
                        .toList();
        units.forEach(unit -> totals.put(unit.id(), UnitTotal.of(unit.id(), result(sheet, unit))));
        var sorted =
                units.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Agency unit) ->
                                                        requireNonNull(totals.get(unit.id())),
                                                UnitTotal.BEST_FIRST)
                                        .thenComparing(Agency::code))
                        .toList();
        var rows = new ArrayList<RankingPage.Row>();
        for (var unit : sorted) {
            var result = result(sheet, unit);
            var same =
                    !rows.isEmpty()
                            && UnitTotal.of(unit.id(), rows.getLast().result())
                                    .share()
                                    .equals(UnitTotal.of(unit.id(), result).share());
            rows.add(
                    new RankingPage.Row(
                            same ? rows.getLast().rank() : rows.size() + 1,
                            unit,
                            result,
                            classes.apply(result).map(PointsClass::code).orElse(null),
                            null,
                            new Sparkline(List.of(), "")));
        }
        return rows;
    }

    private static IndexResult result(ScoreSheet sheet, Agency unit) {
        return requireNonNull(sheet.units().get(unit.code()));
    }

    /// With the published course of a year and the change since the period before: what is
    /// published are agencies with all below them.
    private List<RankingPage.Row> withCourse(
            List<RankingPage.Row> rows, Period shown, boolean isWhole) {
        if (!isWhole) {
            return rows;
        }
        var periods = shown.course(COURSE);
        var ids = rows.stream().map(row -> row.unit().id()).toList();
        var courses = publications.courses(ids, periods);
        var earlier = publications.latest(shown.previous()).map(publications::sheet);
        return rows.stream()
                .map(row ->
                        withCourse(
                                row,
                                periods,
                                courses.getOrDefault(row.unit().id(), Map.of()),
                                earlier.map(sheet -> sheet.units().get(row.unit().code()))
                                        .map(before -> Comparison.of(before, row.result()))
                                        .orElse(null)))
                .toList();
    }

    private static RankingPage.Row withCourse(
            RankingPage.Row row,
            List<Period> periods,
            Map<Period, UnitTotal> course,
            @Nullable Comparison comparison) {
        var values = new ArrayList<@Nullable Double>();
        for (var period : periods.subList(0, periods.size() - 1)) {
            var total = course.get(period);
            values.add(
                    total == null ? null : ScoreText.percent(total.reached(), total.measurable()));
        }
        values.add(ScoreText.percent(row.result().reached(), row.result().measurable()));
        var words =
                values.stream()
                        .map(v -> v == null ? "–" : vn.motcua.web.Formats.percent(v))
                        .collect(Collectors.joining(", "));
        return new RankingPage.Row(
                row.rank(),
                row.unit(),
                row.result(),
                row.pointsClass(),
                comparison,
                new Sparkline(values, vn.motcua.web.Shell.t("index.course.text", words)));
    }
}

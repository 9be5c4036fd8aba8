package vn.motcua.indicators.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import vn.motcua.indicators.publication.Counted;
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
            PeriodAsk.Query query,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String reach,
            @RequestParam(defaultValue = "1") int from,
            Actor actor) {
        var published = publications.periods();
        var ask = ask(query, published);
        var shown = ask.period();
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
                ask,
                level,
                part,
                edition.orElse(null),
                sheet.units().values().stream().findFirst().map(IndexResult::version).orElse(null),
                withCourse(root, shown, isWhole).stream().findFirst().orElse(null),
                withCourse(page, shown, isWhole),
                new RankingPage.Count(
                        all.size(), (int) all.stream().filter(row -> row.rank() == null).count()),
                edition.isEmpty() ? 0 : sheet.differing(recent.sheet(shown)).size(),
                first == 1 ? null : Math.max(1, first - PAGE),
                first - 1 + PAGE < all.size() ? Integer.valueOf(first + PAGE) : null,
                province.publishes(actor));
    }

    private PeriodAsk ask(PeriodAsk.Query query, List<Period> published) {
        return PeriodAsk.of(
                query,
                organisation.today(),
                published,
                () -> published.stream().findFirst().orElseGet(this::lastMonth));
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

    /// The units of a tier, best first, and last those without any case.
    private List<RankingPage.Row> rows(
            ScoreSheet sheet, Tier tier, Function<IndexResult, Optional<PointsClass>> classes) {
        var totals = new LinkedHashMap<Agency, UnitTotal>();
        province.units(sheet.period()).stream()
                .filter(unit -> unit.tier() == tier && sheet.units().containsKey(unit.code()))
                .forEach(unit -> totals.put(unit, UnitTotal.of(unit.id(), result(sheet, unit))));
        var rows = new ArrayList<RankingPage.Row>();
        totals.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Agency, UnitTotal> each) ->
                                        !Counted.anyCase(result(sheet, each.getKey())))
                                .thenComparing(Map.Entry::getValue, UnitTotal.BEST_FIRST)
                                .thenComparing(each -> each.getKey().code()))
                .forEach(each -> {
                    var result = result(sheet, each.getKey());
                    rows.add(
                            new RankingPage.Row(
                                    rank(rows, result),
                                    each.getKey(),
                                    result,
                                    classes.apply(result).map(PointsClass::code).orElse(null),
                                    null,
                                    new Sparkline(List.of(), "")));
                });
        return rows;
    }

    /// Equal shares have equal ranks; without any case there is none.
    private static @Nullable Integer rank(List<RankingPage.Row> better, IndexResult result) {
        if (!Counted.anyCase(result)) {
            return null;
        }
        var last = better.isEmpty() ? null : better.getLast();
        return last != null && UnitTotal.shareOf(last.result()).equals(UnitTotal.shareOf(result))
                ? last.rank()
                : Integer.valueOf(better.size() + 1);
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

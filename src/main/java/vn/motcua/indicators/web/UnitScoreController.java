package vn.motcua.indicators.web;

import static java.util.Objects.requireNonNull;
import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.indicators.CaseFigures;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.publication.Counted;
import vn.motcua.indicators.publication.Explanations;
import vn.motcua.indicators.publication.Explanations.Basis;
import vn.motcua.indicators.publication.Gain;
import vn.motcua.indicators.publication.Province;
import vn.motcua.indicators.publication.Publications;
import vn.motcua.indicators.publication.RecentScores;
import vn.motcua.indicators.publication.ScoreSheet;
import vn.motcua.indicators.publication.UnitTotal;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.BarChart;
import vn.motcua.web.LineChart;
import vn.motcua.web.Option;

/// Shows everybody what a unit's score is made of.
@Controller
@RequestMapping("/index")
@PreAuthorize("permitAll()")
class UnitScoreController {

    private static final int COURSE = 12;

    private final Publications publications;
    private final Explanations explanations;
    private final Province province;
    private final RecentScores recent;
    private final ComponentOpens opens;
    private final CaseFigures figures;
    private final Organisation organisation;

    UnitScoreController(
            Publications publications,
            Explanations explanations,
            Province province,
            RecentScores recent,
            ComponentOpens opens,
            CaseFigures figures,
            Organisation organisation) {
        this.publications = publications;
        this.explanations = explanations;
        this.province = province;
        this.recent = recent;
        this.opens = opens;
        this.figures = figures;
        this.organisation = organisation;
    }

    @GetMapping("/{code:[A-Z]\\d{2}[.\\d]*}")
    UnitScorePage unit(
            @PathVariable String code,
            PeriodAsk.Query query,
            @RequestParam(required = false) @Nullable String reach,
            Actor actor) {
        var ask = PeriodAsk.of(query, organisation.today(), List.of(), this::usual);
        var shown = ask.period();
        var unit =
                organisation
                        .byCode(code, province.dayOf(shown))
                        .orElseThrow(() -> new NotFound("unit"));
        var reaches = reaches(unit, shown);
        var scope = new Scope(unit.id(), Scope.Reach.of(reach, reaches));
        var isWhole = scope.reach() == Scope.Reach.ALL;
        var family = isWhole ? explanations.family(unit, shown) : List.of(unit);
        var basis =
                isWhole
                        ? explanations.basis(shown, family)
                        : explanations.computed(shown, family, scope.reach());
        if (basis.units().get(code) == null) {
            throw new NotFound("index of the period");
        }
        return page(actor, new Asked(unit, scope, ask, family, basis), reaches);
    }

    /// What was published last, else the last month.
    private Period usual() {
        return publications.periods().stream()
                .findFirst()
                .orElseGet(() -> Period.of(Period.Kind.MONTH, organisation.today()).previous());
    }

    /// What is shown: published only with all below it.
    private record Asked(
            Agency unit, Scope scope, PeriodAsk ask, List<Agency> family, Basis basis) {

        Period period() {
            return ask.period();
        }

        IndexResult result() {
            return requireNonNull(basis.units().get(unit.code()));
        }

        boolean isWhole() {
            return scope.reach() == Scope.Reach.ALL;
        }
    }

    /// An agency without any below it is the same alone and with all below it.
    private List<Scope.Reach> reaches(Agency unit, Period shown) {
        return explanations.family(unit, shown).size() == 1
                ? List.of(Scope.Reach.ALL)
                : figures.reaches(unit.id(), shown);
    }

    private UnitScorePage page(Actor actor, Asked asked, List<Scope.Reach> reaches) {
        var unit = asked.unit;
        var shown = asked.period();
        var result = asked.result();
        var edition = asked.basis.edition();
        var now =
                edition == null
                        ? result
                        : explanations.computed(shown, List.of(unit)).units().get(unit.code());
        return new UnitScorePage(
                unit,
                asked.ask,
                new UnitScorePage.Choices(
                        asked.scope.reach(),
                        reaches.stream()
                                .map(r -> new Option(r.code(), t("figures.reach." + r.code())))
                                .toList()),
                edition,
                result,
                ScoreSheet.same(result, now) ? null : now,
                standing(asked),
                reasons(asked),
                asked.isWhole() ? editions(unit, shown) : List.of(),
                opens.of(actor, asked.scope, unit, shown, result),
                edition == null ? province.rules(shown) : publications.rules(edition));
    }

    private List<UnitScorePage.Past> editions(Agency unit, Period shown) {
        return publications.of(shown).stream()
                .map(edition ->
                        new UnitScorePage.Past(
                                edition, publications.sheet(edition).units().get(unit.code())))
                .toList();
    }

    private UnitScorePage.Reasons reasons(Asked asked) {
        var previous = asked.period().previous();
        var family = asked.family;
        var before =
                asked.isWhole()
                        ? explanations.basis(previous, family)
                        : explanations.computed(previous, family, asked.scope.reach());
        var below = family.subList(1, family.size());
        var change = explanations.change(before, asked.basis, asked.unit.code()).orElse(null);
        return new UnitScorePage.Reasons(
                previous,
                before.edition() != null,
                change,
                change == null || below.isEmpty()
                        ? List.of()
                        : explanations.byUnit(before, asked.basis, asked.unit, change, below),
                below.stream().collect(Collectors.toMap(Agency::code, Agency::name)),
                Gain.of(asked.result()));
    }

    /// Rank, class, the tier's best and middle, and the course of a year.
    private UnitScorePage.Standing standing(Asked asked) {
        var unit = asked.unit;
        var shown = asked.period();
        var result = asked.result();
        var edition = asked.basis.edition();
        var sheet =
                edition == null
                        ? recent.sheet(shown, asked.scope.reach())
                        : publications.sheet(edition);
        var peers =
                province.units(shown).stream()
                        .filter(each -> each.tier() == unit.tier())
                        .filter(each -> isRanked(sheet.units().get(each.code())))
                        .toList();
        var totals = new ArrayList<UnitTotal>();
        peers.forEach(each -> totals.add(total(each, sheet.units().get(each.code()))));
        totals.sort(UnitTotal.BEST_FIRST);
        var own = total(unit, result);
        var rank =
                (int) totals.stream().filter(t -> t.share().compareTo(own.share()) > 0).count() + 1;
        return new UnitScorePage.Standing(
                isRanked(result) ? Integer.valueOf(rank) : null,
                totals.size(),
                (edition == null
                                ? province.classOf(result, shown)
                                : publications.classOf(edition, result))
                        .map(PointsClass::code)
                        .orElse(null),
                totals.size() < 2 ? null : peersChart(unit, own, totals, peers),
                asked.isWhole() ? course(unit, shown, result) : null);
    }

    private static boolean isRanked(@Nullable IndexResult result) {
        return result != null && Counted.anyCase(result);
    }

    private static UnitTotal total(Agency unit, @Nullable IndexResult result) {
        return UnitTotal.of(unit.id(), java.util.Objects.requireNonNull(result));
    }

    private static BarChart peersChart(
            Agency unit, UnitTotal own, List<UnitTotal> totals, List<Agency> peers) {
        var names = peers.stream().collect(Collectors.toMap(Agency::id, Agency::name));
        var best = totals.getFirst();
        var middle = totals.get(totals.size() / 2);
        var last = totals.getLast();
        return BarChart.of(
                        "peers",
                        t("index.peers.title", t("index.tier." + unit.tier().code())),
                        t("index.unit"),
                        t("index.share.head"),
                        List.of(
                                bar(unit.name(), own),
                                bar(
                                        t("index.peers.best", names.getOrDefault(best.unit(), "")),
                                        best),
                                bar(t("index.peers.middle"), middle),
                                bar(
                                        t("index.peers.last", names.getOrDefault(last.unit(), "")),
                                        last)))
                .ofPercent();
    }

    private static BarChart.Bar bar(String name, UnitTotal total) {
        var percent = ScoreText.percent(total.reached(), total.measurable());
        return BarChart.Bar.of(
                name,
                percent,
                percent == null ? "–" : vn.motcua.web.Formats.percent(percent),
                null);
    }

    private @Nullable LineChart course(Agency unit, Period shown, IndexResult result) {
        var periods = shown.course(COURSE);
        var known =
                publications.courses(List.of(unit.id()), periods).getOrDefault(unit.id(), Map.of());
        var values = new ArrayList<@Nullable Double>();
        for (var period : periods) {
            var total = known.get(period);
            values.add(
                    period.equals(shown)
                            ? ScoreText.percent(result.reached(), result.measurable())
                            : total == null
                                    ? null
                                    : ScoreText.percent(total.reached(), total.measurable()));
        }
        return values.stream().filter(java.util.Objects::nonNull).count() < 2
                ? null
                : LineChart.of(
                        "course",
                        t("index.course.title"),
                        periods.stream().map(Period::code).toList(),
                        List.of(LineChart.Line.measured(unit.name(), values)),
                        LineChart.Unit.PERCENT);
    }
}

package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.publication.Edition;
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
    private final Organisation organisation;

    UnitScoreController(
            Publications publications,
            Explanations explanations,
            Province province,
            RecentScores recent,
            ComponentOpens opens,
            Organisation organisation) {
        this.publications = publications;
        this.explanations = explanations;
        this.province = province;
        this.recent = recent;
        this.opens = opens;
        this.organisation = organisation;
    }

    @GetMapping("/{code:[A-Z]\\d{2}[.\\d]*}")
    UnitScorePage unit(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            Actor actor) {
        var shown =
                Optional.ofNullable(period)
                        .flatMap(Period::parse)
                        .or(() -> publications.all(1).stream().map(Edition::period).findFirst())
                        .orElseGet(() ->
                                Period.of(Period.Kind.MONTH, organisation.today()).previous());
        var unit =
                organisation
                        .byCode(code, province.dayOf(shown))
                        .orElseThrow(() -> new NotFound("unit"));
        var family = explanations.family(unit, shown);
        var basis = explanations.basis(shown, family);
        var result = basis.units().get(code);
        if (result == null) {
            throw new NotFound("index of the period");
        }
        return page(actor, unit, shown, family, basis, result);
    }

    private UnitScorePage page(
            Actor actor,
            Agency unit,
            Period shown,
            List<Agency> family,
            Basis basis,
            IndexResult result) {
        var now =
                basis.edition() == null
                        ? result
                        : explanations.computed(shown, List.of(unit)).units().get(unit.code());
        return new UnitScorePage(
                unit,
                shown,
                PeriodChoices.of(organisation.today(), List.of(shown)),
                basis.edition(),
                result,
                ScoreSheet.same(result, now) ? null : now,
                standing(unit, shown, basis, result),
                reasons(unit, shown, family, basis, result),
                editions(unit, shown),
                opens.of(actor, Scope.all(unit.id()), unit, shown, result),
                province.rules(shown));
    }

    private List<UnitScorePage.Past> editions(Agency unit, Period shown) {
        return publications.of(shown).stream()
                .map(edition ->
                        new UnitScorePage.Past(
                                edition, publications.sheet(edition).units().get(unit.code())))
                .toList();
    }

    private UnitScorePage.Reasons reasons(
            Agency unit, Period shown, List<Agency> family, Basis basis, IndexResult result) {
        var previous = shown.previous();
        var before = explanations.basis(previous, family);
        var below = family.subList(1, family.size());
        var change = explanations.change(before, basis, unit.code()).orElse(null);
        return new UnitScorePage.Reasons(
                previous,
                before.edition() != null,
                change,
                change == null || below.isEmpty()
                        ? List.of()
                        : explanations.byUnit(before, basis, unit, change, below),
                below.stream().collect(Collectors.toMap(Agency::code, Agency::name)),
                Gain.of(result));
    }

    /// Rank, class, the tier's best and middle, and the course of a year.
    private UnitScorePage.Standing standing(
            Agency unit, Period shown, Basis basis, IndexResult result) {
        var sheet =
                basis.edition() == null ? recent.sheet(shown) : publications.sheet(basis.edition());
        var peers =
                province.units(shown).stream()
                        .filter(each -> each.tier() == unit.tier())
                        .filter(each -> sheet.units().containsKey(each.code()))
                        .toList();
        var totals = new ArrayList<UnitTotal>();
        peers.forEach(each -> totals.add(total(each, sheet.units().get(each.code()))));
        totals.sort(UnitTotal.BEST_FIRST);
        var own = total(unit, result);
        var rank =
                (int) totals.stream().filter(t -> t.share().compareTo(own.share()) > 0).count() + 1;
        return new UnitScorePage.Standing(
                rank,
                totals.size(),
                province.classOf(result, shown).map(PointsClass::code).orElse(null),
                totals.size() < 2 ? null : peersChart(unit, own, totals, peers),
                course(unit, shown, result));
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

package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.publication.Comparison;
import vn.motcua.indicators.publication.Edition;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.Sparkline;

/// The public ranking of a tier (bảng xếp hạng).
///
/// @param reach how much of each agency is counted
/// @param edition what was published, or null while it is only computed
/// @param version the formulas, or null when there is no result at all
/// @param province the whole province
/// @param differing how many units come out otherwise today
/// @param next rank at which the next page begins, or null
/// @param publishes whether the reader drafts or approves the index
record RankingPage(
        PeriodAsk ask,
        Tier tier,
        Scope.Reach reach,
        @Nullable Edition edition,
        @Nullable IndexVersion version,
        @Nullable Row province,
        List<Row> rows,
        Count count,
        int differing,
        @Nullable Integer previous,
        @Nullable Integer next,
        boolean publishes)
        implements Page {

    static final List<Tier> TIERS = List.of(Tier.DEPARTMENT, Tier.DISTRICT, Tier.COMMUNE);

    static final List<Scope.Reach> REACHES = List.of(Scope.Reach.ALL, Scope.Reach.ITSELF);

    /// How many units there are, and how many of them are not ranked.
    record Count(int all, int unranked) {}

    /// A unit of the tier.
    ///
    /// @param rank null where no case came in the period
    /// @param pointsClass code of its class, or null while not all points are measured
    /// @param comparison with the period before as it was published, or null when it was not
    record Row(
            @Nullable Integer rank,
            Agency unit,
            IndexResult result,
            @Nullable String pointsClass,
            @Nullable Comparison comparison,
            Sparkline course) {

        String place() {
            return rank == null ? t("index.rank.none") : rank.toString();
        }

        String reached() {
            return ScoreText.reached(result);
        }

        String share() {
            var percent = ScoreText.percent(result.reached(), result.measurable());
            return percent == null ? "–" : vn.motcua.web.Formats.percent(percent);
        }

        String changed() {
            return comparison == null ? "–" : ScoreText.comparison(comparison);
        }

        /// Whether there is a number to show, and not words.
        boolean isComparable() {
            return !(comparison instanceof Comparison.None);
        }

        /// The same in a sentence of its own.
        String changeNote() {
            return isComparable() ? t("index.change.note", changed()) : changed();
        }
    }

    @Override
    public String title() {
        return t("index.ranking.title", PeriodWords.of(period()));
    }

    Period period() {
        return ask.period();
    }

    /// What stands in an address beside the period.
    String rest() {
        return "&tier=%s&reach=%s".formatted(tier.code(), reach.code());
    }

    /// The same as fields of a form.
    Map<String, String> kept() {
        return Map.of("tier", tier.code(), "reach", reach.code());
    }

    List<Option> tiers() {
        return TIERS.stream()
                .map(each -> new Option(each.code(), t("index.tier." + each.code())))
                .toList();
    }

    String path(int from) {
        return "/index?period=%s%s&from=%d".formatted(period().code(), rest(), from);
    }

    /// Where the files of the period are.
    String dataPath() {
        return OpenScoresPage.path(period());
    }

    String unitPath(Agency unit) {
        var path = "/index/%s?period=%s".formatted(unit.code(), period().code());
        return isWhole() ? path : path + "&reach=" + reach.code();
    }

    /// Whether the agencies are counted with all below them, as it is published.
    boolean isWhole() {
        return reach == Scope.Reach.ALL;
    }

    List<Option> reaches() {
        return REACHES.stream()
                .map(each -> new Option(each.code(), t("figures.reach." + each.code())))
                .toList();
    }

    /// Whether any unit has all hundred points measured.
    boolean anyWhole() {
        return rows.stream().anyMatch(row -> row.result().isWhole());
    }
}

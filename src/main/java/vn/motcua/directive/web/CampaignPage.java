package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.campaign.Campaign;
import vn.motcua.directive.campaign.Campaign.Reached;
import vn.motcua.directive.campaign.CampaignState;
import vn.motcua.directive.campaign.Effect;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.LineChart;
import vn.motcua.web.Page;

/// One campaign: whom it reached, and how its figure went meanwhile.
///
/// @param past whether its last day has passed and it is not closed
/// @param effect null while no month of it is over
/// @param practice the month by whose practice the figure is counted, or null
/// @param key identifier of the report that the page's form makes
record CampaignPage(
        Campaign campaign,
        String unit,
        boolean past,
        List<Reached> reached,
        @Nullable Effect effect,
        @Nullable String practice,
        List<ProgrammeWords.Line> course,
        boolean mayKeep,
        UUID key,
        ProgrammeForm form)
        implements Page {

    @Override
    public String title() {
        return campaign.plan().title();
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    String here() {
        return "/programme/campaigns/" + campaign.id();
    }

    String version() {
        return Integer.toString(campaign.version());
    }

    CampaignState.Code state() {
        return campaign.state().code();
    }

    boolean canReport() {
        return mayKeep
                && (state() == CampaignState.Code.RUNNING || state() == CampaignState.Code.CLOSED);
    }

    boolean canCancel() {
        return mayKeep
                && (state() == CampaignState.Code.PLANNED || state() == CampaignState.Code.RUNNING);
    }

    /// Whether the figure has any value to show.
    boolean isMeasured() {
        return effect != null
                && effect.values().stream().anyMatch(v -> !(v instanceof Measured.NoSource));
    }

    String figure() {
        return ProgrammeWords.figure(campaign.plan().figure());
    }

    LineChart chart(Effect shown) {
        var values = shown.values().stream().map(Formats::plotted).toList();
        var unit =
                shown.values().stream().anyMatch(v -> v instanceof Measured.Share)
                        ? LineChart.Unit.PERCENT
                        : LineChart.Unit.NUMBER;
        return LineChart.of(
                        "effect",
                        t("programme.campaign.chart", figure()),
                        shown.months().stream().map(PeriodWords::brief).toList(),
                        List.of(LineChart.Line.measured(figure(), values)),
                        unit)
                .withSpan(shown.from(), shown.to());
    }

    /// That the figure moved meanwhile, never that the campaign moved it.
    String moved(Effect shown) {
        var moved = ProgrammeWords.moved(shown.before(), shown.after());
        return moved == null
                ? t("programme.campaign.moved.unknown")
                : t("programme.campaign.moved", moved);
    }
}

package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.campaign.Campaign;
import vn.motcua.directive.campaign.CampaignState;
import vn.motcua.web.Page;

/// The campaigns, the latest first.
///
/// @param next address of the next page, or null
record CampaignsPage(List<Row> rows, @Nullable String next, boolean mayPlan) implements Page {

    /// @param past whether its last day has passed and it is not closed
    record Row(Campaign campaign, String unit, boolean past) {}

    @Override
    public String title() {
        return t("programme.campaigns");
    }

    /// The tint of a state.
    static String tint(CampaignState.Code state) {
        return switch (state) {
            case PLANNED -> "new";
            case RUNNING -> "working";
            case CLOSED -> "done";
            case CANCELLED -> "stopped";
        };
    }
}

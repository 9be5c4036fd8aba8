package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.campaign.Campaign;
import vn.motcua.directive.campaign.Campaign.Channel;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Plans a campaign, or says anew what is planned.
///
/// @param key identifier of what the form makes
/// @param campaign the one that is corrected; null for a new one
record NewCampaignPage(
        UUID key, ProgrammeForm form, Map<String, String> figures, @Nullable Campaign campaign)
        implements Page {

    @Override
    public String title() {
        return campaign == null ? t("programme.campaign.new") : t("programme.campaign.correct");
    }

    String back() {
        return campaign == null ? "/programme/campaigns" : "/programme/campaigns/" + campaign.id();
    }

    String action() {
        return campaign == null ? "/programme/campaigns" : back() + "/correction";
    }

    @Nullable String version() {
        return campaign == null ? null : Integer.toString(campaign.version());
    }

    String button() {
        return campaign == null
                ? t("programme.campaign.plan")
                : t("directive.document.correct.save");
    }

    /// Material that stays unless other is given.
    @Nullable String materialHint() {
        return campaign == null || campaign.plan().material() == null
                ? null
                : t("programme.campaign.material.replaces", campaign.plan().material().name());
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    List<Option> channels() {
        return Arrays.stream(Channel.values())
                .map(c -> new Option(c.code(), t("programme.campaign.channel." + c.code())))
                .toList();
    }
}

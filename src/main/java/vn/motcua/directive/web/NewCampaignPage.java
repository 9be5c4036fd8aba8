package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.campaign.Campaign.Channel;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Plans a campaign.
///
/// @param key identifier of what the form makes
record NewCampaignPage(UUID key, ProgrammeForm form, Map<String, String> figures) implements Page {

    @Override
    public String title() {
        return t("programme.campaign.new");
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

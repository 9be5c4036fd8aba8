package vn.motcua.directive.campaign;

import java.util.UUID;

/// A campaign, as this installation knows it.
public record CampaignId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

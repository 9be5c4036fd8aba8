package vn.motcua.directive.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.campaign.CampaignState.Cancelled;
import vn.motcua.directive.campaign.CampaignState.Closed;
import vn.motcua.directive.campaign.CampaignState.Planned;
import vn.motcua.directive.campaign.CampaignState.Running;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// A campaign (đợt tuyên truyền). Immutable; a step returns the campaign after it.
///
/// @param reached how many people its reports count together
public record Campaign(
        CampaignId id, int number, Plan plan, CampaignState state, long reached, int version) {

    /// What is planned.
    ///
    /// @param unit the area: the unit and all below it
    /// @param last its last day, itself included
    /// @param figure the figure of the system it aims at
    public record Plan(
            String title,
            String audience,
            Channel channel,
            AgencyId unit,
            LocalDate first,
            LocalDate last,
            String figure,
            @Nullable Material material) {

        public Plan with(@Nullable Material other) {
            return new Plan(title, audience, channel, unit, first, last, figure, other);
        }

        /// What it says, in the language of the office; its unit by name.
        String words(String area) {
            return String.join(
                    "; ",
                    title,
                    audience,
                    Messages.bundles()
                            .text(
                                    Messages.VIETNAMESE,
                                    "programme.campaign.channel." + channel.code()),
                    area,
                    Formats.date(first, Messages.VIETNAMESE)
                            + " – "
                            + Formats.date(last, Messages.VIETNAMESE),
                    figure);
        }
    }

    /// What is shown or handed out.
    public record Material(DocumentId id, String name) {}

    /// How people are reached.
    public enum Channel {
        LOUDSPEAKER,
        SOCIAL,
        HOUSE,
        SCHOOL,
        PRESS,
        MESSAGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Channel of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// How many people were reached, by whose count.
    public record Reached(LocalDate day, int people, String source) {}

    /// Says anew what is planned, until it begins; without new material that which is there stays.
    Campaign correct(Plan next) {
        if (state instanceof Planned) {
            var kept = next.material() == null ? next.with(plan.material()) : next;
            return new Campaign(id, number, kept, state, reached, version);
        }
        throw refused("correct-campaign");
    }

    Campaign start(Instant at) {
        if (state instanceof Planned) {
            return in(new Running(at));
        }
        throw refused("start-campaign");
    }

    Campaign close(Instant at, String outcome) {
        if (state instanceof Running) {
            return in(new Closed(at, outcome));
        }
        throw refused("close-campaign");
    }

    Campaign cancel(Instant at, String reason) {
        return switch (state) {
            case Planned _, Running _ -> in(new Cancelled(at, reason));
            case Closed _, Cancelled _ -> throw refused("cancel-campaign");
        };
    }

    private Campaign in(CampaignState next) {
        return new Campaign(id, number, plan, next, reached, version);
    }

    /// Whether its last day has passed while nobody has said what came of it.
    public boolean isPastItsEnd(LocalDate today) {
        return switch (state) {
            case Planned _, Running _ -> today.isAfter(plan.last());
            case Closed _, Cancelled _ -> false;
        };
    }

    StepRefused refused(String step) {
        return StepRefused.notNow(state.code().code(), step);
    }
}

package vn.motcua.directive.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directive.campaign.Campaign.Channel;
import vn.motcua.directive.campaign.Campaign.Plan;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.shared.AgencyId;

class CampaignTests {

    static final Instant AT = Instant.parse("2024-01-19T01:00:00Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    planned,   start,  running
                    planned,   close,  refused
                    planned,   cancel, cancelled
                    running,   start,  refused
                    running,   close,  closed
                    running,   cancel, cancelled
                    closed,    start,  refused
                    closed,    close,  refused
                    closed,    cancel, refused
                    cancelled, start,  refused
                    cancelled, close,  refused
                    cancelled, cancel, refused
                    """)
    void every_step_leads_on_or_is_refused(String state, String step, String next) {
        var campaign = in(state);

        if (next.equals("refused")) {
            assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(campaign, step));
        } else {
            assertThat(take(campaign, step).state().code().code()).isEqualTo(next);
        }
    }

    private static Campaign in(String state) {
        var day = LocalDate.of(2023, 11, 1);
        var plan =
                new Plan(
                        "Thứ Ba không viết",
                        "Người dân",
                        Channel.HOUSE,
                        AgencyId.of(1),
                        day,
                        day.plusDays(30),
                        "tried-rate",
                        null);
        var planned =
                new Campaign(
                        new CampaignId(new UUID(1, 1)),
                        1,
                        plan,
                        new CampaignState.Planned(AT),
                        0,
                        0);
        return switch (state) {
            case "running" -> take(planned, "start");
            case "closed" -> take(take(planned, "start"), "close");
            case "cancelled" -> take(planned, "cancel");
            default -> planned;
        };
    }

    private static Campaign take(Campaign campaign, String step) {
        return switch (step) {
            case "start" -> campaign.start(AT);
            case "close" -> campaign.close(AT, "Xong");
            case "cancel" -> campaign.cancel(AT, "Mưa lũ");
            default -> throw new AssertionError(step);
        };
    }
}

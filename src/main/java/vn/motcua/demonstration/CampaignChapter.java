package vn.motcua.demonstration;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.campaign.Campaign.Channel;
import vn.motcua.directive.campaign.Campaign.Plan;
import vn.motcua.directive.campaign.Campaign.Reached;
import vn.motcua.directive.campaign.CampaignId;
import vn.motcua.directive.campaign.Campaigns;
import vn.motcua.directive.course.By;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.shared.AgencyId;

/// Campaigns of the last months: the two that the province is known for, and some samples.
@Component
@Order(35)
class CampaignChapter implements Chapter {

    private static final String AIMED_AT = "online-rate";

    private static final List<String> TITLES =
            List.of(
                    "Thứ Ba không viết",
                    "Thứ Bảy vì dân",
                    "Mẫu: Hướng dẫn nộp hồ sơ trực tuyến tại chợ",
                    "Mẫu: Học sinh hướng dẫn ông bà dùng dịch vụ công");

    private final Campaigns campaigns;
    private final Figures figures;

    CampaignChapter(Campaigns campaigns, Figures figures) {
        this.campaigns = campaigns;
        this.figures = figures;
    }

    @Override
    public void write(Setting setting) {
        var teller = new Teller(setting);
        var figure =
                figures.find(AIMED_AT)
                        .or(() -> figures.all().stream().findFirst())
                        .map(Figure::key)
                        .orElse(AIMED_AT);
        for (int i = 0; i < TITLES.size(); i++) {
            var unit = i < 2 ? teller.province().id() : teller.pick(1).getFirst();
            campaign(teller, i, unit, figure);
        }
    }

    private void campaign(Teller teller, int turn, AgencyId unit, String figure) {
        var id = new CampaignId(teller.id());
        var begun = teller.daysAgo(100 - 20 * turn);
        var by = teller.editor(begun);
        var channels = Channel.values();
        var plan =
                new Plan(
                        TITLES.get(turn),
                        "Người dân trên địa bàn",
                        channels[turn % channels.length],
                        unit,
                        by.day(),
                        by.day().plusDays(45),
                        figure,
                        null);
        campaigns.plan(id, plan, by);
        campaigns.start(id, 0, by);
        for (int week = 1; week <= 4; week++) {
            var at = new By(by.actor(), begun.plusSeconds(week * 7 * 86_400L));
            var people = 500 + teller.setting.random().nextInt(4_000);
            campaigns.reached(
                    id,
                    teller.id(),
                    new Reached(at.day(), people, "Tổ công nghệ số cộng đồng đếm"),
                    at);
        }
        if (turn < 2) {
            campaigns.close(
                    id,
                    1,
                    "Các bộ phận một cửa duy trì hằng tuần (mẫu).",
                    new By(by.actor(), begun.plusSeconds(46 * 86_400L)));
        }
    }
}

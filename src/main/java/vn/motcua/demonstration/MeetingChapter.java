package vn.motcua.demonstration;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.By;
import vn.motcua.directive.meeting.AgendaItem;
import vn.motcua.directive.meeting.Conclusion.Clear;
import vn.motcua.directive.meeting.Invitation.Attendance;
import vn.motcua.directive.meeting.Meeting.Plan;
import vn.motcua.directive.meeting.MeetingId;
import vn.motcua.directive.meeting.Meetings;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// The review of 19 January 2024, connected to the 21 districts, with its conclusions; whether they
/// become tasks is left to whoever looks at the demonstration. Their wording is a sample.
@Component
@Order(32)
class MeetingChapter implements Chapter {

    private static final String SAMPLE = " (mẫu)";
    private static final List<String> WORK =
            List.of(
                    "Rà soát, kết nối hệ thống của sở với hệ thống giải quyết thủ tục hành chính"
                            + " của tỉnh",
                    "Chấn chỉnh các mô hình điểm chưa báo cáo, báo cáo bù trong tháng",
                    "Nâng tỷ lệ hồ sơ nộp trực tuyến bằng mức chung của cấp huyện",
                    "Làm sạch dữ liệu hộ tịch theo tiêu chí đúng, đủ, sạch, sống",
                    "Bố trí cán bộ hỗ trợ người dân tại bộ phận một cửa vào thứ Bảy");
    private static final List<String> LEADS =
            List.of("H41.11", "H41.47", "H41.10", "H41.03", "H41.31");

    private final Meetings meetings;

    MeetingChapter(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void write(Setting setting) {
        var teller = new Teller(setting);
        var id = new MeetingId(teller.id());
        var called = teller.editor(teller.daysAgo(10));
        plan(teller, id, called);
        agenda(teller, id, called);
        invite(teller, id, called);
        meetings.announce(id, 6, called);
        var held = teller.editor(setting.now());
        meetings.hold(id, 7, held);
        attend(teller, id, held);
        conclude(teller, id, held);
    }

    private void plan(Teller teller, MeetingId id, By by) {
        var starts = teller.setting.now().minus(Duration.ofMinutes(30));
        var plan =
                new Plan(
                        "Hội nghị sơ kết hai năm thực hiện Đề án 06",
                        teller.province().id(),
                        starts,
                        starts.plus(Duration.ofHours(4)),
                        "Hội trường UBND tỉnh",
                        URI.create("https://hop.demo.invalid/de-an-06"));
        meetings.plan(id, plan, by);
    }

    private void agenda(Teller teller, MeetingId id, By by) {
        var province = teller.province().id();
        var items =
                List.of(
                        new AgendaItem(
                                "Báo cáo sơ kết hai năm thực hiện Đề án 06", province, 30, null),
                        new AgendaItem("Kết quả các mô hình điểm", province, 30, null),
                        new AgendaItem("Thảo luận tại các điểm cầu", null, 90, null),
                        new AgendaItem("Khen thưởng và kết luận", province, 45, null));
        for (int i = 0; i < items.size(); i++) {
            meetings.addItem(id, i, items.get(i), by);
        }
    }

    private void invite(Teller teller, MeetingId id, By by) {
        var departments =
                teller.setting.units().stream()
                        .filter(a -> a.tier() == Tier.DEPARTMENT)
                        .map(Agency::id)
                        .toList();
        meetings.invite(id, 4, teller.districts(), Role.HEAD, true, by);
        meetings.invite(id, 5, departments, Role.HEAD, false, by);
    }

    private void attend(Teller teller, MeetingId id, By by) {
        for (var unit : teller.districts()) {
            var people = 8 + teller.setting.random().nextInt(25);
            note(id, unit, people, "Chủ tịch, Trưởng Công an, Trưởng phòng Tư pháp", by);
        }
    }

    private void note(MeetingId id, AgencyId unit, int people, String posts, By by) {
        meetings.attend(id, unit, new Attendance(true, people, posts, by.at()), by);
    }

    private void conclude(Teller teller, MeetingId id, By by) {
        for (int i = 0; i < WORK.size(); i++) {
            var clear =
                    new Clear(
                            WORK.get(i) + SAMPLE,
                            teller.unit(LEADS.get(i)).id(),
                            by.day().plusDays(30L + 15L * i),
                            "Báo cáo kết quả kèm số liệu của hệ thống" + SAMPLE,
                            "Chịu trách nhiệm trước Chủ tịch UBND tỉnh về tiến độ và kết quả"
                                    + SAMPLE,
                            "Tự quyết trong phạm vi đơn vị; vượt phạm vi trình Chủ tịch UBND tỉnh"
                                    + SAMPLE);
            meetings.addConclusion(id, teller.id(), clear, by);
        }
    }
}

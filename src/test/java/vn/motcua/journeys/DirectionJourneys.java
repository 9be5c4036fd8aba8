package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.journeys.Office.HEAD;

import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// What the programme's direction begins with, and what goes along with it: a programme, targets
/// that are handed down, a meeting that does not take place, inspections, needs, campaigns.
@Tag("journey")
class DirectionJourneys {

    private static final String STAFF = "Cán bộ Đề án 06";
    private static final String LEADER = "Lãnh đạo cơ quan";
    private static final String UNIT = "H41.31.01";

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_programme_is_entered(Visitor visitor) {
        try (var visit = visitor.visit("programme")) {
            visit.as(STAFF);
            visit.open("/programme/new");
            visit.look("new");
            visit.page().fill("#name", "Cải cách hành chính 2020 - 2021 " + visitor.name());
            visit.page().fill("#code", "Cải cách");
            visit.page().fill("#first", "01/01/2020");
            visit.page().fill("#last", "31/12/2021");
            submit(visit);
            visit.page().locator("main .govuk-error-summary:not([hidden])").first().waitFor();
            assertThat(visit.page().inputValue("#code")).isEqualTo("Cải cách");
            visit.look("fault");
            visit.page().fill("#code", "cchc-2020-2021-" + visitor.ordinal());
            visit.page().locator("#document").selectOption(new SelectOption().setIndex(1));
            submit(visit);

            assertThat(visit.text()).contains("Đã nhập chương trình.", "căn cứ ");
            visit.look("entered");
        }
    }

    private static void submit(Visit visit) {
        visit.leave(() -> visit.page().locator("main form button").last().click());
    }

    private static void send(Visit visit, String command) {
        visit.leave(() -> visit.form(command).locator("button").last().click());
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void targets_are_taken_along_when_a_task_is_handed_down(Visitor visitor) {
        try (var visit = visitor.visit("targets")) {
            visit.as(STAFF);
            visit.open("/programme?programme=da06-2022-2023&light=open");
            visit.leave(() -> visit.page().locator("#targets a").first().click());
            var path = URI.create(visit.page().url()).getPath();
            assertThat(visit.text()).contains(": từng đơn vị");
            visit.look("task");
            visit.open(path + "/targets/new");
            visit.look("new");
            visit.open(path);
            visit.page().locator("main a[href$='/replacement']").first().click();
            visit.page().waitForURL("**/replacement");
            visit.look("replacement");
            visit.open(path + "/hand-down?tier=department");
            assertThat(visit.text()).contains("Giao kèm chỉ tiêu");
            visit.page().locator("input[name=target]").first().check();
            visit.look("taken");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void a_meeting_is_moved_and_called_off(Visitor visitor) {
        try (var visit = visitor.visit("meeting-off")) {
            visit.as(STAFF);
            visit.open("/programme/meetings/new");
            visit.page().fill("#title", "Giao ban sẽ dời " + visitor.name());
            visit.page().fill("#day", "30/01/2024");
            visit.page().fill("#from", "08:00");
            visit.page().fill("#to", "10:00");
            visit.page().fill("#place", "Phòng họp số 1");
            submit(visit);
            Office.unfold(visit, "invite");
            visit.form("invitations").locator("input[name=districts][value='H41.31']").check();
            send(visit, "invitations");
            send(visit, "announce");
            Office.unfold(visit, "move");
            visit.page().fill("#day", "31/01/2024");
            visit.page().fill("#moved", "Trùng lịch họp của Thường trực");
            visit.look("moving");
            send(visit, "move");
            assertThat(visit.text()).contains("Cuộc họp đã được dời");
            visit.look("moved");
            Office.unfold(visit, "call-off");
            visit.page().fill("#off", "Hoãn theo chỉ đạo của Trung ương");
            send(visit, "call-off");
            assertThat(visit.text()).contains("Cuộc họp đã hủy");
            visit.look("off");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void a_finding_is_remedied_and_confirmed(Visitor visitor) {
        try (var visit = visitor.visit("inspection")) {
            visit.as(STAFF);
            visit.open("/programme/inspections");
            visit.look("list");
            visit.open("/programme/inspections/late?unit=H41");
            visit.look("late");
            visit.open("/programme/inspections/new");
            visit.look("new");
            visit.page().fill("#title", "Kiểm tra bộ phận một cửa " + visitor.name());
            visit.page().fill("#decision", "12/QĐ-TCT");
            visit.page().fill("#day", "18/01/2024");
            submit(visit);
            var path = URI.create(visit.page().url()).getPath();
            Office.unfold(visit, "find");
            visit.page().fill("#unit", UNIT);
            visit.page().fill("#what", "Chưa niêm yết mã QR " + visitor.name());
            visit.page().fill("#due", "31/01/2024");
            send(visit, "findings");
            visit.look("found");

            visit.as(HEAD);
            visit.open("/leader");
            assertThat(visit.text())
                    .contains("Khắc phục tồn tại sau kiểm tra: Chưa niêm yết mã QR");
            visit.look("waits");
            visit.open(path);
            visit.page().locator("textarea[name=evidence]").first().fill("Đã niêm yết");
            visit.look("remedy");
            send(visit, "remedy");

            visit.as(STAFF);
            visit.open(path);
            visit.look("remedied");
            send(visit, "confirm");
            assertThat(visit.text()).contains("Xác nhận đã khắc phục");
            visit.look("confirmed");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void a_need_is_registered_and_one_is_granted(Visitor visitor) {
        try (var visit = visitor.visit("need")) {
            visit.as(HEAD);
            visit.open("/programme/needs/new");
            visit.look("new");
            visit.page().locator("input[name=kind]").first().check();
            visit.page().fill("#year", "2025");
            visit.page().fill("#item", "Máy quét " + visitor.name());
            visit.page().fill("#quantity", "2");
            visit.page().fill("#estimate", "30.000.000");
            visit.page().fill("#reason", "Máy cũ hỏng");
            submit(visit);
            visit.look("registered");

            visit.as(LEADER);
            visit.open("/programme/needs?year=2025");
            assertThat(visit.text()).contains("Máy quét " + visitor.name());
            visit.look("year");
            visit.open("/programme/needs?state=consolidated");
            visit.look("consolidated");
            visit.leave(() -> visit.page().locator("#needs a").first().click());
            visit.page().fill("#decision", "15/QĐ-UBND");
            visit.look("decide");
            send(visit, "grant");
            visit.look("granted");
            visit.open("/programme/needs/totals?year=2024");
            visit.look("totals");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void a_campaign_is_run_and_its_effect_is_seen(Visitor visitor) {
        try (var visit = visitor.visit("campaign")) {
            visit.as(STAFF);
            visit.open("/programme/campaigns");
            visit.look("list");
            visit.open("/programme/campaigns/new");
            visit.page().fill("#title", "Nộp hồ sơ tại nhà " + visitor.name());
            visit.page().fill("#audience", "Người dân các xã miền núi");
            visit.page().locator("input[name=channel]").first().check();
            visit.page().fill("#first", "02/01/2024");
            visit.page().fill("#last", "31/01/2024");
            visit.page().locator("#figure").selectOption(new SelectOption().setIndex(1));
            visit.look("new");
            submit(visit);
            send(visit, "start");
            Office.unfold(visit, "reach");
            visit.page().fill("#day", "15/01/2024");
            visit.page().fill("#people", "1200");
            visit.page().fill("#source", "Biên bản của các xã");
            send(visit, "reach");
            assertThat(visit.text()).contains("1.200");
            visit.look("reached");
            visit.page().fill("#outcome", "Đã tới mọi xóm, bản");
            send(visit, "close");
            visit.look("closed");
        }
    }
}

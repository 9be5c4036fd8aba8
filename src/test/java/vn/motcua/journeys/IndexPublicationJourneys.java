package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// A month of the index: drafted, looked through by a unit, approved by another, published, and
/// restated.
@Tag("journey")
class IndexPublicationJourneys {

    private static final String CONTROL = "Kiểm soát thủ tục hành chính";
    private static final String LEADER = "Lãnh đạo cơ quan";

    @Test
    void a_month_is_published_and_a_case_that_came_late_restates_it() {
        try (var visit = Visitor.DESKTOP.visit("index")) {
            var draft = drafted(visit, "2023-12", "");
            visit.look("draft");
            visit.as(LEADER);
            visit.open(draft);
            visit.look("approval");
            visit.press("Phê duyệt và công bố");
            assertThat(visit.text()).contains("Đã công bố và niêm phong");

            visit.open("/index?period=2023-12&tier=district");
            assertThat(visit.text()).contains("Đã công bố, bản 1");
            visit.look("ranking");
            visit.leave(() -> visit.page().locator("#ranking a").first().click());
            visit.look("unit");
            visit.open("/index/H41?period=2023-12");
            visit.look("province");
            visit.open("/index/data");
            visit.look("data");
        }
        try (var phone = Visitor.PHONE.visit("index")) {
            phone.open("/index?period=2023-12");
            phone.look("ranking");
            phone.leave(() -> phone.page().locator("#ranking a").first().click());
            phone.look("unit");
            phone.open("/index/data");
            phone.look("data");
        }
    }

    @Test
    void a_unit_asks_for_a_correction_and_is_answered() {
        try (var visit = Visitor.DESKTOP.visit("correction")) {
            var draft = drafted(visit, "2023-11", "");
            visit.press("Gửi các đơn vị");
            visit.as(Office.HEAD);
            visit.open("/index/corrections");
            visit.look("notices");
            visit.leave(() -> visit.page().locator("main li a").first().click());
            visit.look("notice");
            visit.page().selectOption("#component", new SelectOption().setValue("2.1"));
            visit.page().fill("#reason", "Hồ sơ trả đúng hẹn nhưng ghi muộn");
            visit.press("Gửi đề nghị");
            assertThat(visit.text()).contains("Chờ trả lời");

            visit.as(CONTROL);
            visit.open("/index/corrections");
            visit.leave(() ->
                    visit.page().locator("main a[href*='/index/corrections/']").last().click());
            visit.page().check("input[name=verdict][value=rejected]");
            visit.page().fill("#answer", "Sổ trả kết quả ghi ngày hôm sau");
            visit.look("answer");
            visit.press("Gửi trả lời");
            assertThat(visit.text()).contains("Không chấp nhận");
            visit.open(draft);
            visit.look("draft");
        }
        try (var phone = Visitor.PHONE.visit("signals")) {
            phone.as("Thanh tra");
            phone.open("/signals?period=2023");
            phone.look("list");
        }
    }

    private static String drafted(Visit visit, String period, String reason) {
        visit.as(CONTROL);
        visit.open("/index/desk");
        visit.page().selectOption("#period", new SelectOption().setValue(period));
        visit.page().fill("#reason", reason);
        visit.press("Lập dự thảo");
        return visit.page().url().replaceFirst("^https?://[^/]+", "");
    }
}

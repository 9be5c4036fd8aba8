package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;
import vn.motcua.shared.Seal;

/// A month of the index: drafted, looked through by a unit, approved by another, published, and
/// restated.
@Tag("journey")
class IndexPublicationJourneys {

    private static final String CONTROL = "Kiểm soát thủ tục hành chính";
    private static final String LEADER = "Lãnh đạo cơ quan";

    @Test
    void a_quarter_is_published_and_a_result_that_came_late_restates_it() {
        try (var visit = Visitor.DESKTOP.visit("index")) {
            published(visit, drafted(visit, QUARTER, ""), "draft");

            visit.open("/index?period=2023-Q4&tier=district");
            assertThat(visit.text()).contains("Đã công bố, bản 1");
            visit.look("ranking");
            visit.leave(() -> visit.page().locator("#ranking a").first().click());
            visit.look("unit");
            parts(visit);
            var first = sealed(visit, 1);

            var late = finished(visit, QUARTER);
            counted(visit, QUARTER);
            visit.look("today");
            published(
                    visit,
                    drafted(visit, QUARTER, "Hồ sơ " + late + " trả kết quả muộn"),
                    "restatement");

            visit.open("/index/H41?period=2023-Q4");
            assertThat(visit.page().locator("#editions tbody tr").count()).isEqualTo(2);
            assertThat(visit.page().locator("#editions").innerText()).contains(late);
            visit.look("province");
            assertThat(sealed(visit, 1)).as("the first edition stands").isEqualTo(first);
            assertThat(sealed(visit, 2)).isNotEqualTo(first);
            visit.open("/index/data");
            visit.look("data");
        }
        try (var phone = Visitor.PHONE.visit("index")) {
            phone.open("/index?period=2023-11");
            assertThat(phone.text()).contains("Đã công bố, bản 1");
            phone.look("ranking");
            phone.leave(() -> phone.page().locator("#ranking a").first().click());
            phone.look("unit");
            parts(phone);
            phone.open("/index/data");
            phone.look("data");
        }
    }

    private static final String QUARTER = "2023-Q4";

    /// What is below a unit or its own alone, the procedures behind a component, points as a
    /// figure.
    private static void parts(Visit visit) {
        visit.open("/index/H41.31?period=2023-12&reach=itself");
        assertThat(visit.text()).contains("Chỉ cơ quan này");
        visit.look("unit-itself");
        visit.open("/index/H41.31/components/3.2?period=2023-12&part=missing");
        visit.look("component");
        visit.open("/index/H41.31/components/2.2?period=2023-12");
        visit.look("component-time");
        visit.open("/figures/index-points?period=2023-12");
        visit.look("points");
    }

    private static void published(Visit visit, String draft, String name) {
        visit.look(name);
        visit.press("Gửi các đơn vị");
        approved(visit, draft, name);
    }

    /// The time for corrections passes, and another approves.
    private static void approved(Visit visit, String draft, String name) {
        visit.as(LEADER);
        visit.open(draft);
        assertThat(visit.text()).doesNotContain("Phê duyệt và công bố");
        Demonstration.timeForCorrectionsIsOver(draft.substring(draft.lastIndexOf('/') + 1));
        visit.open(draft);
        visit.look(name + "-approval");
        visit.press("Phê duyệt và công bố");
        assertThat(visit.text()).contains("Đã công bố và niêm phong");
    }

    /// The rows of an edition, whose seal anybody can check with the public key beside them.
    private static String sealed(Visit visit, int edition) {
        var rows = file(visit, ".csv", edition);
        var seal = Seal.parse(file(visit, ".csv.seal", edition)).orElseThrow();
        assertThat(seal.isOf(rows.getBytes(StandardCharsets.UTF_8), file(visit, ".pem", edition)))
                .isTrue();
        return rows;
    }

    private static String file(Visit visit, String ending, int edition) {
        var page = visit.page().url();
        var address =
                page.substring(0, page.indexOf('/', "https://".length()))
                        + "/index/data/2023-Q4"
                        + ending
                        + "?edition="
                        + edition;
        var answer = visit.page().request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    /// A case of the quarter that is still at work, as the figure opens to it, is brought to its
    /// end.
    private static String finished(Visit visit, String period) {
        visit.as(LEADER);
        visit.open("/figures/received/cases?unit=H41&reach=all&part=numerator&period=" + period);
        var open =
                visit.page()
                        .locator("main tr:has(td[data-label='Xong lúc']:text-is('–')) a.mc-code");
        while (open.count() == 0) {
            visit.leave(() -> visit.page().locator(".govuk-pagination__next a").click());
        }
        visit.look("late-cases");
        var code = open.first().innerText();
        visit.open("/cases/" + code);
        Office.unfold(visit, "stop");
        visit.form("stop").locator("textarea").fill("Người nộp không còn nhu cầu");
        visit.send("stop");
        return code;
    }

    /// Followers count it in the background.
    private static void counted(Visit visit, String period) {
        visit.open("/index/H41?period=" + period);
        for (int i = 0; i < 20 && visit.page().locator("#today").count() == 0; i++) {
            visit.page().waitForTimeout(500);
            visit.open("/index/H41?period=" + period);
        }
        assertThat(visit.page().locator("#today").count()).isEqualTo(1);
    }

    @Test
    void the_leader_publishes_the_month_that_waits_and_an_accepted_correction_restates_it() {
        try (var visit = Visitor.DESKTOP.visit("correction")) {
            published(visit);
            visit.open("/index?period=" + MONTH);
            assertThat(visit.text()).contains("Đã công bố, bản 1");

            var late = finished(visit, MONTH);
            counted(visit, MONTH);
            var second = drafted(visit, MONTH, "Hồ sơ " + late + " trả kết quả muộn");
            visit.press("Gửi các đơn vị");
            noticedOnAPhone();
            asked(visit);
            finished(visit, MONTH);
            answered(visit);
            recomputed(visit, second);
            approved(visit, second, "month-again");

            visit.open("/index/H41?period=" + MONTH);
            var editions = visit.page().locator("#editions tbody tr");
            assertThat(editions.count()).isEqualTo(2);
            assertThat(editions.first().innerText()).contains(late);
            assertThat(editions.last().innerText()).contains("Công bố lần đầu");
            visit.look("month-beside");
        }
        try (var phone = Visitor.PHONE.visit("correction")) {
            phone.open("/index/H41?period=" + MONTH);
            assertThat(phone.page().locator("#editions tbody tr").count()).isEqualTo(2);
            phone.look("month-beside");
        }
        try (var phone = Visitor.PHONE.visit("signals")) {
            phone.as("Thanh tra");
            phone.open("/signals?period=2023");
            phone.look("list");
        }
    }

    /// The last month of the demonstration's year, whose units have had their time to answer.
    private static final String MONTH = "2023-12";

    /// It is there once the months before have been published, a few seconds each.
    private static void published(Visit visit) {
        visit.as(LEADER);
        var waits = visit.page().locator("#drafts a:text-is('Tháng 12/2023')");
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    visit.open("/index/desk");
                    return waits.count() == 1;
                });
        visit.look("desk");
        visit.leave(waits::click);
        visit.look("month-approval");
        visit.press("Phê duyệt và công bố");
        assertThat(visit.text()).contains("Đã công bố và niêm phong");
    }

    /// What was corrected changes the rows of the draft, once followers have counted it.
    private static void recomputed(Visit visit, String draft) {
        visit.open(draft);
        var asked = rows(visit);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    visit.press("Tính lại");
                    return !rows(visit).equals(asked);
                });
        visit.look("draft");
    }

    /// The hash of the rows that would be sealed.
    private static String rows(Visit visit) {
        return visit.page().locator(".govuk-summary-list .mc-code").innerText();
    }

    private static void noticedOnAPhone() {
        try (var phone = Visitor.PHONE.visit("correction")) {
            phone.as(Office.HEAD);
            phone.open("/index/corrections");
            phone.look("notices");
            phone.leave(() -> phone.page().locator("main li a").first().click());
            phone.look("notice");
        }
    }

    /// The head of a unit reads what is weak, confirms it, and asks for a correction after all.
    private static void asked(Visit visit) {
        visit.as(Office.HEAD);
        visit.open("/index/corrections");
        visit.look("notices");
        visit.leave(() -> visit.page().locator("main li a").first().click());
        visit.look("notice");
        visit.press("Xác nhận số liệu đúng");
        assertThat(visit.text()).contains("Đã xác nhận");
        visit.look("confirmed");
        visit.page().selectOption("#component", new SelectOption().setValue("2.1"));
        visit.page().fill("#reason", "Hồ sơ trả đúng hẹn nhưng ghi muộn");
        visit.press("Gửi đề nghị");
        assertThat(visit.text()).contains("Chờ trả lời");
    }

    private static void answered(Visit visit) {
        visit.as(CONTROL);
        visit.open("/index/corrections");
        visit.leave(
                () -> visit.page().locator("main a[href*='/index/corrections/']").last().click());
        visit.page().check("input[name=verdict][value=accepted]");
        visit.page().fill("#answer", "Đã sửa sổ trả kết quả, điểm được tính lại");
        visit.look("answer");
        visit.press("Gửi trả lời");
        assertThat(visit.text()).contains("Đã chấp nhận");
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

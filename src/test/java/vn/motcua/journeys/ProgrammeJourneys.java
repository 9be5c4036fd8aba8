package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// The programme's direction beside its tasks: models, meetings, commendation, needs.
@Tag("journey")
class ProgrammeJourneys {

    private static final String STAFF = "Cán bộ Đề án 06";
    private static final String LEADER = "Lãnh đạo cơ quan";

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void a_pilot_model_is_replicated(Visitor visitor) {
        try (var visit = visitor.visit("model")) {
            visit.as(LEADER);
            visit.open("/programme/models");
            assertThat(visit.text()).contains("38 mô hình");
            visit.look("list");
            visit.open("/programme/models/silent");
            visit.look("silent");
            visit.open("/programme/models?phase=evaluated");
            visit.page().locator("#models a").first().click();
            visit.page().waitForURL("**/programme/models/*-*");
            visit.look("evaluated");

            var decide = visit.form("replicate");
            decide.locator("button").last().click();
            visit.page().locator("main .govuk-error-summary:not([hidden])").first().waitFor();
            visit.look("faults");
            decide = visit.form("replicate");
            decide.locator("textarea[name=reason]").fill("Giảm đi lại, chi phí thấp");
            check(decide, "H41.31");
            check(decide, "H41.47");
            decide.locator("input[name=due]").fill("31/03/2024");
            send(visit, "replicate");

            assertThat(visit.text()).contains("Đã quyết định nhân rộng", "31/03/2024");
            visit.look("replicated");
        }
    }

    private static void send(Visit visit, String command) {
        visit.leave(
                () -> visit.form(command).locator("button[type=submit], button").last().click());
    }

    private static void check(Locator form, String unit) {
        form.locator("input[name=districts][value='" + unit + "']").check();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void the_conclusions_of_a_meeting_become_tasks(Visitor visitor) {
        try (var visit = visitor.visit("meeting")) {
            visit.as(STAFF);
            visit.open("/programme/meetings");
            visit.look("list");
            var title = planned(visit, visitor);
            concluded(visit, title);
            visit.look("concluded");

            var assign = visit.form("tasks");
            assign.locator("select").selectOption(new SelectOption().setIndex(1));
            send(visit, "tasks");

            assertThat(visit.text()).contains("Các kết luận đã thành nhiệm vụ", "Nhiệm vụ ");
            visit.look("tasks");
            visit.leave(() -> visit.page().locator("#conclusions a.mc-code").first().click());
            assertThat(visit.text()).contains("Rà soát dữ liệu của " + title);
            visit.look("task");
        }
    }

    private static String planned(Visit visit, Visitor visitor) {
        var title = "Giao ban " + visitor.name();
        visit.open("/programme/meetings/new");
        visit.page().fill("#title", title);
        visit.page().fill("#day", "19/01/2024");
        visit.page().fill("#from", "07:00");
        visit.page().fill("#to", "09:00");
        visit.page().fill("#place", "Phòng họp số 1");
        visit.page().fill("#conference", "https://hop.demo.invalid/giao-ban");
        visit.look("new");
        visit.leave(() -> visit.page().locator("main form button").last().click());
        Office.unfold(visit, "invite");
        check(visit.form("invitations"), "H41.31");
        send(visit, "invitations");
        send(visit, "announce");
        send(visit, "hold");
        return title;
    }

    private static void concluded(Visit visit, String title) {
        Office.unfold(visit, "note");
        var note = visit.form("attendance");
        note.locator("input[name=there][value=yes]").check();
        note.locator("input[name=people]").fill("12");
        send(visit, "attendance");
        Office.unfold(visit, "conclusion");
        var form = visit.form("conclusions");
        form.locator("[name=work]").fill("Rà soát dữ liệu của " + title);
        form.locator("[name=unit]").fill("H41.31");
        form.locator("[name=deadline]").fill("29/02/2024");
        form.locator("[name=product]").fill("Báo cáo rà soát");
        form.locator("[name=responsibility]").fill("Chịu trách nhiệm trước Chủ tịch tỉnh");
        form.locator("[name=authority]").fill("Tự quyết trong phạm vi thành phố");
        send(visit, "conclusions");
        visit.page().fill("#minutes", "Các đơn vị thống nhất thực hiện.");
        send(visit, "conclude");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void the_review_was_connected_to_21_localities_and_commended_50(Visitor visitor) {
        try (var visit = visitor.visit("review")) {
            visit.as(LEADER);
            visit.open("/programme/meetings");
            var review =
                    visit.page()
                            .locator(
                                    "#meetings a",
                                    new com.microsoft.playwright.Page.LocatorOptions()
                                            .setHasText("sơ kết hai năm"));
            visit.leave(() -> review.first().click());
            assertThat(visit.page().locator(".mc-stat__value").first().innerText()).isEqualTo("21");
            visit.look("meeting");
            visit.open("/programme/merits");
            assertThat(visit.page().locator(".mc-stat__value").allInnerTexts()).contains("50");
            visit.look("merits");
            visit.leave(() -> visit.page().locator("#merit a").first().click());
            visit.look("merit");
        }
    }
}

package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.journeys.Office.ADMINISTRATOR;
import static vn.motcua.journeys.Office.CLERK;
import static vn.motcua.journeys.Office.CODE;
import static vn.motcua.journeys.Office.DESK;
import static vn.motcua.journeys.Office.OFFICER;
import static vn.motcua.journeys.Office.RETURNS;
import static vn.motcua.journeys.Office.SIGNER;
import static vn.motcua.journeys.Office.file;
import static vn.motcua.journeys.Office.takenIn;
import static vn.motcua.journeys.Office.typed;
import static vn.motcua.journeys.Office.unfold;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// Ways of cases through the hands of those who work in the offices, in a real browser: at a desk,
/// on a phone, and on a phone without JavaScript.
@Tag("journey")
class OfficerJourneys {

    private static final byte[] SCAN =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_case_is_taken_in_at_the_counter_in_under_ten_key_actions(Visitor visitor) {
        try (var visit = visitor.visit("counter")) {
            visit.as(DESK);
            visit.open("/intake");
            visit.look("search");
            var card = "04009000%d234|187654321|Võ Thị Hồng|05031990|Nữ|Khối 3, Hưng Bình|01012022";
            var actions = new Actions(visit);
            if (visitor == Visitor.DESKTOP) {
                focused(visit, "q");
                actions.type("2.000815").press("Enter");
                focused(visit, "qr");
                actions.type(card.formatted(visitor.ordinal())).press("Enter");
                focused(visit, "filedBy");
                visit.look("card-read");
                actions.press("Space").press("Enter");
            } else {
                actions.fill("#q", "2.000815").click("main form button");
                visit.page().locator("#qr:focus").waitFor();
                actions.fill("#name", "Võ Thị Hồng").fill("#phone", "0900001111");
                actions.click("input[name=filedBy][value=person]");
                visit.look("filled");
                actions.click("button:has-text('Tiếp nhận hồ sơ')");
            }
            visit.page().waitForURL("**/intake/done/**");

            assertThat(actions.count).isLessThan(10);
            assertThat(visit.text()).containsPattern(CODE).contains("Chứng thực bản sao");
            visit.look("done");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void an_application_form_is_typed_for_the_person_in_front(Visitor visitor) {
        try (var visit = visitor.visit("sheet")) {
            visit.as(DESK);
            visit.open("/intake?procedure=1.004873");
            visit.page().fill("#name", "Lê Thị Chanh");
            visit.page().fill("#phone", "0900002222");
            visit.page().check("input[name=filedBy][value=officer]");
            visit.page().locator("button[name=sheet]").click();
            visit.page().waitForURL("**/intake/sheets/**");
            visit.look("open");
            file(visit);
            visit.page().locator("main .govuk-error-summary:not([hidden])").first().waitFor();
            visit.look("faulty");
            visit.page().fill("[name=subject]", "Xác nhận tình trạng hôn nhân");
            visit.page().locator("button[name=later]").click();
            visit.page().getByText("Tờ khai đang nhập dở").waitFor();
            visit.look("later");
            visit.page().locator("main a[href*='/intake/sheets/']").first().click();
            visit.page().waitForURL("**/intake/sheets/**");

            assertThat(visit.page().inputValue("[name=subject]"))
                    .isEqualTo("Xác nhận tình trạng hôn nhân");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void work_is_sent_back_done_again_signed_issued_and_returned(Visitor visitor) {
        try (var visit = visitor.visit("work")) {
            var at = "/cases/" + atWork(visit, "Phan Thị Dừa");
            visit.as(OFFICER);
            visit.open("/work");
            visit.look("list");
            if (visitor == Visitor.DESKTOP) {
                visit.page().keyboard().press("?");
                visit.page().locator("dialog[open]").waitFor();
                visit.look("keys");
                visit.page().keyboard().press("Escape");
            }
            visit.open(at);
            visit.send("claim");
            visit.open(at);
            visit.form("complete").locator("textarea").fill("Đủ điều kiện");
            visit.look("complete");
            visit.send("complete");
            visit.as(SIGNER);
            visit.open(at);
            unfold(visit, "send-back");
            visit.look("sign");
            visit.form("send-back").locator("textarea").fill("Thiếu trang cuối của bản chính");
            visit.send("send-back");
            visit.as(OFFICER);
            visit.open(at);
            assertThat(visit.text()).contains("Thiếu trang cuối của bản chính");
            visit.look("sent-back");
            visit.send("complete");
            visit.as(SIGNER);
            visit.open(at);
            visit.send("sign");
            visit.as(CLERK);
            visit.open(at);
            visit.form("issue").locator("[name=number]").fill("20/CT-" + visitor.ordinal());
            visit.look("issue");
            visit.send("issue");
            returned(visit, at);
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_scanned_result_is_issued_after_a_wrong_file_was_refused(Visitor visitor) {
        try (var visit = visitor.visit("scan")) {
            var at = "/cases/" + atWork(visit, "Phan Thị Sim");
            for (var step :
                    new String[][] {{OFFICER, "claim"}, {OFFICER, "complete"}, {SIGNER, "sign"}}) {
                visit.as(step[0]);
                visit.open(at);
                visit.send(step[1]);
            }
            visit.as(CLERK);
            visit.open(at);
            visit.form("issue").locator("[name=number]").fill("21/CT-" + visitor.ordinal());
            scan(visit, "ket-qua.pdf", "chữ thường".getBytes(StandardCharsets.UTF_8));
            visit.form("issue").locator("button[type=submit]").last().click();
            visit.page().locator("main .govuk-error-summary:not([hidden])").first().waitFor();
            visit.look("refused");
            assertThat(visit.form("issue").locator("[name=number]").inputValue())
                    .isEqualTo("21/CT-" + visitor.ordinal());
            scan(visit, "ket-qua.pdf", SCAN);
            visit.form("issue").locator("button[type=submit]").last().click();
            visit.page().locator("main .govuk-notification-banner").first().waitFor();
            returned(visit, at);
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_case_is_refused_with_its_reason_and_the_form_for_it(Visitor visitor) {
        try (var visit = visitor.visit("refuse")) {
            var at = "/cases/" + takenIn(visit, "Đỗ Thị Ổi", "post");
            visit.open(at);
            unfold(visit, "refuse");
            visit.form("refuse").locator("textarea").fill("Không có bản chính để đối chiếu");
            visit.look("reason");
            visit.send("refuse");
            visit.open(at);
            visit.look("refused");

            var form = visit.page().locator("a[href$='/refuse.pdf']").first();
            var download = visit.page().waitForDownload(form::click);
            assertThat(download.suggestedFilename()).startsWith("tu-choi-tiep-nhan-H41");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_fee_is_demanded_and_recorded_as_paid_and_another_case_is_stopped(Visitor visitor) {
        try (var visit = visitor.visit("fee")) {
            var at = "/cases/" + atWork(visit, "Ngô Thị Mít");
            visit.as(OFFICER);
            visit.open(at);
            visit.send("claim");
            visit.open(at);
            unfold(visit, "demand-fee");
            visit.form("demand-fee").locator("[name=amount]").fill("16.000");
            visit.form("demand-fee").locator("textarea").fill("Phí chứng thực hai bản sao");
            visit.look("demand");
            visit.send("demand-fee");
            visit.as(DESK);
            visit.open(at);
            visit.form("record-payment")
                    .locator("[name=receipt]")
                    .fill("BL-00" + visitor.ordinal());
            visit.look("pay");
            visit.send("record-payment");
            visit.open(at);
            assertThat(visit.text()).contains("16.000", "BL-00" + visitor.ordinal());

            visit.as(OFFICER);
            visit.open(at);
            unfold(visit, "stop");
            visit.form("stop").locator("textarea").fill("Người nộp báo tin đã mất bản chính");
            visit.send("stop");
            visit.open(at);
            assertThat(visit.text()).contains("Người nộp báo tin đã mất bản chính");
            visit.look("stopped");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_mistyped_name_is_corrected_with_both_in_the_history_and_a_wrong_case_is_closed(
            Visitor visitor) {
        try (var visit = visitor.visit("correct")) {
            var at = "/cases/" + takenIn(visit, "Vũ Thị Nhẫn", "counter");
            visit.open(at + "/correction");
            visit.page().fill("#name", "Vũ Thị Nhãn");
            visit.look("form");
            visit.page().locator("form[action$='/correction'] button").first().click();
            visit.page().waitForURL("**" + at);
            assertThat(visit.text()).contains("Vũ Thị Nhãn", "Vũ Thị Nhẫn");
            visit.look("corrected");
            visit.open(at);
            unfold(visit, "close-in-error");
            visit.form("close-in-error").locator("textarea").fill("Nhập nhầm thủ tục");
            visit.send("close-in-error");
            visit.open(at);
            assertThat(visit.text()).contains("Nhập nhầm thủ tục");
            visit.look("closed");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void the_same_thing_brought_twice_is_warned_about(Visitor visitor) {
        try (var visit = visitor.visit("twice")) {
            var number = "0400900012%02d".formatted(visitor.ordinal() + 10);
            var first = takenIn(visit, "Hoàng Thị Vải", "counter", number);
            visit.open("/intake?procedure=2.000815");
            typed(visit, "Hoàng Thị Vải", "counter", number);
            visit.page().locator("#duplicates-title").waitFor();
            visit.look("warned");
            assertThat(visit.text()).contains(first);
            visit.page().check("input[name=anyway]");
            file(visit);
            visit.page().waitForURL("**/intake/done/**");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void work_is_handed_over_and_done_in_a_batch(Visitor visitor) {
        try (var visit = visitor.visit("batch")) {
            colleague(visit);
            var one = takenIn(visit, "Bùi Thị Na", "counter");
            var two = takenIn(visit, "Bùi Thị Bơ", "counter");
            visit.open("/work");
            visit.page().fill("#q", "Bùi Thị");
            if (visitor == Visitor.WITHOUT_SCRIPT) {
                visit.page().locator(".mc-filters button").click();
            }
            visit.page().waitForURL("**/work?*find=*");
            for (var code : List.of(one, two)) {
                visit.page().locator("input[name=case][value^='" + code + ":']").check();
            }
            visit.look("marked");
            visit.page().locator("button[name=action][value=transfer]").click();
            visit.page().waitForURL("**/work/batch");
            visit.look("done");
            assertThat(visit.text()).contains(one, two, "2");

            visit.as(OFFICER);
            visit.open("/cases/" + one);
            visit.send("claim");
            visit.open("/cases/" + one);
            unfold(visit, "hand-over");
            visit.look("hand-over");
            visit.form("hand-over").locator("select").selectOption(new SelectOption().setIndex(1));
            visit.send("hand-over");
            visit.open("/cases/" + one);
            assertThat(visit.text()).contains("Đã chuyển cho người khác xử lý");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void of_two_who_act_at_once_one_wins_and_the_other_keeps_what_they_typed(Visitor visitor) {
        try (var first = visitor.visit("race");
                var second = visitor.visit("race-second")) {
            var at = "/cases/" + takenIn(first, "Lý Thị Quýt", "post");
            first.open(at);
            second.as(DESK);
            second.open(at);
            unfold(second, "refuse");
            second.form("refuse").locator("textarea").fill("Không thuộc thẩm quyền của xã");
            first.send("accept");
            second.form("refuse").locator("button").first().click();
            second.page().locator("#refusal-title").waitFor();
            second.look("told");

            assertThat(second.text()).contains("Hồ sơ vừa được người khác cập nhật");
            assertThat(second.page().inputValue("[name=kept]"))
                    .contains("Không thuộc thẩm quyền của xã");
        }
    }

    private static void returned(Visit visit, String at) {
        visit.as(RETURNS);
        visit.open(at);
        visit.look("return");
        visit.send("return");
        visit.open(at);
        visit.look("returned");
        var result = visit.page().locator("a[href$='/result']").first();
        var download = visit.page().waitForDownload(result::click);
        assertThat(download.suggestedFilename()).startsWith("ket-qua-H41").endsWith(".pdf");
    }

    private static void scan(Visit visit, String name, byte[] content) {
        visit.form("issue")
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    /// A case taken in and handed to the officers of the commune.
    private static String atWork(Visit visit, String name) {
        var code = takenIn(visit, name, "counter");
        visit.open("/cases/" + code);
        visit.form("transfer").locator("select").selectOption(new SelectOption().setIndex(1));
        visit.send("transfer");
        return code;
    }

    /// Somebody to hand over to: the commune has but one officer until another is invited.
    private static void colleague(Visit visit) {
        visit.as(ADMINISTRATOR);
        visit.open("/access/accounts/invitation?unit=H41.31.01");
        visit.page().fill("#name", "Cao Văn Giúp");
        visit.page().fill("#email", UUID.randomUUID() + "@example.vn");
        visit.page().locator("#role").selectOption("case_officer");
        visit.page().locator("main form button").first().click();
        visit.page().locator("a[href*='/confirm?token=']").first().waitFor();
    }

    private static void focused(Visit visit, String name) {
        visit.page().waitForFunction("name => document.activeElement?.name === name", name);
    }

    /// What an officer's hands do, counted: a field typed, a key pressed, a click.
    private static final class Actions {

        private final Visit visit;
        private int count;

        Actions(Visit visit) {
            this.visit = visit;
        }

        Actions type(String text) {
            count++;
            visit.page().keyboard().type(text);
            return this;
        }

        Actions press(String key) {
            count++;
            visit.page().keyboard().press(key);
            return this;
        }

        Actions fill(String field, String text) {
            count++;
            visit.page().fill(field, text);
            return this;
        }

        Actions click(String place) {
            count++;
            visit.page().locator(place).first().click();
            return this;
        }
    }
}

package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// A citizen files, answers, withdraws and follows, in a real browser: on a phone, at a desk, and
/// on a phone without JavaScript.
@Tag("journey")
class CitizenJourneys {

    /// Of a paper, as the catalogue has it; such names are not translated.
    private static final String OFFICIAL_NAME = "Bản sao cần chứng thực (không bắt buộc)";

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_birth_is_registered_with_mistakes_on_the_way_and_on_two_devices(Visitor visitor) {
        String address;
        try (var visit = visitor.visit("birth")) {
            visit.open("/procedures/1.001193");
            var errand = Errand.begun(visit, "1.001193");
            address = errand.address();
            visit.look("overview");
            begunWithAMistake(errand);
            stepsOf(errand);
        }
        try (var visit = visitor.visit("birth-elsewhere")) {
            var errand = Errand.elsewhere(visit);
            visit.open("/my/cases");
            visit.look("unfinished");
            visit.open(address);
            visit.look("overview");
            errand.begins();
            restOf(errand);
            papers(errand);
            var code = checkedAndSent(errand);
            followed(visit, code);
        }
    }

    private static void begunWithAMistake(Errand errand) {
        var visit = errand.visit();
        errand.begins();
        visit.look("district");
        errand.choose("unit", Errand.DISTRICT);
        visit.press(Errand.SAVE);
        visit.look("commune");
        errand.choose("unit", "UBND phường Đông Vĩnh");
        visit.press(Errand.SAVE);
        visit.look("for-whom");
        errand.choose("forWhom", "Chính tôi");
        visit.press(Errand.SAVE);
        errand.step("name", "Nguyễn Thị Ánh", "idNumber", "0401", "phone", "không có");
        visit.look("applicant-mistake");
        assertThat(visit.page().locator(".govuk-error-summary__list a").allInnerTexts()).hasSize(2);
        assertThat(visit.page().inputValue("[name=phone]")).isEqualTo("không có");
        assertThat(visit.page().inputValue("[name=name]")).isEqualTo("Nguyễn Thị Ánh");
        errand.step("idNumber", "040190004567", "phone", "0912 345 678");
        visit.look("helper");
        errand.choose("filedBy", "Tôi tự làm");
        visit.press(Errand.SAVE);
    }

    private static void stepsOf(Errand errand) {
        var visit = errand.visit();
        errand.livesAt("requester.residence", "Số 5, đường Trần Phú");
        visit.look("requester");
        visit.press(Errand.SAVE);
        visit.look("relation");
        errand.step("relation", "mother");
        errand.step("childName", "Nguyễn Minh Khôi", "childBirthDate", "31/02/2024");
        visit.look("child-mistake");
        assertThat(visit.page().inputValue("[name=childBirthDate]")).isEqualTo("31/02/2024");
        errand.step("childBirthDate", "02/01/2024", "childSex", "male");
        errand.type("birthplaceKind", "facility");
        visit.press(Errand.SAVE);
        visit.look("birthplace");
        errand.type("facility", "Bệnh viện Sản Nhi Nghệ An");
    }

    private static void restOf(Errand errand) {
        var visit = errand.visit();
        errand.type("birthplaceKind", "facility");
        visit.press(Errand.SAVE);
        errand.type("facility", "Bệnh viện Sản Nhi Nghệ An");
        errand.livesAt("birthplace", "Số 19, đường Tôn Thất Tùng");
        visit.press(Errand.SAVE);
        errand.livesAt("nativePlace", "");
        visit.press(Errand.SAVE);
        errand.step("motherKnown", "yes");
        errand.type(
                "mother.name",
                "Nguyễn Thị Ánh",
                "mother.birthDate",
                "12/05/1996",
                "mother.idNumber",
                "040190004567");
        errand.livesAt("mother.residence", "Số 5, đường Trần Phú");
        visit.look("mother");
        visit.press(Errand.SAVE);
        errand.step("fatherKnown", "no");
        errand.step("proof", "birth-certificate");
        errand.step("proofNumber", "CS 00123");
        visit.look("result");
        errand.step("copiesWanted", "no", "pledge", "true");
    }

    private static void papers(Errand errand) {
        var visit = errand.visit();
        var step = URI.create(visit.page().url()).getPath();
        visit.look("paper");
        errand.choose("how", "Gửi ảnh chụp hoặc tệp ngay bây giờ");
        errand.uploads("files", Samples.disguised());
        visit.press(Errand.SAVE);
        visit.look("paper-wrong");
        assertThat(visit.text()).contains("anh-giay-to.jpg", "không đúng với loại ghi trong tên");
        errand.uploads("files", Samples.large(11));
        visit.press(Errand.SAVE);
        visit.look("paper-large");
        assertThat(visit.text()).contains("ban-ve-11.pdf", "10 MB");
        errand.uploads("files", Samples.large(100));
        visit.press(Errand.SAVE);
        visit.look("paper-huge");
        assertThat(visit.text()).contains("quá lớn");
        visit.open(step);
        errand.choose("how", "Gửi ảnh chụp hoặc tệp ngay bây giờ");
        errand.uploads("files", Samples.picture());
        visit.press(Errand.SAVE);
        errand.bringsTheRest();
    }

    private static String checkedAndSent(Errand errand) {
        var visit = errand.visit();
        visit.look("check");
        assertThat(visit.text()).contains("Nguyễn Minh Khôi", "Bệnh viện Sản Nhi Nghệ An");
        visit.press("Nộp hồ sơ");
        visit.look("check-mistake");
        return errand.sent();
    }

    private static void followed(Visit visit, String code) {
        visit.look("filed");
        var receipt = Receipt.of(visit.page());
        assertThat(receipt.isA5()).isTrue();
        assertThat(receipt.text()).contains(code, "Nguyễn Thị Ánh");
        visit.open("/my/cases");
        visit.look("cases");
        visit.open("/my/cases/" + code);
        visit.look("case");
        assertThat(visit.text()).contains("UBND phường Đông Vĩnh");
        visit.context().clearCookies();
        visit.page().navigate(receipt.qr());
        visit.look("tracked");
        assertThat(visit.text()).contains(code).doesNotContain("Ánh", "Khôi");
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_request_stops_the_clock_until_the_citizen_answers(Visitor visitor) {
        try (var visit = visitor.visit("supplement")) {
            var code = Errand.almostDone(visit).sent();
            officerAsksForMore(visit, code);
            Errand.elsewhere(visit);
            visit.open("/my/cases");
            visit.look("cases");
            visit.open("/my/cases/" + code);
            visit.look("asked");
            assertThat(visit.text()).contains("Thiếu trang 2", "tạm dừng");

            visit.leave(() -> visit.page().locator("main a[href$='/supplement']").click());
            visit.press("Gửi bổ sung");
            visit.look("answer-mistake");
            assertThat(visit.page().locator(".govuk-error-summary__list a").count()).isOne();
            visit.page().fill("[name=answer]", "Đã chụp lại cả hai trang.");
            visit.page().setInputFiles("input[type=file]", Samples.disguised());
            visit.press("Gửi bổ sung");
            visit.look("answer-wrong-file");
            assertThat(visit.page().inputValue("[name=answer]"))
                    .isEqualTo("Đã chụp lại cả hai trang.");
            visit.page().setInputFiles("input[type=file]", Samples.picture());
            visit.press("Gửi bổ sung");

            visit.look("answered");
            assertThat(visit.text())
                    .contains("Đã gửi bổ sung", "Hạn trả kết quả")
                    .doesNotContain("Đang tạm dừng");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_promised_paper_is_noted_by_the_desk_when_it_comes(Visitor visitor) {
        try (var visit = visitor.visit("brought")) {
            var code = Errand.almostDone(visit).sent();
            visit.as("Cán bộ một cửa");
            visit.open("/cases/" + code);
            var missing = visit.page().locator("#papers details");
            var before = missing.count();
            missing.locator("summary").first().click();
            visit.look("promised");
            assertThat(visit.text()).contains("Còn thiếu: sẽ nộp bản chính");

            visit.press("Đã nộp bản chính");
            visit.look("noted");
            assertThat(visit.text()).contains("Đã nhận giấy tờ nộp tại bộ phận một cửa");
            assertThat(missing.count()).isEqualTo(before - 1);
        }
    }

    private static void officerAsksForMore(Visit visit, String code) {
        command(visit, "Cán bộ một cửa", code, "accept", "");
        command(visit, "Cán bộ một cửa", code, "transfer", "");
        command(visit, "Chuyên viên thụ lý", code, "claim", "");
        command(visit, "Chuyên viên thụ lý", code, "request-supplement", "Thiếu trang 2 của bằng");
    }

    private static void command(Visit visit, String who, String code, String command, String text) {
        visit.as(who);
        visit.open("/cases/" + code);
        var closed = visit.page().locator("details#do-" + command + ":not([open]) summary");
        if (closed.count() > 0) {
            closed.click();
        }
        if (!text.isEmpty()) {
            visit.form(command).locator("textarea").fill(text);
        }
        visit.send(command);
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_citizen_takes_an_application_back(Visitor visitor) {
        try (var visit = visitor.visit("withdrawal")) {
            var code = Errand.almostDone(visit).sent();
            visit.open("/my/cases/" + code);
            visit.leave(() -> visit.page().locator("main a[href$='/withdrawal']").click());
            visit.press("Rút hồ sơ");
            visit.look("reason-missing");
            visit.page().fill("[name=reason]", "Tôi nộp nhầm giấy tờ");
            visit.press("Rút hồ sơ");

            visit.look("withdrawn");
            assertThat(visit.text()).contains("Đã rút hồ sơ", "Tôi nộp nhầm giấy tờ");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void tracking_answers_a_wrong_pair_and_a_missing_case_alike(Visitor visitor) {
        try (var visit = visitor.visit("tracking")) {
            var code = Errand.almostDone(visit).sent();
            visit.context().clearCookies();
            tracks(visit, code, "5678");
            visit.look("found");
            assertThat(visit.text()).contains(code).doesNotContain("Ánh");

            tracks(visit, code, "0000");
            visit.look("wrong");
            var wrong = visit.text();
            tracks(visit, code.substring(0, code.length() - 4) + "9999", "5678");
            assertThat(visit.text()).isEqualTo(wrong);
        }
    }

    private static void tracks(Visit visit, String code, String digits) {
        visit.open("/track");
        visit.page().fill("[name=code]", code);
        visit.page().fill("[name=digits]", digits);
        visit.press("Tra cứu");
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void pressed_twice_an_application_is_filed_once(Visitor visitor) {
        try (var visit = visitor.visit("twice")) {
            Errand.almostDone(visit);
            var before = filed(visit.tab("before"));
            visit.page().check("[name=declared]");
            visit.leave(() ->
                    visit.page()
                            .getByText("Nộp hồ sơ", new Page.GetByTextOptions().setExact(true))
                            .last()
                            .dblclick());
            visit.page().waitForURL("**/filed");

            var code = visit.page().url().replaceFirst(".*/cases/([^/]+)/filed", "$1");
            var after = filed(visit.tab("after"));
            after.removeAll(before);
            assertThat(after).containsExactly("/my/cases/" + code);
        }
    }

    /// The cases on the citizen's page.
    private static Set<String> filed(Visit tab) {
        tab.open("/my/cases");
        return tab.page().locator("main a[href*='/my/cases/H41']").all().stream()
                .map(a -> a.getAttribute("href"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void two_tabs_of_one_application_lose_nothing_that_was_typed(Visitor visitor) {
        try (var visit = visitor.visit("tabs")) {
            var first = Errand.almostDone(visit);
            var second = visit.tab("second");
            var step = first.address() + "/steps/documents";
            second.open(step);
            second.look("before");
            visit.open(step);
            first.step("documents.0.title", "Bằng thạc sĩ");
            new Errand(second).step("documents.0.title", "Bằng tiến sĩ");

            second.look("changed-elsewhere");
            assertThat(second.text()).contains("đã được sửa ở nơi khác");
            assertThat(second.page().inputValue("[name='documents.0.title']"))
                    .isEqualTo("Bằng tiến sĩ");
            second.press("Lưu nội dung trên trang này");

            second.open(step);
            visit.open(first.address() + "/check");
            assertThat(visit.text()).contains("Bằng tiến sĩ");
            var code = first.sent();
            new Errand(second).step("documents.0.title", "Bằng cao đẳng");

            second.look("filed-meanwhile");
            assertThat(second.text()).contains("đã được nộp", code);
            assertThat(second.page().inputValue("[name='documents.0.title']"))
                    .isEqualTo("Bằng cao đẳng");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_case_of_somebody_else_is_a_page_that_is_not_there(Visitor visitor) {
        try (var visit = visitor.visit("others")) {
            var code = Errand.almostDone(visit).sent();
            visit.asAnother("Người dân");
            visit.open("/my/cases/" + code);
            visit.look("not-there");
            var others = visit.text();
            visit.open("/my/cases/" + code.substring(0, code.length() - 4) + "9999");

            assertThat(visit.text()).isEqualTo(others).doesNotContain(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void the_pages_speak_the_language_that_was_chosen(String language) {
        try (var visit = Visitor.PHONE.visit("language-" + language)) {
            var errand = Errand.almostDone(visit);
            var draft = errand.address();
            visit.open("/my/cases?lang=" + language);
            visit.look("cases");
            for (var step :
                    new String[] {
                        "unit?within=0",
                        "for-whom",
                        "applicant",
                        "helper",
                        "steps/documents",
                        "check"
                    }) {
                visit.open(draft + "/" + step);
                visit.look(step.replaceAll("\\W.*", ""));
                assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(visit.text().replace(OFFICIAL_NAME, ""))
                        .doesNotContain("Lưu và tiếp tục", "Quay lại", "không bắt buộc");
            }
        }
    }
}

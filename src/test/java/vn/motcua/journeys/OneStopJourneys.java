package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// Ways of people through the running program, in a real browser: on a phone, at a desk, and on a
/// phone without JavaScript.
@Tag("journey")
class OneStopJourneys {

    private static final Pattern CODE = Pattern.compile("H41[.\\d]*-\\d{6}-\\d{4,}");

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_citizen_finds_a_procedure_typed_without_marks(Visitor visitor) {
        try (var visit = visitor.visit("search")) {
            visit.open("/");
            visit.look("home");
            visit.open("/procedures?q=giay%20khai%20sinh");
            visit.look("found");
            visit.page().locator("main a[href*='1.001193']").first().click();
            visit.page().waitForURL("**/procedures/1.001193");

            visit.look("procedure");
            assertThat(visit.text()).contains("Đăng ký khai sinh", "Giấy tờ cần có");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_case_goes_from_the_desk_to_the_result_and_is_tracked_in_public(Visitor visitor) {
        try (var visit = visitor.visit("desk")) {
            var code = takenIn(visit);
            var at = "/cases/" + code;
            visit.open(at);
            visit.form("transfer").locator("select").selectOption(new SelectOption().setIndex(1));
            visit.send("transfer");
            for (var step :
                    new String[][] {
                        {"Chuyên viên thụ lý", "claim"},
                        {"Chuyên viên thụ lý", "complete"},
                        {"Lãnh đạo ký", "sign"}
                    }) {
                visit.as(step[0]);
                visit.open(at);
                visit.look(step[1]);
                visit.send(step[1]);
            }
            visit.as("Văn thư");
            visit.open(at);
            visit.form("issue").locator("[name=number]").fill("15/CT-" + visitor.ordinal());
            visit.send("issue");
            visit.as("Cán bộ trả kết quả");
            visit.open(at);
            visit.send("return");
            visit.open(at + "/deadline");
            visit.look("deadline");

            tracked(visit, code);
        }
    }

    private static String takenIn(Visit visit) {
        visit.as("Cán bộ một cửa");
        visit.open("/intake?procedure=2.000815");
        visit.page().fill("[name=name]", "Trần Thị Bưởi");
        visit.page().fill("[name=phone]", "0900004567");
        visit.page().check("[name=filedBy][value=person]");
        visit.look("intake");
        visit.press("Tiếp nhận hồ sơ");
        visit.page().waitForURL("**/intake/done/**");
        visit.look("done");
        var found = CODE.matcher(visit.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void tracked(Visit visit, String code) {
        visit.context().clearCookies();
        visit.open("/track");
        visit.page().fill("[name=code]", code.toLowerCase());
        visit.page().fill("[name=digits]", "4567");
        visit.page().locator("main button[type=submit]").click();
        visit.page().getByText(code).first().waitFor();

        assertThat(visit.text()).contains(code).doesNotContain("Bưởi");
        visit.look("tracked");
    }
}

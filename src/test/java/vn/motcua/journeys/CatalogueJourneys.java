package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visitor;

/// How a citizen looks for a procedure, and how procedure control says who decides.
@Tag("journey")
class CatalogueJourneys {

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_citizen_walks_the_catalogue(Visitor visitor) {
        try (var visit = visitor.visit("catalogue")) {
            visit.open("/");
            visit.look("home");
            visit.open("/procedures");
            visit.look("all");
            visit.open("/procedures?q=%C4%91%C4%83ng%20k%C3%BD%20k%E1%BA%BFt%20h%C3%B4n");
            visit.look("with-marks");
            assertThat(visit.text()).contains("Đăng ký kết hôn");
            visit.open("/procedures?q=dang%20ky%20ket%20hon");
            assertThat(visit.text()).contains("Đăng ký kết hôn");
            visit.open("/procedures?q=dang%20ki%20ket%20hom");
            visit.look("misspelt");
            visit.open("/procedures?q=xyzzyx");
            visit.look("nothing");
            visit.open("/procedures?event=birth&tier=commune&level=full");
            visit.look("narrowed");
            visit.open("/procedures/1.001193");
            visit.look("birth");
            assertThat(visit.text()).contains("Giấy tờ cần có");
            visit.open("/procedures/essential-02");
            visit.look("outside");
            visit.open("/procedures/2.000488");
            visit.look("department");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void procedure_control_says_which_department_handles_a_field(Visitor visitor) {
        try (var visit = visitor.visit("fields")) {
            visit.as("Kiểm soát thủ tục hành chính");
            visit.open("/catalogue");
            visit.look("desk");
            visit.open("/catalogue/fields");
            visit.look("list");
            visit.page().locator("#fields a").first().click();
            visit.page().locator("input[name=ground]").waitFor();
            visit.look("field");
            visit.page().locator("input[name=ground]").fill("Quyết định 12/QĐ-UBND");
            visit.page().locator("input[name=from]").fill("01/03/2030");
            visit.page().locator("input[name=agencies]:not(:checked)").first().check();
            visit.page().locator("main form button").first().click();
            visit.page().locator("button[value=back]").waitFor();
            visit.look("preview");
            assertThat(visit.text()).contains("Quyết định 12/QĐ-UBND", "Xác nhận thay đổi");
        }
    }
}

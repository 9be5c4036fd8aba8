package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visitor;

/// The half-year report: drafted by the program, edited, approved and sealed.
@Tag("journey")
class ReportJourneys {

    private static final String STAFF = "Cán bộ Đề án 06";
    private static final String LEADER = "Lãnh đạo cơ quan";

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_report_is_drafted_edited_approved_and_sealed(Visitor visitor) {
        try (var visit = visitor.visit("report")) {
            visit.as(STAFF);
            visit.open("/reports/new");
            visit.look("new");
            visit.page().locator("input[name=template][value=programme]").check();
            visit.page().locator("#unit").fill("H41");
            visit.page().locator("#period").fill(period(visitor));
            visit.press("Dự thảo");
            visit.look("draft");
            var address = visit.page().url().replaceFirst("^https?://[^/]+", "");
            visit.open(address + "/sections/services");
            visit.page().locator("#text").fill("Đã tiếp nhận {no-such-figure} hồ sơ.");
            visit.press("Lưu nội dung");
            assertThat(visit.page().locator("main").textContent()).contains("no-such-figure");
            visit.look("fault");
            visit.page().locator("#text").fill("Tỷ lệ nộp trực tuyến đạt {online-rate}.");
            visit.press("Lưu nội dung");
            visit.press("Trình phê duyệt");

            visit.as(LEADER);
            visit.open(address);
            visit.look("submitted");
            visit.page().locator("#number").fill("12/BC-UBND");
            visit.press("Phê duyệt và niêm phong");

            visit.look("approved");
            assertThat(visit.page().locator("main").textContent())
                    .contains("SHA-256")
                    .contains("Tải văn bản đã niêm phong");
            visit.open("/reports");
            visit.look("list");
        }
    }

    /// One for each visitor: they share the program.
    private static String period(Visitor visitor) {
        return switch (visitor) {
            case PHONE -> "2023-H1";
            case DESKTOP -> "2023-H2";
            case WITHOUT_SCRIPT -> "2022-H2";
        };
    }
}

package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// What people say of the service, and what becomes of it.
@Tag("journey")
class FeedbackJourneys {

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_citizen_rates_and_complains_and_the_answer_is_published(Visitor visitor) {
        try (var visit = visitor.visit("feedback")) {
            var code = refusedCase(visit);
            visit.as("Người dân");
            rates(visit, code);
            complains(visit, code, visitor);
            answered(visit, visitor);
            visit.as("Người dân");
            visit.open("/my/complaints");
            visit.look("own");
            visit.leave(() -> visit.page().locator("main .govuk-task-list a").first().click());
            visit.look("answered");
            assertThat(visit.text()).contains("Xin lỗi ông bà", "công khai");
            visit.context().clearCookies();
            visit.open("/complaints/published");
            visit.look("published");
            assertThat(visit.text()).contains("Hướng dẫn chưa rõ " + visitor);
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void somebody_complains_about_an_office_without_an_account(Visitor visitor) {
        try (var visit = visitor.visit("anonymous")) {
            visit.open("/complaints/new");
            visit.page().fill("[name=office]", "Đông Vĩnh");
            visit.page().check("[name=subject][value=conduct]");
            visit.page().fill("[name=words]", "Quầy số 2 không có người trong giờ làm việc");
            visit.press("Gửi phản ánh");
            if (visit.page().locator("[name=unit]").count() > 0) {
                visit.look("which");
                visit.page().check("[name=unit] >> nth=0");
                visit.press("Gửi phản ánh");
            }
            visit.look("filed");
            var code = visit.page().locator("main .mc-code").first().innerText();
            visit.open("/complaints/follow");
            visit.look("follow");
            visit.page().fill("[name=code]", code.toLowerCase());
            visit.press("Xem tình trạng");
            visit.look("followed");
            assertThat(visit.text()).contains("Mới gửi").doesNotContain("Quầy số 2");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void programme_staff_see_which_services_run_and_record_one(Visitor visitor) {
        try (var visit = visitor.visit("services")) {
            visit.open("/services");
            visit.look("essential");
            assertThat(visit.text()).contains("Đã triển khai 25 trên 25");
            visit.open("/services/decision-422");
            visit.look("decision");
            assertThat(visit.text()).contains("trên 11");
            visit.as("Đề án 06");
            visit.open("/services/decision-422/6/deployment");
            visit.look("record");
            visit.press("Ghi nhận");
            assertThat(visit.text()).contains("Đã ghi nhận dịch vụ được triển khai");
        }
    }

    private static String refusedCase(Visit visit) {
        var code = Errand.almostDone(visit).sent();
        visit.as(Office.DESK);
        visit.open("/cases/" + code);
        Office.unfold(visit, "refuse");
        visit.form("refuse").locator("textarea").fill("Hồ sơ không thuộc thẩm quyền");
        visit.send("refuse");
        return code;
    }

    private static void rates(Visit visit, String code) {
        visit.open("/my/cases/" + code);
        visit.look("case");
        visit.leave(() -> visit.page().locator("main a[href$='/rating']").click());
        visit.press("Gửi đánh giá");
        visit.look("rating-mistake");
        visit.page().check("[name=score][value='2']");
        visit.page().fill("[name=words]", "Lý do từ chối chưa rõ");
        visit.look("rating");
        visit.press("Gửi đánh giá");
        assertThat(visit.text()).contains("Đã ghi nhận đánh giá", "sửa đánh giá");
    }

    private static void complains(Visit visit, String code, Visitor visitor) {
        visit.open("/my/cases/" + code + "/complaint");
        visit.look("complaint");
        visit.page().check("[name=subject][value=conduct]");
        visit.page().fill("[name=words]", "Cán bộ không giải thích lý do từ chối " + visitor);
        visit.press("Gửi phản ánh");
        assertThat(visit.page().url()).contains("/my/complaints/PA");
        visit.look("filed");
    }

    private static void answered(Visit visit, Visitor visitor) {
        visit.as(Office.HEAD);
        visit.open("/complaints?state=filed");
        visit.look("desk");
        for (int i = visit.page().locator("[data-row] a").count() - 1; i >= 0; i--) {
            visit.open("/complaints?state=filed");
            var at = i;
            visit.leave(() -> visit.page().locator("[data-row] a").nth(at).click());
            if (visit.text().contains("lý do từ chối " + visitor)) {
                break;
            }
        }
        visit.look("one");
        visit.press("Tiếp nhận");
        visit.page()
                .fill(
                        "form[action$='/answer'] [name=words]",
                        "Xin lỗi ông bà, đã nhắc nhở cán bộ.");
        visit.page().check("[name=upheld][value=yes]");
        visit.look("answer");
        visit.press("Gửi trả lời");
        visit.page().fill("[name=question]", "Hướng dẫn chưa rõ " + visitor);
        visit.page().fill("[name=answer]", "Đã nhắc nhở và bổ sung hướng dẫn.");
        visit.look("publish");
        visit.press("Công khai");
        visit.look("closed");
        visit.open("/ratings");
        visit.look("ratings");
        assertThat(visit.text()).contains("Lý do từ chối chưa rõ");
    }
}

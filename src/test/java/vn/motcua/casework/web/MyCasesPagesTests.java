package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseState;
import vn.motcua.casework.Command;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Money;
import vn.motcua.shared.Role;

class MyCasesPagesTests extends CitizenPages {

    @Test
    void the_list_says_where_a_case_is_and_the_page_what_is_to_be_done() {
        var code = asked();

        assertThat(get("/my/cases")).hasStatusOk().bodyText().contains(code.value());
        assertThat(get("/my/cases/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("Thiếu giấy chứng sinh", "/supplement");
    }

    @Test
    void an_answer_with_a_file_starts_the_clock_again_and_adds_the_paper_once() {
        var code = asked();
        var path = "/my/cases/" + code + "/supplement";
        var version = version(get(path));
        var sent = new MockMultipartFile("files", "giay-chung-sinh.pdf", "application/pdf", PDF);

        assertThat(send(path, version, sent, "answer", "Tôi gửi kèm")).hasStatus(303);
        assertThat(send(path, version, sent, "answer", "Tôi gửi kèm")).hasStatus(303);

        var opened = inquiry.open(citizen, code);
        assertThat(opened.file().state()).isInstanceOf(CaseState.Submitted.class);
        assertThat(opened.dossier().papers())
                .filteredOn(p -> p.name().equals("giay-chung-sinh.pdf"))
                .hasSize(1);
    }

    @Test
    void a_mistake_in_the_answer_keeps_text_and_files() {
        var code = asked();
        var path = "/my/cases/" + code + "/supplement";
        var good = new MockMultipartFile("files", "tot.pdf", "application/pdf", PDF);

        var answer = send(path, version(get(path)), good, "answer", "x".repeat(6_000));

        assertThat(answer).hasStatus(422).bodyText().contains("tot.pdf", "name=\"kept\"");
    }

    @Test
    void an_answer_that_comes_too_late_is_shown_and_not_sent() {
        var code = asked();
        var path = "/my/cases/" + code + "/supplement";
        var version = version(get(path));
        act(desk(), code, new Command.Refuse("Không bổ sung"));

        assertThat(post(path, "answer", "Đây là câu trả lời", "version", version))
                .hasStatus(409)
                .bodyText()
                .contains("Đây là câu trả lời");
    }

    @Test
    void a_case_is_withdrawn_with_a_reason() {
        var code = filed(ready());
        var path = "/my/cases/" + code + "/withdrawal";

        assertThat(save(path, "reason", "")).hasStatus(422);
        assertThat(save(path, "reason", "Tôi nộp nhầm")).hasStatus(303);
        assertThat(inquiry.get(citizen, code).state()).isInstanceOf(CaseState.Withdrawn.class);
        assertThat(get("/my/cases/" + code)).bodyText().contains("Tôi nộp nhầm");
    }

    @Test
    void what_officers_write_for_themselves_is_not_shown_to_the_applicant() {
        var code = filed(ready());
        var unit = commune();
        act(desk(), code, new Command.Accept(), new Command.Transfer(unit));
        var officer = As.officer(unit.value(), Role.CASE_OFFICER);
        act(officer, code, new Command.Claim());
        act(officer, code, new Command.Complete("Ghi chú nội bộ"));

        assertThat(get("/my/cases/" + code))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ghi chú nội bộ");
    }

    @Test
    void a_demanded_fee_says_how_much_and_where_to_pay() {
        var code = filed(ready());
        var unit = commune();
        act(desk(), code, new Command.Accept());
        act(desk(), code, new Command.DemandFee(new Money(8_000), "Lệ phí"));

        assertThat(get("/my/cases/" + code)).bodyText().contains("8.000", "Lệ phí");
        assertThat(unit).isNotNull();
    }

    @Test
    void the_applicant_sees_who_read_the_case() {
        var code = filed(ready());
        inquiry.open(desk(), code);

        assertThat(get("/my/cases/" + code + "/readers"))
                .hasStatusOk()
                .bodyText()
                .contains("mc-timeline__item");
    }

    @Test
    void cases_of_others_and_cases_that_are_not_there_answer_alike() {
        var code = filed(ready());
        citizen = As.citizen(2);

        for (var path : new String[] {"", "/readers", "/receipt", "/supplement", "/result"}) {
            assertThat(get("/my/cases/" + code + path)).hasStatus(404);
            assertThat(get("/my/cases/H41.31.05-240119-9999" + path)).hasStatus(404);
        }
        assertThat(post("/my/cases/" + code + "/withdrawal", "reason", "x", "version", "1"))
                .hasStatus(404);
    }

    @Test
    void tracking_shows_state_and_office_but_no_name() {
        var code = filed(ready());

        assertThat(track(code.value(), "5678"))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains(code.value())
                .doesNotContain("Ánh", "Khôi");
    }

    @Test
    void a_wrong_pair_and_a_missing_case_answer_alike() {
        var code = filed(ready());
        var missing = "H41.31.05-240119-9998";

        var wrong = track(code.value(), "0000");
        var none = track(missing, "0000");

        assertThat(wrong).hasStatus(404);
        assertThat(none).hasStatus(404);
        assertThat(plain(wrong, code.value())).isEqualTo(plain(none, missing));
    }

    @Test
    void too_many_look_ups_get_a_page_that_says_so() {
        var code = filed(ready());

        for (int i = 0; i < 10; i++) {
            track(code.value(), "0000");
        }

        assertThat(track(code.value(), "5678")).hasStatus(429).bodyText().contains("QR");
    }

    private static String plain(MvcTestResult page, String code) {
        return text(page).replace(code, "CODE").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MvcTestResult track(String code, String digits) {
        return mvc.post()
                .uri("/track")
                .param("code", code)
                .param("digits", digits)
                .with(csrf())
                .exchange();
    }

    /// A case for which a supplement was asked.
    private CaseCode asked() {
        var code = filed(ready());
        act(desk(), code, new Command.RequestSupplement("Thiếu giấy chứng sinh"));
        return code;
    }

    private Actor desk() {
        return As.officer(commune().value(), Role.INTAKE);
    }

    private Case act(Actor actor, CaseCode code, Command... commands) {
        return casework.act(actor, code, commands);
    }
}

package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

class IntakePagesTests extends OfficerPages {

    private static final String CARD =
            "040090001234|187654321|Võ Thị Hồng|05031990|Nữ|Khối 3, Hưng Bình, Vinh|01012022";

    @Test
    void a_few_words_without_marks_find_the_procedure_and_a_code_leads_to_it() {
        var desk = desk("H41.31.02");

        assertThat(get(desk, "/intake?q=dang ky khai sinh"))
                .hasStatusOk()
                .bodyText()
                .contains("procedure=1.001193");
        assertThat(get(desk, "/intake?q=1.001193"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"_key\"", "name=\"qr\"");
        assertThat(get(desk, "/intake?q=khong co thu tuc nhu the nay"))
                .bodyText()
                .contains("Không tìm thấy thủ tục");
    }

    @Test
    void the_line_of_an_identity_card_fills_the_applicant_and_keeps_the_rest() {
        var desk = desk("H41.31.03");

        var page = sent(desk, "qr", CARD, "phone", "0911222333");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Võ Thị Hồng\"", "value=\"040090001234\"", "value=\"05/03/1990\"")
                .contains("value=\"0911222333\"", "Đã điền từ thẻ căn cước");
        assertThat(get(desk, "/cases")).bodyText().contains("Không có hồ sơ nào");
    }

    @Test
    void a_card_of_who_files_for_a_child_fills_the_representative() {
        var page = sent(desk("H41.31.04"), "qr", CARD, "behalf", "true", "name", "Võ Gia Bảo");

        assertThat(page).bodyText().contains("value=\"Võ Gia Bảo\"", "value=\"Võ Thị Hồng\"");
    }

    @Test
    void a_line_that_is_no_card_is_said_to_be_none() {
        assertThat(sent(desk("H41.31.07"), "qr", "chào anh|chị"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không đọc được dòng này", "chào anh|chị");
    }

    @Test
    void a_case_is_taken_in_and_the_page_says_code_and_due_date() {
        var desk = desk("H41.31.08");

        var done = sent(desk, "name", "Võ Thị Hồng", "filedBy", "person");

        assertThat(done).hasStatus(HttpStatus.SEE_OTHER);
        var address = done.getResponse().getHeader("Location");
        assertThat(address).startsWith("/intake/done/H41.31.08-240119-");
        assertThat(get(desk, address))
                .hasStatusOk()
                .bodyText()
                .contains("Đã tiếp nhận hồ sơ", "In giấy tiếp nhận");
    }

    @Test
    void who_filed_is_declared_and_never_guessed() {
        var page = sent(desk("H41.31.09"), "name", "Võ Thị Hồng");

        assertThat(page)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy chọn ai đã làm hồ sơ", "value=\"Võ Thị Hồng\"");
        assertThat(sent(desk("H41.31.09"), "name", "Võ Thị Hồng", "filedBy", "helped"))
                .bodyText()
                .contains("Hãy nhập tên người hỗ trợ", "Hãy ghi người nộp đã đồng ý thế nào");
    }

    @Test
    void the_same_form_sent_twice_files_once_and_changed_content_is_kept_beside_what_was_filed() {
        var desk = desk("H41.40.16");
        var key = UUID.randomUUID().toString();
        String[] typed = {"_key", key, "name", "Võ Thị Hồng", "filedBy", "officer"};

        var first = sent(desk, typed).getResponse().getHeader("Location");
        var second = sent(desk, typed).getResponse().getHeader("Location");
        typed[3] = "Võ Thị Huệ";
        var changed = sent(desk, typed);

        assertThat(second).isEqualTo(first);
        assertThat(changed)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"Võ Thị Huệ\"", first.substring("/intake/done/".length()))
                .doesNotContain(key);
    }

    @Test
    void a_likely_duplicate_is_shown_and_the_officer_may_go_on() {
        var desk = desk("H41.40.17");
        String[] typed = {"name", "Võ Thị Hồng", "idNumber", "040090001234", "filedBy", "person"};
        var first = sent(desk, typed).getResponse().getHeader("Location");

        var warned = sent(desk, typed);

        assertThat(warned)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(first.substring("/intake/done/".length()), "name=\"anyway\"");
        var all = new ArrayList<>(List.of(typed));
        all.addAll(List.of("anyway", "true"));
        assertThat(sent(desk, all.toArray(String[]::new))).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void papers_are_originals_unless_said_otherwise() {
        var desk = desk("H41.40.18");
        var component = birth.components().getFirst();

        var location =
                sent(
                                desk,
                                "name",
                                "Võ Thị Hồng",
                                "filedBy",
                                "person",
                                "paper-" + component.id(),
                                "held",
                                "held-" + component.id(),
                                "Sổ 12/2023")
                        .getResponse()
                        .getHeader("Location");

        assertThat(get(desk, location.replace("/intake/done/", "/cases/")))
                .bodyText()
                .contains("Cơ quan đã có", "Sổ 12/2023");
    }

    @Test
    void only_intake_posts_take_in_cases_and_only_at_their_desks() {
        var unit = commune("H41.40.19");
        var officer = hired("Lê Văn Sáu", unit, Role.CASE_OFFICER);
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);

        assertThat(get(officer, "/intake")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(desk, "/intake?unit=" + commune("H41.31.02").value()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Actor desk(String code) {
        return hired("Hồ Thị Mai", commune(code), Role.INTAKE);
    }

    private MvcTestResult sent(Actor desk, String... typed) {
        AgencyId unit = desk.posts().getFirst().agency();
        var fields = new ArrayList<>(List.of(typed));
        fields.addAll(List.of("unit", Integer.toString(unit.value()), "procedure", "1.001193"));
        if (!fields.contains("_key")) {
            fields.addAll(List.of("_key", UUID.randomUUID().toString()));
        }
        return post(desk, "/intake", fields.toArray(String[]::new));
    }
}

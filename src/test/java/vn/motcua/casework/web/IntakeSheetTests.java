package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// The form of a procedure, typed by an officer for the person in front of them.
class IntakeSheetTests extends OfficerPages {

    private AgencyId unit;
    private Actor desk;

    @BeforeEach
    void a_desk() {
        unit = commune("H41.40.21");
        desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
    }

    @Test
    void all_steps_of_the_form_are_on_one_page_and_the_applicant_is_in_it_already() {
        var page = get(desk, begun("person", "counter"));

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("name=\"childName\"", "name=\"motherKnown\"", "name=\"pledge\"")
                .contains("value=\"Nguyễn Thị Ánh\"", "value=\"0912345678\"");
    }

    @Test
    void a_complete_form_is_filed_once_with_its_answers_under_the_channel_chosen() {
        var at = begun("officer", "post");
        var first = post(desk, at, complete());
        var second = post(desk, at, complete());

        assertThat(first).hasStatus(HttpStatus.SEE_OTHER);
        var done = first.getResponse().getHeader("Location");
        assertThat(done).startsWith("/intake/done/H41.40.21-");
        assertThat(second.getResponse().getHeader("Location")).isEqualTo(done);
        assertThat(get(desk, done.replace("/intake/done/", "/cases/")))
                .bodyText()
                .contains("Nguyễn Minh Khôi", "Qua bưu chính", "Cán bộ làm thay");
    }

    @Test
    void what_is_missing_is_said_at_its_question_and_what_was_typed_is_kept() {
        var at = begun("person", "counter");

        var page =
                post(desk, at, "version", "2", "childName", "Minh Khôi", "requester.idNumber", "");

        assertThat(page)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Minh Khôi\"", "href=\"#childBirthDate\"");
        assertThat(get(desk, "/intake")).bodyText().contains("Tờ khai đang nhập dở", at);
    }

    @Test
    void saved_for_later_it_waits_on_the_first_page_and_may_be_thrown_away() {
        var at = begun("person", "counter");

        var left = post(desk, at, "version", "2", "childName", "Nguyễn Khôi", "later", "true");

        assertThat(left.getResponse().getHeader("Location")).isEqualTo("/intake");
        assertThat(get(desk, at)).bodyText().contains("value=\"Nguyễn Khôi\"");
        post(desk, at + "/discard");
        assertThat(get(desk, at)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk, "/intake")).bodyText().doesNotContain(at);
    }

    @Test
    void a_page_that_is_older_than_what_was_saved_keeps_what_was_typed() {
        var at = begun("person", "counter");
        post(desk, at, "version", "2", "childName", "Nguyễn Khôi", "later", "true");

        var page = post(desk, at, "version", "2", "childName", "Nguyễn Minh");

        assertThat(page)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Tờ khai đã được sửa ở trang khác", "value=\"Nguyễn Minh\"");
        assertThat(get(desk, at)).bodyText().contains("value=\"Nguyễn Khôi\"");
    }

    @Test
    void nobody_else_opens_it() {
        var at = begun("person", "counter");
        var other = hired("Đinh Thị Nhanh", unit, Role.INTAKE);
        var officer = hired("Lê Văn Sáu", unit, Role.CASE_OFFICER);

        assertThat(get(other, at)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(officer, at)).hasStatus(HttpStatus.FORBIDDEN);
    }

    /// The address of a form just opened from the page of intake.
    private String begun(String filer, String channel) {
        var begun =
                post(
                        desk,
                        "/intake",
                        "unit",
                        Integer.toString(unit.value()),
                        "procedure",
                        "1.001193",
                        "_key",
                        UUID.randomUUID().toString(),
                        "name",
                        "Nguyễn Thị Ánh",
                        "phone",
                        "0912345678",
                        "filedBy",
                        filer,
                        "channel",
                        channel,
                        "sheet",
                        "open");
        assertThat(begun).hasStatus(HttpStatus.SEE_OTHER);
        return begun.getResponse().getHeader("Location");
    }

    /// Everything the form asks for.
    private String[] complete() {
        var fields = new ArrayList<>(List.of("version", "2", "mother.idNumber", ""));
        SampleAnswers.birth(forms.get("birth-registration"))
                .values()
                .forEach((path, value) -> fields.addAll(List.of(path, value)));
        return fields.toArray(String[]::new);
    }
}

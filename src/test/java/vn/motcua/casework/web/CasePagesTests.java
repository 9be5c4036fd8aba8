package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.motcua.As;
import vn.motcua.casework.Command;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.Role;

class CasePagesTests extends OfficerPages {

    @Test
    void a_case_goes_all_its_way_by_the_forms_of_its_page() {
        var unit = commune("H41.31.21");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE, Role.RETURNS);
        var officer = hired("Lê Văn Sáu", unit, Role.CASE_OFFICER);
        var signer = hired("Phạm Thị Ký", unit, Role.SIGNER);
        var clerk = hired("Vũ Văn Thư", unit, Role.CLERK);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        var at = "/cases/" + file.code() + "/";
        var here = Integer.toString(unit.value());

        assertThat(post(desk, at + "transfer", "version", "2", "unit", here))
                .hasStatus(HttpStatus.SEE_OTHER);
        post(officer, at + "claim", "version", "3");
        post(officer, at + "complete", "version", "4", "text", "Đủ điều kiện");
        assertThat(get(signer, "/cases/" + file.code()))
                .bodyText()
                .contains("Việc tiếp theo: Ký duyệt", "Đủ điều kiện", "Lê Văn Sáu");
        post(signer, at + "send-back", "version", "5", "text", "Thiếu ngày sinh");
        post(officer, at + "complete", "version", "6", "text", "Đã thêm");
        post(signer, at + "sign", "version", "7");
        post(clerk, at + "issue", "version", "8", "number", "15/TLKS", "resultForm", "both");
        assertThat(post(desk, at + "return", "version", "9")).hasStatus(HttpStatus.SEE_OTHER);

        var page = get(desk, "/cases/" + file.code());
        assertThat(page).bodyText().contains("Đã trả kết quả", "15/TLKS", "Thiếu ngày sinh");
        assertThat(get(desk, at + "result"))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasValue("Content-Type", "application/pdf");
    }

    @Test
    void a_form_with_something_missing_comes_back_with_all_that_was_typed() {
        var unit = commune("H41.31.22");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var officer = hired("Lê Văn Sáu", unit, Role.CASE_OFFICER);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        var free = act(desk, file, new Command.Transfer(unit));

        var page =
                command(officer, free, "demand-fee", "amount", "tám nghìn", "text", "Lệ phí sao");

        assertThat(page)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("tám nghìn", "Lệ phí sao", "Hãy nhập số tiền bằng chữ số")
                .contains("href=\"#demand-fee-amount\"", "id=\"demand-fee-amount\"");
        assertThat(state(desk, free)).isEqualTo("working");
    }

    @Test
    void the_clock_stops_for_a_supplement_and_goes_on_with_the_answer() {
        var unit = commune("H41.31.23");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var officer = hired("Lê Văn Sáu", unit, Role.CASE_OFFICER);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        var free = act(desk, file, new Command.Transfer(unit));

        command(officer, free, "request-supplement", "text", "Giấy chứng sinh bản chính");

        var page = get(desk, "/cases/" + file.code());
        assertThat(page).bodyText().contains("Tạm dừng", "Việc tiếp theo: Nhận giấy tờ bổ sung");
        assertThat(get(desk, "/cases/" + file.code() + "/request-supplement.pdf")).hasStatusOk();
        post(desk, "/cases/" + file.code() + "/supplement", "version", "4");
        assertThat(state(desk, file)).isEqualTo("working");
    }

    @Test
    void of_two_at_once_the_second_is_told_what_happened_and_keeps_the_text() {
        var unit = commune("H41.31.24");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.POST);
        act(hired("Đinh Thị Nhanh", unit, Role.INTAKE), file, new Command.Accept());

        var page = command(desk, file, "refuse", "text", "Không thuộc thẩm quyền của xã");

        assertThat(page)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Hồ sơ vừa được người khác cập nhật")
                .contains("Đinh Thị Nhanh", "Đã tiếp nhận hồ sơ")
                .contains("Không thuộc thẩm quyền của xã");
        assertThat(state(desk, file)).isEqualTo("accepted");
    }

    @Test
    void what_was_typed_for_a_form_that_is_still_there_stands_in_it_again() {
        var unit = commune("H41.31.25");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var other = hired("Đinh Thị Nhanh", unit, Role.INTAKE);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.POST);
        act(other, file, new Command.Accept());

        var page = command(desk, file, "withdraw", "text", "Người nộp đổi ý");

        assertThat(page)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("id=\"withdraw-text\"", ">Người nộp đổi ý</textarea>");
    }

    @Test
    void a_second_click_is_no_second_act() {
        var unit = commune("H41.40.05");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        var here = Integer.toString(unit.value());

        command(desk, file, "transfer", "unit", here);
        var again = command(desk, file, "transfer", "unit", here);

        assertThat(again).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inquiry.get(desk, file.id()).version()).isEqualTo(3);
    }

    @Test
    void the_worker_may_not_sign_and_is_told_why_nothing_can_be_done() {
        var unit = commune("H41.40.06");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var both = hired("Lê Văn Cả", unit, Role.CASE_OFFICER, Role.SIGNER);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        var free = act(desk, file, new Command.Transfer(unit));
        var done = act(both, free, new Command.Claim(), new Command.Complete(null));

        assertThat(get(both, "/cases/" + file.code()))
                .bodyText()
                .doesNotContain("/sign\"")
                .contains("Trả lại để làm lại");
        assertThat(command(both, done, "sign"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Người giải quyết không được tự ký");
    }

    @Test
    void only_what_the_post_and_the_state_allow_is_offered() {
        var unit = commune("H41.40.07");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var inspector = hired("Trịnh Văn Soi", unit, Role.INSPECTOR);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);

        assertThat(get(desk, "/cases/" + file.code()))
                .bodyText()
                .contains("/transfer\"", "/close-in-error\"")
                .doesNotContain("/sign\"", "/claim\"", "/accept\"");
        assertThat(get(inspector, "/cases/" + file.code()))
                .bodyText()
                .contains("Hiện không có việc cho bạn")
                .doesNotContain("/transfer\"");
    }

    @Test
    void refused_rights_are_not_found_or_forbidden() {
        var unit = commune("H41.40.08");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var stranger = hired("Phan Thị Lạ", commune("H41.46.02"), Role.CASE_OFFICER);
        var reader = hired("Trần Văn Đọc", unit, Role.PROGRAMME_STAFF);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        var at = "/cases/" + file.code();

        for (var place : new String[] {"", "/deadline", "/trail", "/result", "/refuse.pdf"}) {
            assertThat(get(stranger, at + place)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(command(stranger, file, "withdraw", "text", "x"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(command(reader, file, "withdraw", "text", "x")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(reader, at + "/correction")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(reader, at + "/trail")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(As.citizen(5), at)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(desk, "/cases/H41.31.05-240119-9999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk, "/cases/khong-phai-ma")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(command(desk, file, "blow-up")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void hostile_text_is_shown_as_text() {
        var unit = commune("H41.40.09");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "<script>alert(1)</script>", Channel.POST);

        command(desk, file, "refuse", "text", "</p><img src=x onerror=alert(2)>\u0000\u202e'\"");

        assertThat(get(desk, "/cases/" + file.code()))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)", "&lt;img src=x")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void an_officer_who_is_not_of_the_unit_cannot_be_given_a_case() {
        var unit = commune("H41.40.10");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var officer = hired("Lê Văn Sáu", unit, Role.CASE_OFFICER);
        var colleague = hired("Lê Thị Bảy", unit, Role.CASE_OFFICER);
        var stranger = hired("Phan Thị Lạ", commune("H41.46.02"), Role.CASE_OFFICER);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        var mine = act(officer, act(desk, file, new Command.Transfer(unit)), new Command.Claim());

        assertThat(
                        command(
                                officer,
                                mine,
                                "hand-over",
                                "officer",
                                stranger.account().value().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(
                        command(
                                officer,
                                mine,
                                "hand-over",
                                "officer",
                                colleague.account().value().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(desk, "/cases/" + file.code())).bodyText().contains("Đến: Lê Thị Bảy");
    }

    @Test
    void the_proof_of_the_due_date_shows_each_day_and_calls_only_law_law() {
        var unit = commune("H41.40.11");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);

        assertThat(get(desk, "/cases/" + file.code() + "/deadline"))
                .hasStatusOk()
                .bodyText()
                .contains("19/01/2024", "Bộ luật Dân sự 2015, Điều 147")
                .contains("Giả định của hệ thống");
    }

    @Test
    void a_mistyped_intake_is_corrected_and_the_history_says_both() {
        var unit = commune("H41.40.12");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        String[] typed = {
            "version", "2", "kind", "citizen", "name", "Nguyễn Thị Quýt", "phone", "12"
        };

        assertThat(post(desk, "/cases/" + file.code() + "/correction", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nguyễn Thị Quýt", "Hãy nhập số điện thoại");
        typed[7] = "0987654321";
        assertThat(post(desk, "/cases/" + file.code() + "/correction", typed))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(desk, "/cases/" + file.code() + "/correction", typed))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(desk, "/cases/" + file.code()))
                .bodyText()
                .contains("Họ và tên: “Nguyễn Thị Cam” sửa thành “Nguyễn Thị Quýt”");
    }

    @Test
    void an_inspector_sees_who_read_the_case() {
        var unit = commune("H41.40.13");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var inspector = hired("Trịnh Văn Soi", unit, Role.INSPECTOR);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        get(desk, "/cases/" + file.code());

        assertThat(get(inspector, "/cases/" + file.code() + "/trail"))
                .hasStatusOk()
                .bodyText()
                .contains("Hồ Thị Mai", "Giải quyết hồ sơ", "Trịnh Văn Soi");
    }

    @Test
    void the_unit_s_cases_are_listed_with_filters() {
        var unit = commune("H41.40.14");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var open = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER).code().value();
        var post = filed(desk, unit, "Nguyễn Thị Quýt", Channel.POST).code().value();

        assertThat(get(desk, "/cases")).bodyText().contains(open, post);
        assertThat(get(desk, "/cases?state=submitted"))
                .bodyText()
                .contains(post)
                .doesNotContain(open);
        assertThat(get(desk, "/cases?code=" + post)).bodyText().contains(post).doesNotContain(open);
        assertThat(get(desk, "/cases?unit=abc&state=%27&before=1")).hasStatusOk();
    }

    @Test
    void a_receipt_is_printed_as_often_as_it_is_asked_for() {
        var unit = commune("H41.40.15");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);

        for (int i = 0; i < 2; i++) {
            assertThat(post(desk, "/cases/" + file.code() + "/receipt"))
                    .hasStatusOk()
                    .headers()
                    .hasValue("Content-Type", "application/pdf");
        }
    }
}

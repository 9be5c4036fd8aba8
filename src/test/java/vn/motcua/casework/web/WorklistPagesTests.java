package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.motcua.As;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Command;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.Role;

class WorklistPagesTests extends OfficerPages {

    @Test
    void an_officer_sees_what_lies_on_the_own_desk_with_state_and_due_date_in_words() {
        var unit = commune("H41.31.12");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Nguyễn Văn Bưởi", Channel.COUNTER);

        var page = get(desk, "/work");

        assertThat(page).hasStatusOk().bodyText().contains(file.code().value());
        assertThat(page).bodyText().contains("Nguyễn Văn Bưởi", "Đã tiếp nhận", "Sắp đến hạn");
        assertThat(page).bodyText().contains("data-batch", "value=\"transfer\"");
    }

    @Test
    void a_late_case_says_so_in_words() {
        var unit = commune("H41.31.13");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        filed(desk, unit, "Nguyễn Văn Chanh", Channel.COUNTER);

        clock.pass(Duration.ofDays(20));

        assertThat(get(desk, "/work?time=late")).bodyText().contains("Quá hạn");
        assertThat(get(desk, "/work?time=at_risk")).bodyText().contains("Không có hồ sơ nào khớp");
    }

    @Test
    void filters_stand_in_the_address_and_nonsense_in_it_is_left_out() {
        var unit = commune("H41.31.14");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Đặng Thị Ổi", Channel.COUNTER);

        assertThat(get(desk, "/work?code=" + file.code())).bodyText().contains(file.code().value());
        assertThat(get(desk, "/work?code=H41.31.15-"))
                .bodyText()
                .doesNotContain(file.code().value());
        assertThat(get(desk, "/work?whose=x&time=y&queue=%3Cb%3E&after=zz"))
                .hasStatusOk()
                .bodyText()
                .contains(file.code().value());
    }

    @Test
    void a_case_opens_beside_the_list_and_the_form_leads_back_to_it() {
        var unit = commune("H41.31.15");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Lê Thị Mận", Channel.COUNTER);

        assertThat(get(desk, "/work?open=" + file.code()))
                .hasStatusOk()
                .bodyText()
                .contains("mc-split--open", "Việc tiếp theo: Chuyển bộ phận giải quyết")
                .contains("name=\"back\" value=\"/work?open=" + file.code());
        assertThat(
                        command(
                                desk,
                                file,
                                "transfer",
                                "unit",
                                Integer.toString(unit.value()),
                                "back",
                                "/work?code=H41"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/work?code=H41");
    }

    @Test
    void a_form_leads_back_to_worklists_only() {
        var unit = commune("H41.31.16");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Lê Thị Mận", Channel.POST);

        assertThat(command(desk, file, "accept", "back", "https://example.com/work"))
                .hasHeader("Location", "/cases/" + file.code());
    }

    @Test
    void the_list_goes_on_page_by_page() {
        var unit = commune("H41.31.17");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        IntStream.rangeClosed(1, CaseInquiry.pageSize() + 3)
                .forEach(i -> filed(desk, unit, "Trần Văn " + i, Channel.COUNTER));

        var first = body(get(desk, "/work"));
        var next = first.replaceAll("(?s).*href=\"(/work\\?after=[^\"]+)\" rel=\"next\".*", "$1");
        var second = body(get(desk, next));

        assertThat(rows(first)).isEqualTo(CaseInquiry.pageSize());
        assertThat(rows(second)).isEqualTo(3);
        assertThat(second).contains("Về đầu danh sách");
    }

    @Test
    void several_cases_are_done_at_once_and_each_by_itself() {
        var unit = commune("H41.31.18");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var first = filed(desk, unit, "Trần Văn Một", Channel.COUNTER);
        var second = filed(desk, unit, "Trần Văn Hai", Channel.COUNTER);
        var other = hired("Đinh Thị Nhanh", unit, Role.INTAKE);
        act(other, second, new Command.Transfer(unit), new Command.Withdraw("Đổi ý"));

        var page =
                post(
                        desk,
                        "/work/batch",
                        "action",
                        "transfer",
                        "case",
                        first.code() + ":" + first.version(),
                        "case",
                        second.code() + ":" + second.version());

        assertThat(page).hasStatusOk().bodyText().contains("Đã làm xong 1 trên 2 hồ sơ");
        assertThat(page).bodyText().contains("Hồ sơ vừa được người khác cập nhật");
        assertThat(state(desk, first)).isEqualTo("working");
        assertThat(state(desk, second)).isEqualTo("withdrawn");
    }

    @Test
    void a_batch_sent_twice_acts_once() {
        var unit = commune("H41.31.19");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var file = filed(desk, unit, "Trần Văn Ba", Channel.COUNTER);
        String[] fields = {"action", "transfer", "case", file.code() + ":" + file.version()};

        post(desk, "/work/batch", fields);

        assertThat(post(desk, "/work/batch", fields)).bodyText().contains("Đã làm xong 1 trên 1");
        assertThat(inquiry.get(desk, file.id()).version()).isEqualTo(3);
    }

    @Test
    void officers_of_another_unit_see_nothing_of_it() {
        var unit = commune("H41.31.20");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var stranger = hired("Phan Thị Lạ", commune("H41.40.04"), Role.INTAKE);
        var file = filed(desk, unit, "Trần Văn Tư", Channel.COUNTER);

        assertThat(get(stranger, "/work")).bodyText().doesNotContain(file.code().value());
        assertThat(get(stranger, "/work?open=" + file.code())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, "/work/batch", "action", "transfer", "case", file.code() + ":2"))
                .bodyText()
                .contains("Đã làm xong 0 trên 1");
    }

    @Test
    void citizens_and_strangers_have_no_worklist() {
        assertThat(get(As.citizen(1), "/work")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/work")).hasStatus4xxClientError();
    }

    private static int rows(String html) {
        return html.split("data-row", -1).length - 1;
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        return new String(
                page.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}

package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.journeys.Office.ADMINISTRATOR;
import static vn.motcua.journeys.Office.HEAD;
import static vn.motcua.journeys.Office.SIGNER;
import static vn.motcua.journeys.Office.takenIn;
import static vn.motcua.journeys.Office.unfold;

import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// Who is who in the offices: first pages, invitations, posts, calendars, merged units.
@Tag("journey")
class AdministrationJourneys {

    @ParameterizedTest
    @CsvSource({
        "Cán bộ một cửa,intake,/work",
        "Chuyên viên thụ lý,officer,/work",
        "Lãnh đạo phòng,head,/work",
        "Lãnh đạo ký,signer,/work",
        "Văn thư,clerk,/work",
        "Cán bộ trả kết quả,returns,/work",
        "Kiểm soát thủ tục hành chính,control,/work",
        "Cán bộ Đề án 06,programme,/work",
        "Lãnh đạo cơ quan,leader,/leader",
        "Thanh tra,inspector,/work",
        "Quản trị vận hành,operator,/notification/outbox",
        "Quản trị người dùng,administrator,/organisation/staff",
        "Người dân,citizen,/"
    })
    void everybody_who_signs_in_begins_where_their_work_lies(
            String face, String name, String place) {
        for (var visitor : Visitor.values()) {
            try (var visit = visitor.visit("role-" + name)) {
                visit.as(face);
                visit.look("first");

                assertThat(URI.create(visit.page().url()).getPath()).isEqualTo(place);
                assertThat(visit.page().locator("h1").first().innerText()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"administrator,PHONE", "signer,DESKTOP", "signer,WITHOUT_SCRIPT"})
    void somebody_is_invited_into_a_guarded_post_and_signs_in_with_a_second_factor(
            String role, Visitor visitor) {
        try (var admin = visitor.visit("invite-" + role);
                var guest = visitor.visit("guest-" + role)) {
            var email = UUID.randomUUID() + "@example.vn";
            admin.as(ADMINISTRATOR);
            admin.open("/access/accounts/invitation?unit=H41.31.01");
            admin.page().fill("#name", "Cao Thị Mời");
            admin.page().fill("#email", email);
            admin.page().locator("#role").selectOption(role);
            admin.look("form");
            admin.page().locator("main form button").first().click();
            var link = admin.page().locator("a[href*='/confirm?token=']").first();
            link.waitFor();
            admin.look("invited");

            guest.open(link.getAttribute("href"));
            guest.look("password");
            guest.page().fill("#password", "quả chuối rất xanh");
            guest.page().locator("main form button").first().click();
            guest.page().waitForURL("**/sign-in*");
            signIn(guest, email);
            guest.page().waitForURL("**/sign-in/second-factor");
            guest.look("set-up");
            var secret = guest.page().locator("main .mc-code").first().innerText();
            var step = OneTimeCode.now();
            guest.page().fill("#code", OneTimeCode.of(secret, step));
            guest.page().locator("main form button").first().click();
            guest.page().locator("a.govuk-button").first().waitFor();
            guest.look("recovery");
            guest.page().locator("main a.govuk-button").first().click();
            guest.page().waitForURL(url -> !url.contains("/sign-in"));
            guest.look("inside");

            guest.context().clearCookies();
            guest.open("/sign-in");
            signIn(guest, email);
            guest.page().waitForURL("**/sign-in/code");
            guest.look("code");
            guest.page().fill("#code", OneTimeCode.of(secret, step + 1));
            guest.page().locator("main form button").first().click();
            guest.page().waitForURL(url -> !url.contains("/sign-in"));
            assertThat(guest.page().locator(".mc-person__name").innerText())
                    .contains("Cao Thị Mời");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void posts_are_given_and_ended_and_somebody_stands_in_for_the_absent(Visitor visitor) {
        try (var visit = visitor.visit("posts")) {
            visit.as(ADMINISTRATOR);
            visit.open("/organisation/staff");
            visit.page().fill("#q", "can-bo-000");
            visit.page().locator(".mc-search button").click();
            visit.page().waitForURL("**/organisation/staff?find=*");
            visit.look("staff");
            visit.page()
                    .locator("main td a[href*='/organisation/staff/']")
                    .nth(visitor.ordinal())
                    .click();
            visit.page().waitForURL("**/organisation/staff/*-*");
            visit.page().fill("#agency", "H41.31.01");
            visit.page().locator("#role").selectOption("inspector");
            visit.page().fill("#from", "20/01/2024");
            visit.look("member");
            visit.page().locator("form[action$='/posts'] button").click();
            visit.page().getByText("Đã giao vị trí.").waitFor();
            visit.page()
                    .fill("#substitute", "can-bo-001%d@demo.invalid".formatted(visitor.ordinal()));
            visit.page().fill("#first", "22/01/2024");
            visit.page().fill("#last", "26/01/2024");
            visit.page().locator("form[action$='/substitutions'] button").click();
            visit.page().getByText("Đã cử người thay thế.").waitFor();
            visit.look("substituted");
            visit.page().locator("form[action*='/substitutions/'] button").first().click();
            visit.page().getByText("Đã kết thúc thay thế.").waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_calendar_is_changed_after_a_look_at_what_it_moves(Visitor visitor) {
        try (var visit = visitor.visit("calendar")) {
            var code = takenIn(visit, "Tạ Thị Me", "counter");
            visit.as(HEAD);
            visit.open("/organisation?q=H41.31.01");
            visit.page().locator("main a[href^='/organisation/']").last().click();
            visit.page().waitForURL("**/organisation/*");
            visit.look("unit");
            visit.page().locator("main a[href*='/organisation/calendars/']").first().click();
            visit.page().waitForURL("**/organisation/calendars/*");
            visit.look("month");
            visit.page().locator("main a[href$='/days/new']").click();
            visit.page().waitForURL("**/days/new");
            visit.page().fill("#first", "2%d/01/2024".formatted(visitor.ordinal() + 2));
            visit.page().locator("input[name=kind]").first().check();
            visit.page().fill("#reason", "Thông báo cắt điện cả ngày");
            visit.look("day");
            visit.page().locator("main form button").first().click();
            visit.page().locator("button[name=confirmed]").first().waitFor();
            visit.look("preview");
            var choice = visitor == Visitor.PHONE ? "MOVE" : "KEEP";
            var asked = visit.page().locator("input[type=radio][name=cases][value=" + choice + "]");
            asked.check();
            visit.page().locator("button[name=confirmed][value=yes]").click();
            visit.page().getByText("Đã lưu lịch làm việc.").waitFor();
            visit.look("saved");
            visit.open("/cases/" + code);
            var moved = visit.text().contains("Tính lại hạn trả do lịch làm việc thay đổi");
            assertThat(moved).isEqualTo(visitor == Visitor.PHONE);
            visit.open("/cases/" + code + "/deadline");
            visit.look("deadline");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void the_cases_of_a_merged_unit_go_on_under_its_successor(Visitor visitor) {
        try (var visit = visitor.visit("merge")) {
            visit.as("Thanh tra");
            visit.open("/cases?state=working");
            visit.look("before");
            var code = ofAnotherCommune(visit, visitor.ordinal());
            var old = code.substring(0, code.indexOf('-'));
            visit.as(HEAD);
            visit.open("/cases/" + code);
            assertThat(visit.text()).doesNotContain(code);

            visit.as(ADMINISTRATOR);
            visit.open("/organisation/changes/new");
            visit.page().check("input[name=kind][value=merge]");
            visit.page().fill("#on", "19/01/2024");
            visit.page().fill("#units", old);
            visit.page().fill("#target", "H41.31.01");
            visit.page().fill("#source", "Nghị quyết thử");
            visit.look("change");
            visit.page().locator("main form button").first().click();
            visit.page().locator("button[name=confirmed][value=yes]").waitFor();
            visit.look("preview");
            visit.page().locator("button[name=confirmed][value=yes]").click();
            visit.page().waitForURL("**/organisation?at=*");

            visit.as(HEAD);
            visit.open("/cases/" + code);
            assertThat(visit.text()).contains(code);
            visit.look("after");
            goesOn(visit, code);
        }
    }

    /// At the successor whoever it waits for does the next thing: its head gives work to somebody
    /// else, or its signer signs.
    private static void goesOn(Visit visit, String code) {
        if (visit.form("hand-over").count() == 0) {
            visit.as(SIGNER);
            visit.open("/cases/" + code);
            visit.send("sign");
            visit.open("/cases/" + code);
            assertThat(visit.text()).contains("Đã ký duyệt");
            return;
        }
        unfold(visit, "hand-over");
        visit.form("hand-over").locator("select").selectOption(new SelectOption().setIndex(1));
        visit.send("hand-over");
        visit.open("/cases/" + code);
        assertThat(visit.text()).contains("Đã chuyển cho người khác xử lý");
    }

    /// A case at work, or waiting for a signature, in a commune that is none of the others asked
    /// for. A unit whose end is already on record cannot be merged before it.
    private static String ofAnotherCommune(Visit visit, int which) {
        var changes = Samples.shipped("/reference/agency-changes.csv");
        var units = new LinkedHashMap<String, String>();
        for (var state : List.of("working", "awaiting_signature")) {
            visit.open("/cases?state=" + state);
            for (var code : visit.page().locator("main a.mc-code").allInnerTexts()) {
                if (code.matches("H41\\.\\d\\d\\.\\d\\d-.*") && !code.startsWith("H41.31.01-")) {
                    units.putIfAbsent(code.substring(0, code.indexOf('-')), code);
                }
            }
        }
        units.keySet().removeIf(changes::contains);
        return List.copyOf(units.values()).get(which);
    }

    private static void signIn(Visit visit, String email) {
        visit.page().fill("#email", email);
        visit.page().fill("#password", "quả chuối rất xanh");
        visit.page().locator("form:has(#password) button").first().click();
    }
}

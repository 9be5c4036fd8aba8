package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.As.signedIn;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.audit.AuditTrail;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Role;

@AccessTest
class StaffAccountsTests {

    @Autowired MockMvcTester mvc;
    @Autowired People people;
    @Autowired StaffAccounts staff;
    @Autowired AdminCommand command;
    @Autowired DemonstrationLeft left;
    @Autowired DemoAccounts demonstration;
    @Autowired Organisation organisation;
    @Autowired AccountRepository accounts;
    @Autowired AuditTrail audit;

    @Test
    void an_administrator_invites_somebody_who_then_chooses_a_password() {
        var admin = administrator();

        var invited = staff.invite(admin, "Lê Thị Hạnh", "hanh.invited@example.vn");

        var account = staff.get(admin, invited.account());
        assertThat(account.state()).isEqualTo(StaffAccounts.State.INVITED);
        var browser = new Browser(mvc);
        var link = invited.link().orElseThrow();
        var address = link.getRawPath() + "?" + link.getRawQuery();
        assertThat(browser.get(address)).hasStatusOk().bodyText().contains("Lê Thị Hạnh");
        browser.post(
                "/confirm",
                "token",
                link.getRawQuery().substring("token=".length()),
                "password",
                People.PASSWORD);
        assertThat(staff.get(admin, invited.account()).state())
                .isEqualTo(StaffAccounts.State.ACTIVE);
        assertThat(audit.about(invited.account().value(), 10))
                .extracting(e -> e.purpose())
                .contains("hire");
    }

    @Test
    void the_page_of_invitation_takes_somebody_into_a_post_at_a_unit() {
        var page = invited("name", "Lê Thị Hạnh", "unit", "thi xa cua lo", "role", "signer");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Hạnh", "Lãnh đạo ký – UBND thị xã Cửa Lò", "/confirm?token=");
    }

    @Test
    void a_faulty_invitation_comes_back_with_all_that_was_typed() {
        var page = invited("name", "Lê Thị Hạnh", "unit", "UBND", "role", "không có");

        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Lê Thị Hạnh\"", "value=\"UBND\"")
                .contains("href=\"#unit\"", "Nhiều đơn vị có tên này", "href=\"#role\"");
    }

    @Test
    void an_address_in_use_is_said_at_its_field_and_nobody_is_taken_in() {
        var there = people.officer(Role.CLERK);

        var page =
                invited(
                        "name",
                        "Lê Thị Trùng",
                        "unit",
                        "H41.32",
                        "role",
                        "clerk",
                        "email",
                        there.email());

        assertThat(page).hasStatus(422).bodyText().contains("href=\"#email\"", "Lê Thị Trùng");
        assertThat(staff.list(administrator(), "Lê Thị Trùng", null, 5)).isEmpty();
    }

    @Test
    void nobody_is_invited_into_a_unit_the_administrator_does_not_reach() {
        var small = people.administratorOfACommune();

        var page = invited(small, "name", "Lê Thị Xa", "unit", "H41.32", "role", "clerk");

        assertThat(page).hasStatus(422).bodyText().contains("không thuộc phạm vi bạn quản lý");
    }

    private MvcTestResult invited(String... typed) {
        return invited(administrator(), typed);
    }

    private MvcTestResult invited(Actor by, String... typed) {
        var browser = Browser.of(by, mvc);
        browser.get("/access/accounts/invitation");
        var fields = new ArrayList<>(List.of("from", "19/01/2024"));
        fields.addAll(List.of(typed));
        if (!fields.contains("email")) {
            fields.addAll(List.of("email", UUID.randomUUID() + "@example.vn"));
        }
        return browser.post("/access/accounts/invitation", fields.toArray(String[]::new));
    }

    @Test
    void a_closed_account_loses_its_posts_and_frees_its_address() {
        var admin = administrator();
        var officer = people.officer(Role.INTAKE);

        staff.end(admin, officer.id());

        assertThat(staff.get(admin, officer.id()).state()).isEqualTo(StaffAccounts.State.ENDED);
        assertThat(organisation.postsOf(officer.id(), organisation.today())).isEmpty();
        assertThat(accounts.findByEmail(officer.email())).isEmpty();
    }

    @Test
    void nobody_closes_their_own_account_or_one_above_their_agency() {
        var admin = administrator();
        var leader = people.officer(Role.LEADER);
        var small = people.administratorOfACommune();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> staff.end(admin, admin.account()));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> staff.end(small, leader.id()));
        assertThat(staff.get(small, leader.id()).manageable()).isFalse();
    }

    @Test
    void citizens_are_not_among_the_accounts_of_staff() {
        var citizen = people.citizen();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> staff.get(administrator(), citizen.id()));
    }

    @Test
    void the_list_is_for_administrators_only_and_says_who_holds_what() {
        var admin = administrator();
        people.officer(Role.CLERK);

        assertThat(mvc.get().uri("/access/accounts").with(signedIn(admin)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Cán bộ thử", "Văn thư");
        var officer = Actor.staff(people.officer(Role.INTAKE).id(), List.of());
        assertThat(mvc.get().uri("/access/accounts").with(signedIn(officer)).exchange())
                .hasStatus(403);
    }

    @Test
    void the_first_administrator_is_made_at_the_machine_with_a_link() {
        people.officer(Role.CLERK);
        var said = new StringWriter();

        command.run(
                Arguments.parse(
                        Path.of("."),
                        List.of("--name", "Đinh Thị Ngân", "--email", "ngan.admin@example.vn")),
                new PrintWriter(said, true));

        var account = accounts.findByEmail("ngan.admin@example.vn").orElseThrow();
        assertThat(said.toString()).contains("http://localhost:8080/confirm?token=");
        assertThat(organisation.postsOf(account.id(), organisation.today()))
                .singleElement()
                .satisfies(p -> assertThat(p.role()).isEqualTo(Role.ADMINISTRATOR));
    }

    @Test
    void production_is_told_of_every_invented_person_and_known_secret() {
        demonstration.create(List.of(DemoAccounts.NewPerson.citizen("Trần Văn Bình", false)));
        demonstration.createClient();

        assertThat(left.problems())
                .anyMatch(p -> p.contains("demonstration accounts"))
                .anyMatch(p -> p.contains("\"demo\""));
    }

    @Test
    void the_name_somebody_is_searched_by_stays_in_the_session_and_out_of_the_address() {
        var browser = Browser.of(administrator(), mvc);
        people.officer(Role.CLERK);
        browser.get("/access/accounts");

        var sent = browser.post("/access/accounts/search", "q", "Cán bộ thử");
        var address = Browser.target(sent);
        var found = browser.follow(sent);

        assertThat(address).matches("/access/accounts\\?find=[0-9a-f]{24}");
        assertThat(found).hasStatusOk().bodyText().contains("value=\"Cán bộ thử\"", "Văn thư");
        assertThat(found).bodyText().doesNotContain("C%C3%A1n", "?q=");
        assertThat(Browser.of(administrator(), mvc).get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Hãy tìm lại")
                .doesNotContain("Cán bộ thử</a>", "Văn thư");
        assertThat(browser.follow(browser.post("/access/accounts/search", "q", "khong ai ca")))
                .bodyText()
                .doesNotContain("Cán bộ thử</a>");
    }

    private Actor administrator() {
        var admin = people.officer(Role.ADMINISTRATOR);
        return Actor.staff(admin.id(), organisation.postsOf(admin.id(), organisation.today()));
    }
}

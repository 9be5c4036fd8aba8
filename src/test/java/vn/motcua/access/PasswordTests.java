package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.access.db.Tables;
import vn.motcua.audit.AuditTrail;
import vn.motcua.shared.MasterKey;
import vn.motcua.shared.Role;

@AccessTest
class PasswordTests {

    @Autowired MockMvcTester mvc;
    @Autowired People people;
    @Autowired AccountRepository accounts;
    @Autowired AccountLanguages languages;
    @Autowired MasterKey master;
    @Autowired AuditTrail audit;
    @Autowired DSLContext db;
    private final Clock clock = Clock.systemUTC();

    @Test
    void five_wrong_passwords_shut_the_account_even_for_the_right_one() {
        var citizen = people.citizen();
        var browser = atSignIn();

        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/sign-in", "email", citizen.email(), "password", "wrong"))
                    .hasStatus(422);
        }

        var right = browser.post("/sign-in", "email", citizen.email(), "password", People.PASSWORD);
        assertThat(right).hasStatus(422);
        assertThat(audit.by(citizen.id(), 10)).hasSize(6);
        assertThat(accounts.find(citizen.id()).orElseThrow().lockedUntil())
                .isAfter(clock.instant());
    }

    @Test
    void a_wrong_name_and_a_wrong_password_look_alike() {
        var citizen = people.citizen();
        var browser = atSignIn();

        var wrong = browser.post("/sign-in", "email", citizen.email(), "password", "wrong");
        var nobody = browser.post("/sign-in", "email", "nobody@example.vn", "password", "wrong");

        assertThat(plain(wrong, citizen.email())).isEqualTo(plain(nobody, "nobody@example.vn"));
    }

    @Test
    void a_registration_is_confirmed_by_a_link_that_works_once() {
        var browser = new Browser(mvc);
        browser.get("/register");
        var sent = browser.post("/register", "name", "Nguyễn Thị Ánh", "email", "Anh.R@example.vn");
        var link = link(sent);

        assertThat(browser.get(link)).hasStatusOk().bodyText().contains("Nguyễn Thị Ánh");
        assertThat(browser.get(link)).hasStatusOk();
        var token = link.replaceAll(".*token=", "");
        assertThat(browser.post("/confirm", "token", token, "password", "ngắn")).hasStatus(422);
        assertThat(browser.post("/confirm", "token", token, "password", People.PASSWORD))
                .hasStatus(303);

        assertThat(browser.get(link)).hasStatus(404);
        assertThat(browser.post("/confirm", "token", token, "password", "another password"))
                .hasStatus(404);
        assertThat(signIn("anh.r@example.vn", People.PASSWORD).get("/my/account")).hasStatusOk();
    }

    @Test
    void letters_come_in_the_language_of_registration_and_later_in_the_one_chosen() {
        var browser = new Browser(mvc);
        browser.get("/register?lang=ja");
        var link = link(browser.post("/register", "name", "Mai Ja", "email", "mai.ja@example.vn"));
        var account = accounts.findByEmail("mai.ja@example.vn").orElseThrow().id();
        assertThat(languages.of(List.of(account))).containsEntry(account, Locale.of("ja"));
        browser.get(link);
        browser.post(
                "/confirm", "token", link.replaceAll(".*token=", ""), "password", People.PASSWORD);

        var signedIn = signIn("mai.ja@example.vn", People.PASSWORD);
        assertThat(signedIn.get("/my/account")).bodyText().contains("English", "日本語");
        assertThat(signedIn.post("/my/account/language", "language", "en")).hasStatus(303);

        assertThat(languages.of(List.of(account))).containsEntry(account, Locale.ENGLISH);
    }

    @Test
    void an_address_with_an_account_is_answered_like_any_other() {
        var citizen = people.citizen();
        var browser = new Browser(mvc);
        browser.get("/register");

        var again = browser.post("/register", "name", "Kẻ Khác", "email", citizen.email());

        assertThat(again).hasStatusOk();
        assertThat(accounts.find(citizen.id()).orElseThrow().name()).isEqualTo(citizen.name());
    }

    @Test
    void a_new_link_ends_the_older_one_and_a_new_password_ends_the_sessions() {
        var citizen = people.citizen();
        var elsewhere = signIn(citizen.email(), People.PASSWORD);
        var browser = new Browser(mvc);
        browser.get("/forgot");
        var first = link(browser.post("/forgot", "email", citizen.email()));
        var second = link(browser.post("/forgot", "email", citizen.email()));

        assertThat(browser.get(first)).hasStatus(404);
        browser.get(second);
        browser.post(
                "/reset",
                "token",
                second.replaceAll(".*token=", ""),
                "password",
                "chuối chín vàng");

        assertThat(elsewhere.get("/my/account")).hasStatus(303);
        assertThat(signIn(citizen.email(), "chuối chín vàng").get("/my/account")).hasStatusOk();
    }

    @Test
    void a_signer_registers_a_device_before_anything_else_and_needs_its_code_from_then_on() {
        var signer = people.officer(Role.SIGNER);
        var browser = atSignIn();
        var half = browser.post("/sign-in", "email", signer.email(), "password", People.PASSWORD);
        assertThat(Browser.target(half)).isEqualTo("/sign-in/second-factor");
        assertThat(browser.get("/my/account")).hasStatus(303);
        assertThat(browser.follow(half)).hasStatusOk().bodyText().contains("<svg", "<path");

        var wrong = browser.post("/sign-in/second-factor", "code", "000000");
        assertThat(wrong).hasStatus(422);
        var used = code(signer);
        var done = browser.post("/sign-in/second-factor", "code", used);
        assertThat(done).hasStatusOk();
        var recovery = text(done).replaceAll("(?s).*?<span class=\"mc-code\">([^<]+)<.*", "$1");
        browser.follow(browser.get("/sign-in"));
        assertThat(browser.get("/my/account")).hasStatusOk();

        var later = atSignIn();
        var asked = later.post("/sign-in", "email", signer.email(), "password", People.PASSWORD);
        assertThat(Browser.target(asked)).isEqualTo("/sign-in/code");
        assertThat(later.post("/sign-in/code", "code", used)).hasStatus(422);
        later.follow(later.post("/sign-in/code", "code", recovery));
        assertThat(later.get("/my/account")).hasStatusOk();

        var again = atSignIn();
        again.post("/sign-in", "email", signer.email(), "password", People.PASSWORD);
        assertThat(again.post("/sign-in/code", "code", recovery)).hasStatus(422);
    }

    @Test
    void guarded_posts_do_not_count_in_a_session_with_a_password_alone() {
        var officer = people.officer(Role.INTAKE);
        var browser = signIn(officer.email(), People.PASSWORD);
        assertThat(browser.get("/access/accounts")).hasStatus(403);

        people.appoint(officer, Role.ADMINISTRATOR);
        pause();

        assertThat(browser.get("/access/accounts")).hasStatus(403);
    }

    @Test
    void the_secret_of_a_device_is_not_readable_in_the_database() {
        var signer = people.officer(Role.SIGNER);
        var browser = atSignIn();
        browser.follow(
                browser.post("/sign-in", "email", signer.email(), "password", People.PASSWORD));

        var stored =
                db.select(Tables.ACCOUNT.TOTP)
                        .from(Tables.ACCOUNT)
                        .where(Tables.ACCOUNT.ID.eq(signer.id().value()))
                        .fetchSingle()
                        .value1();

        assertThat(stored).isNotEqualTo(master.open(stored)).hasSizeGreaterThan(20);
    }

    @Test
    void somebody_sees_and_ends_their_own_sessions() {
        var citizen = people.citizen();
        var here = signIn(citizen.email(), People.PASSWORD);
        var there = signIn(citizen.email(), People.PASSWORD);
        var page = text(here.get("/my/account"));
        var handle = page.replaceAll("(?s).*name=\"session\" value=\"([^\"]+)\".*", "$1");

        here.post("/my/account/session-end", "session", handle);

        assertThat(there.get("/my/account")).hasStatus(303);
        assertThat(here.get("/my/account")).hasStatusOk();
    }

    private String code(People.Somebody somebody) {
        var sealed = accounts.find(somebody.id()).orElseThrow().secondFactor().sealed();
        return Totp.code(master.open(sealed), clock.instant(), Totp.DIGITS);
    }

    private static void pause() {
        try {
            Thread.sleep(3_500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Browser atSignIn() {
        var browser = new Browser(mvc);
        browser.follow(browser.get("/sign-in"));
        return browser;
    }

    private Browser signIn(String email, String password) {
        var browser = atSignIn();
        browser.follow(browser.post("/sign-in", "email", email, "password", password));
        return browser;
    }

    private static String link(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        return text(page).replaceAll("(?s).*href=\"(/(?:confirm|reset)\\?token=[^\"]+)\".*", "$1");
    }

    private static String plain(
            org.springframework.test.web.servlet.assertj.MvcTestResult page, String email) {
        return text(page).replace(email, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        return new String(
                page.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}

package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.access.DemoAccounts.NewPerson;
import vn.motcua.shared.Role;

@AccessTest
class SignInFlowTests {

    @Autowired MockMvcTester mvc;
    @Autowired DemoAccounts demonstration;
    @Autowired People people;

    @Test
    void a_click_on_somebody_of_the_demonstration_signs_them_in_where_they_wanted_to_go() {
        var clicked =
                demonstration.create(List.of(NewPerson.citizen("Hồ Thị Mai", true))).getFirst();
        var browser = new Browser(mvc);

        var page = browser.follow(browser.get("/sign-in?next=/my/account"));
        assertThat(page).hasStatusOk().bodyText().contains("Hồ Thị Mai");
        var click = browser.post("/sign-in/demonstration", "account", clicked.value().toString());

        assertThat(browser.follow(click)).hasStatusOk().bodyText().contains("Hồ Thị Mai");
    }

    @Test
    void an_account_that_is_not_of_the_demonstration_cannot_be_clicked() {
        var citizen = people.citizen();
        var browser = atSignIn();

        var click =
                browser.post("/sign-in/demonstration", "account", citizen.id().value().toString());

        assertThat(click).hasStatus(422);
    }

    @Test
    void the_pages_ask_the_provider_with_state_nonce_and_a_challenge() {
        var browser = new Browser(mvc);

        var asked = query(browser.get("/sign-in/start/motcua"));

        assertThat(asked.getFirst("response_type")).isEqualTo("code");
        assertThat(asked.getFirst("state")).hasSizeGreaterThan(20);
        assertThat(asked.getFirst("nonce")).hasSizeGreaterThan(20);
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.getFirst("code_challenge")).hasSizeGreaterThan(20);
    }

    @Test
    void a_code_without_the_state_that_was_sent_signs_nobody_in() {
        var browser = knownToProvider();
        var code = query(browser.get(authorize(browser))).getFirst("code");

        var back = browser.get("/sign-in/return?code=" + code + "&state=made-up");

        assertThat(Browser.target(back)).isEqualTo("/sign-in?interrupted");
        assertThat(browser.get("/my/account")).hasStatus(303);
    }

    @Test
    void the_address_with_a_code_signs_in_once_only_and_only_in_the_browser_that_asked() {
        var browser = knownToProvider();
        var way = Browser.target(browser.get(authorize(browser)));

        var thief = new Browser(mvc);
        assertThat(Browser.target(thief.get(way))).isEqualTo("/sign-in?interrupted");
        assertThat(Browser.target(browser.get(way))).isEqualTo("/");
        assertThat(browser.get("/my/account")).hasStatusOk();
        assertThat(Browser.target(browser.get(way))).isEqualTo("/sign-in?interrupted");
    }

    @Test
    void the_provider_gives_no_code_without_a_challenge_or_to_another_address() {
        var browser = knownToProvider();
        var asked = authorize(browser);

        var bare = browser.get(asked.replaceAll("&code_challenge[^&]*", ""));
        var elsewhere =
                browser.get(
                        asked.replaceAll(
                                "redirect_uri=[^&]*", "redirect_uri=https://evil.example/return"));

        assertThat(query(bare).getFirst("error")).isEqualTo("invalid_request");
        assertThat(elsewhere).hasStatus(400);
    }

    @Test
    void being_known_to_the_provider_is_not_being_signed_in_at_the_pages() {
        assertThat(knownToProvider().get("/my/account")).hasStatus(303);
    }

    @Test
    void the_session_gets_a_new_name_at_each_step() {
        var citizen = people.citizen();
        var browser = atSignIn();
        var before = browser.cookie("session");

        var known = browser.post("/sign-in", "email", citizen.email(), "password", People.PASSWORD);
        var between = browser.cookie("session");
        browser.follow(known);

        assertThat(between).isNotEqualTo(before);
        assertThat(browser.cookie("session")).isNotEqualTo(between).isNotEqualTo(before);
    }

    @Test
    void signing_out_ends_both() {
        var browser = signedIn(people.citizen());
        browser.get("/my/account");

        browser.post("/sign-out");

        assertThat(browser.get("/my/account")).hasStatus(303);
        assertThat(Browser.target(browser.get("/sign-in"))).isEqualTo("/sign-in/start/motcua");
    }

    @Test
    void a_form_without_its_secret_changes_nothing() {
        var browser = signedIn(people.citizen());

        var forged = mvc.post().uri("/sign-out").cookie(browser.jar()).exchange();

        assertThat(forged).hasStatus(403);
        assertThat(browser.get("/my/account")).hasStatusOk();
    }

    @Test
    void a_script_is_told_to_take_the_whole_window_to_the_sign_in() {
        var answer = mvc.get().uri("/my/account").header("HX-Request", "true").exchange();

        assertThat(answer).hasStatus(401);
        assertThat(answer.getResponse().getHeader("HX-Redirect"))
                .isEqualTo("/sign-in?next=%2Fmy%2Faccount");
    }

    @Test
    void who_came_by_another_name_of_this_machine_is_sent_to_the_one_with_the_cookies() {
        var answer = mvc.get().uri("http://127.0.0.1/sign-in?next=/my/account").exchange();

        assertThat(answer.getResponse().getHeader("Location"))
                .isEqualTo("http://localhost:8080/sign-in?next=/my/account");
    }

    @Test
    void a_right_that_ended_is_gone_within_seconds() throws InterruptedException {
        var clerk = people.officer(Role.INTAKE);
        var browser = signedIn(clerk);
        assertThat(browser.get("/my/account")).hasStatusOk();

        people.close(clerk);

        Thread.sleep(3_500);
        assertThat(browser.get("/my/account")).hasStatus(303);
    }

    private Browser atSignIn() {
        var browser = new Browser(mvc);
        browser.follow(browser.get("/sign-in"));
        return browser;
    }

    private Browser knownToProvider() {
        var browser = atSignIn();
        browser.post("/sign-in", "email", people.citizen().email(), "password", People.PASSWORD);
        return browser;
    }

    private Browser signedIn(People.Somebody somebody) {
        var browser = atSignIn();
        browser.follow(
                browser.post("/sign-in", "email", somebody.email(), "password", People.PASSWORD));
        return browser;
    }

    /// What the pages would ask the provider.
    private static String authorize(Browser browser) {
        return Browser.target(browser.get("/sign-in/start/motcua"));
    }

    private static org.springframework.util.MultiValueMap<String, String> query(
            MvcTestResult result) {
        return UriComponentsBuilder.fromUri(URI.create(result.getResponse().getHeader("Location")))
                .build()
                .getQueryParams();
    }
}

package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.access.db.Tables.ACCOUNT;
import static vn.motcua.access.db.Tables.OUTSIDE_LOGIN;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.TestTime;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Role;

/// Sign-in by another provider, which is a program of its own in another process. The first test
/// runs while that program is still away.
@Import({TestTime.class, People.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = "web",
        webEnvironment = WebEnvironment.DEFINED_PORT)
class OtherProviderTests {

    private static final String STAFF = "can.bo@example.vn";

    private static int port;
    private static int otherPort;
    private static Process other;

    @Autowired AccountRepository accounts;
    @Autowired People people;
    @Autowired DSLContext db;

    private HttpClient browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) throws IOException {
        port = freePort();
        otherPort = freePort();
        registry.add("server.port", () -> port);
        registry.add("motcua.address", OtherProviderTests::address);
        registry.add("motcua.oidc.issuer", () -> "http://127.0.0.1:" + otherPort);
        registry.add("motcua.oidc.client-id", () -> OtherProvider.CLIENT);
        registry.add("motcua.oidc.client-secret", () -> OtherProvider.SECRET);
        registry.add("motcua.oidc.subject-claim", () -> "TechID");
        registry.add("motcua.oidc.name-claim", () -> "HoVaTen");
        registry.add("motcua.oidc.sign-out-hint", () -> "true");
    }

    @BeforeEach
    void anotherBrowser() {
        browser = browser(HttpClient.Redirect.NORMAL);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (other != null) {
            other.destroy();
            other.waitFor();
        }
    }

    @Test
    @Order(1)
    void a_provider_that_is_away_keeps_nobody_from_what_needs_no_sign_in() throws Exception {
        var page = get("/my/account");

        assertThat(page.uri().toString()).endsWith("/sign-in?interrupted=unreachable");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Hiện không kết nối được với dịch vụ đăng nhập");
        assertThat(get("/problems/not-found").statusCode()).isEqualTo(200);

        assertThat(signIn("dan").body()).contains("Lò Thị Ban");
    }

    @Test
    @Order(2)
    void the_provider_is_asked_with_state_nonce_and_a_challenge() throws Exception {
        otherIsThere();
        browser = browser(HttpClient.Redirect.NEVER);

        var asked = get("/sign-in/start/motcua").headers().firstValue("Location").orElseThrow();

        assertThat(asked)
                .startsWith("http://127.0.0.1:" + otherPort + "/oauth2/authorize?")
                .contains("response_type=code", "state=", "nonce=", "code_challenge_method=S256");
    }

    @Test
    @Order(3)
    void a_citizen_gets_one_account_at_the_first_visit_and_the_same_at_the_next() throws Exception {
        assertThat(signIn("dan").body()).contains("Lò Thị Ban");
        var first = account("T-1");

        anotherBrowser();
        var again = signIn("dan");

        assertThat(again.uri().toString()).isEqualTo(address() + "/my/account");
        assertThat(account("T-1")).isEqualTo(first);
        assertThat(accounts.find(first).orElseThrow().citizen()).isTrue();
    }

    @Test
    @Order(3)
    void staff_are_found_by_the_verified_address_they_were_invited_under() throws Exception {
        var invited = invite(STAFF);

        var stranger = signIn("mao-danh");
        assertThat(stranger.uri().getPath()).isEqualTo("/my/account");
        assertThat(account("T-3")).isNotEqualTo(invited);

        anotherBrowser();
        assertThat(signIn("can-bo").uri().getPath()).isEqualTo("/my/account");
        assertThat(account("T-2")).isEqualTo(invited);
        assertThat(accounts.find(invited).orElseThrow().active()).isTrue();
    }

    @Test
    @Order(3)
    void a_guarded_post_counts_only_with_what_the_provider_calls_a_second_factor()
            throws Exception {
        administrator("quan.tri@example.vn");
        administrator("quan.tri.2@example.vn");

        signIn("giam-doc");
        assertThat(get("/access/accounts").statusCode()).isEqualTo(200);

        anotherBrowser();
        signIn("mot-lop");
        assertThat(get("/access/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void a_token_of_another_issuer_for_another_request_or_client_signs_nobody_in()
            throws Exception {
        for (var somebody : new String[] {"sai-noi", "phat-lai", "nguoi-khac"}) {
            anotherBrowser();
            var page = signIn(somebody);

            assertThat(page.uri().toString()).as(somebody).endsWith("/sign-in?interrupted");
            assertThat(page.body()).contains("bị gián đoạn");
        }
        assertThat(db.fetchCount(OUTSIDE_LOGIN, OUTSIDE_LOGIN.SUBJECT.in("T-7", "T-8", "T-9")))
                .isZero();
    }

    @Test
    @Order(3)
    void somebody_of_whom_the_provider_gives_no_name_is_told_so() throws Exception {
        assertThat(signIn("vo-danh").body()).contains("không cho biết bạn là ai");
    }

    @Test
    @Order(3)
    void a_closed_account_stays_closed_whatever_the_provider_says() throws Exception {
        signIn("dan");
        var account = account("T-1");
        accounts.end(account, Clock.systemUTC().instant());

        anotherBrowser();
        assertThat(signIn("dan").body()).contains("Tài khoản của bạn ở đây đã đóng");

        db.update(ACCOUNT).setNull(ACCOUNT.ENDED).where(ACCOUNT.ID.eq(account.value())).execute();
    }

    @Test
    @Order(3)
    void a_code_that_this_browser_did_not_ask_for_is_worth_nothing() throws Exception {
        otherIsThere();

        var back = get("/sign-in/return?code=made-up&state=made-up");

        assertThat(back.uri().toString()).endsWith("/sign-in?interrupted");
    }

    @Test
    @Order(3)
    void passwords_of_this_program_open_nothing_any_more() throws Exception {
        var citizen = people.citizen();
        var form = signIn("dan");
        browser = stepwise(browser);

        var answer =
                post(
                        "/sign-in",
                        form,
                        "email=" + citizen.email() + "&password=" + encoded(People.PASSWORD));

        assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
                .endsWith("/sign-in/start/motcua");
        assertThat(get("/register").headers().firstValue("Location")).contains("/sign-in");
        assertThat(get("/forgot").headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    @Order(3)
    void signing_out_ends_the_session_here_and_at_the_provider() throws Exception {
        var page = signIn("dan");

        var out = post("/sign-out", page, "");

        assertThat(out.uri().toString()).isEqualTo(address() + "/");
        var next = get("/my/account");
        assertThat(next.uri().toString()).isEqualTo("http://127.0.0.1:" + otherPort + "/login");
    }

    @Test
    @Order(4)
    void a_provider_that_dies_before_the_code_is_exchanged_is_named_as_the_trouble()
            throws Exception {
        signIn("dan");
        browser = stepwise(browser);
        var back = wayBack();
        stop();
        other = null;

        var page =
                browser.send(
                        HttpRequest.newBuilder(URI.create(back)).build(), BodyHandlers.ofString());

        assertThat(page.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?interrupted=unreachable");
    }

    /// The same cookies, but stopping at every redirect.
    private static HttpClient stepwise(HttpClient browser) {
        return HttpClient.newBuilder()
                .cookieHandler(browser.cookieHandler().orElseThrow())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// The address the provider sends the browser back to.
    private String wayBack() throws Exception {
        var at = address() + "/sign-in/start/motcua";
        while (!at.contains("/sign-in/return?")) {
            var step = HttpRequest.newBuilder(URI.create(at)).build();
            at =
                    browser.send(step, BodyHandlers.discarding())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
        }
        return at;
    }

    private AccountId invite(String email) {
        var id = new AccountId(UUID.randomUUID());
        var now = Clock.systemUTC().instant();
        accounts.insert(NewAccount.staff(id, "Người được mời", email).awaiting(now), now);
        return id;
    }

    private void administrator(String email) {
        var officer = people.officer();
        people.appoint(officer, Role.ADMINISTRATOR);
        db.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, email)
                .where(ACCOUNT.ID.eq(officer.id().value()))
                .execute();
    }

    private AccountId account(String subject) {
        return db.select(OUTSIDE_LOGIN.ACCOUNT)
                .from(OUTSIDE_LOGIN)
                .where(OUTSIDE_LOGIN.SUBJECT.eq(subject))
                .fetchSingle(r -> new AccountId(r.value1()));
    }

    /// From a page that needs somebody, by the other provider's form, back to the page.
    private HttpResponse<String> signIn(String name) throws Exception {
        otherIsThere();
        var form = get("/my/account");
        assertThat(form.uri().toString()).isEqualTo("http://127.0.0.1:" + otherPort + "/login");
        return send(
                form.uri(),
                form,
                "username=" + name + "&password=" + encoded(OtherProvider.PASSWORD));
    }

    private static void otherIsThere() throws IOException, InterruptedException {
        if (other == null) {
            other = OtherProvider.start(otherPort, address(), STAFF);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address() + path)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, HttpResponse<String> form, String fields)
            throws IOException, InterruptedException {
        return send(URI.create(address() + path), form, fields);
    }

    private HttpResponse<String> send(URI address, HttpResponse<String> form, String fields)
            throws IOException, InterruptedException {
        var token =
                form.body()
                        .replaceAll(
                                "(?s).*?name=\"_csrf\" (?:type=\"hidden\" )?value=\"([^\"]+)\".*",
                                "$1");
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "_csrf=" + encoded(token) + "&" + fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpClient browser(HttpClient.Redirect redirect) {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(redirect)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    private static String address() {
        return "http://localhost:" + port;
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}

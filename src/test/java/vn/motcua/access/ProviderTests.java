package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static vn.motcua.access.db.Tables.OAUTH2_AUTHORIZATION;
import static vn.motcua.access.db.Tables.SESSION_ATTRIBUTES;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/// The provider as other systems meet it: a client that signs people in, and what it may not do.
@AccessTest
class ProviderTests {

    private static final String BACK = "https://other.example/back";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-1234567";

    @Autowired MockMvcTester mvc;
    @Autowired People people;
    @Autowired ClientRepository clients;
    @Autowired PasswordEncoder passwords;
    @Autowired DSLContext db;

    @Test
    void another_system_signs_a_citizen_in_and_reads_in_their_name() {
        var citizen = people.citizen();
        var client = client();

        var given = text(exchange(client, code(client, citizen), VERIFIER));

        assertThat(payload(value(given, "id_token")))
                .contains("\"nonce\":\"n-1\"", "\"amr\":[\"pwd\"]", citizen.email());
        assertThat(payload(value(given, "access_token")))
                .doesNotContain(citizen.email(), citizen.name());
        assertThat(call(value(given, "access_token")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.kind")
                .isEqualTo("CITIZEN");
        assertThat(call(value(given, "id_token"))).hasStatus(401);
    }

    @Test
    void a_code_works_once_and_using_it_again_takes_back_what_it_gave() {
        var client = client();
        var code = code(client, people.citizen());
        var given = text(exchange(client, code, VERIFIER));

        assertThat(exchange(client, code, VERIFIER))
                .hasStatus(400)
                .bodyText()
                .contains("invalid_grant");
        assertThat(refresh(client, value(given, "refresh_token"))).hasStatus(400);
    }

    @Test
    void a_code_is_worth_nothing_without_its_verifier_or_to_another_client() {
        var client = client();
        var citizen = people.citizen();

        assertThat(exchange(client, code(client, citizen), VERIFIER + "x")).hasStatus(400);
        assertThat(exchange(client(), code(client, citizen), VERIFIER)).hasStatus(400);
    }

    @Test
    void a_refresh_token_is_replaced_each_time_and_ends_with_the_account() {
        var client = client();
        var citizen = people.citizen();
        var first = value(text(exchange(client, code(client, citizen), VERIFIER)), "refresh_token");

        var second = value(text(refresh(client, first)), "refresh_token");

        assertThat(second).isNotEqualTo(first);
        assertThat(refresh(client, first)).hasStatus(400);
        people.endSessions(citizen);
        assertThat(refresh(client, second)).hasStatus(400);
    }

    @Test
    void neither_code_nor_token_lies_in_the_database_only_their_hashes() {
        var client = client();
        var code = code(client, people.citizen());
        var given = text(exchange(client, code, VERIFIER));
        var refresh = value(given, "refresh_token");

        var rows =
                db.fetchValue("select string_agg(a::text, ' ') from access.oauth2_authorization a");

        assertThat(rows)
                .asString()
                .doesNotContain(
                        code, refresh, value(given, "access_token"), value(given, "id_token"))
                .contains(HashedAuthorizations.hash(code), HashedAuthorizations.hash(refresh));
        assertThat(refresh(client, HashedAuthorizations.hash(refresh))).hasStatus(400);
        assertThat(refresh(client, refresh)).hasStatusOk();
    }

    @Test
    void a_token_given_by_an_earlier_version_goes_on_after_the_upgrade() throws Exception {
        var client = client();
        var given = text(exchange(client, code(client, people.citizen()), VERIFIER));
        var refresh = value(given, "refresh_token");
        db.update(OAUTH2_AUTHORIZATION)
                .set(OAUTH2_AUTHORIZATION.REFRESH_TOKEN_VALUE, refresh)
                .where(
                        OAUTH2_AUTHORIZATION.REFRESH_TOKEN_VALUE.eq(
                                HashedAuthorizations.hash(refresh)))
                .execute();
        assertThat(refresh(client, refresh)).hasStatus(400);

        var upgrade =
                java.nio.file.Files.readString(
                                java.nio.file.Path.of(
                                        "src/main/resources/db/migration/access/V202611261850__hashes.sql"))
                        .replaceAll("(?s).*(refresh_token_value = .*?);.*", "$1");
        db.execute(
                "update access.oauth2_authorization set "
                        + upgrade
                        + " where refresh_token_value = ?",
                refresh);

        assertThat(refresh(client, refresh)).hasStatusOk();
    }

    @Test
    void the_pages_refuse_an_identity_token_made_for_another_request() {
        var browser = new Browser(mvc);
        browser.follow(browser.get("/sign-in"));
        var citizen = people.citizen();
        browser.post("/sign-in", "email", citizen.email(), "password", People.PASSWORD);
        var asked = Browser.target(browser.get("/sign-in/start/motcua"));
        var way = Browser.target(browser.get(asked));
        exchangeNonce(browser);

        assertThat(Browser.target(browser.get(way))).isEqualTo("/sign-in?interrupted");
        assertThat(browser.get("/my/account")).hasStatus(303);
    }

    /// As if the code of another sign-in had been slipped under this one.
    private void exchangeNonce(Browser browser) {
        var session = text(Base64.getDecoder().decode(browser.cookie("session")));
        var id =
                db.select(vn.motcua.access.db.Tables.SESSION.PRIMARY_ID)
                        .from(vn.motcua.access.db.Tables.SESSION)
                        .where(
                                vn.motcua.access.db.Tables.SESSION.SESSION_ID.eq(
                                        SecretNames.stored(session)))
                        .fetchSingle()
                        .value1();
        var row =
                db.selectFrom(SESSION_ATTRIBUTES)
                        .where(
                                SESSION_ATTRIBUTES.SESSION_PRIMARY_ID.eq(id),
                                SESSION_ATTRIBUTES.ATTRIBUTE_NAME.eq("asked"))
                        .fetchSingle();
        var other =
                text(row.getAttributeBytes())
                        .replaceAll("\"nonce\":\"[^\"]+\"", "\"nonce\":\"of-another\"");
        row.setAttributeBytes(other.getBytes(StandardCharsets.UTF_8));
        assertThat(row.changed()).isTrue();
        row.update();
    }

    private String client() {
        var id = "other-" + UUID.randomUUID();
        clients.insert(
                new Client(
                        UUID.randomUUID(),
                        id,
                        "Hệ thống khác",
                        passwords.encode("secret"),
                        false,
                        Set.of(),
                        Set.of("openid", "email", Clients.API),
                        List.of(BACK),
                        false),
                Clock.systemUTC().instant());
        return id;
    }

    private String code(String client, People.Somebody somebody) {
        var browser = new Browser(mvc);
        browser.follow(
                browser.get(
                        "/oauth2/authorize?response_type=code&client_id="
                                + client
                                + "&scope=openid%20email%20api&state=s-1&nonce=n-1&redirect_uri="
                                + BACK
                                + "&code_challenge_method=S256&code_challenge="
                                + challenge()));
        var known =
                browser.post("/sign-in", "email", somebody.email(), "password", People.PASSWORD);
        var back = browser.get(Browser.target(known));
        var location = back.getResponse().getHeader("Location");
        assertThat(location).startsWith(BACK).contains("state=s-1");
        return UriComponentsBuilder.fromUri(URI.create(location))
                .build()
                .getQueryParams()
                .getFirst("code");
    }

    private MvcTestResult exchange(String client, String code, String verifier) {
        return mvc.post()
                .uri("/oauth2/token")
                .with(httpBasic(client, "secret"))
                .param("grant_type", "authorization_code")
                .param("code", code)
                .param("redirect_uri", BACK)
                .param("code_verifier", verifier)
                .exchange();
    }

    private MvcTestResult refresh(String client, String token) {
        return mvc.post()
                .uri("/oauth2/token")
                .with(httpBasic(client, "secret"))
                .param("grant_type", "refresh_token")
                .param("refresh_token", token)
                .exchange();
    }

    private MvcTestResult call(String token) {
        return mvc.get().uri("/api/v1/echo").header("Authorization", "Bearer " + token).exchange();
    }

    private static String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hash.of(VERIFIER));
    }

    private static String payload(String token) {
        return text(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String value(String json, String name) {
        return json.replaceAll(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    private static String text(MvcTestResult result) {
        return text(result.getResponse().getContentAsByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

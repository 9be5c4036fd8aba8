package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

@AccessTest
class ApiAccessTests {

    @Autowired MockMvcTester mvc;
    @Autowired People people;
    @Autowired DemoAccounts demonstration;
    @Autowired ClientRepository clients;
    @Autowired Clients known;
    @Autowired PasswordEncoder passwords;
    @Autowired Organisation organisation;
    @Autowired SigningKeys keys;
    @Autowired SigningKeyRepository stored;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_call_without_a_token_or_with_a_false_one_is_answered_with_a_problem() {
        var bare = mvc.get().uri("/api/v1/echo").exchange();
        var wrong = call("/api/v1/echo", "a.b.c", null);

        assertThat(bare)
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-signed-in");
        assertThat(wrong)
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("invalid-token");
        assertThat(bare.getResponse().getContentType()).startsWith("application/problem+json");
    }

    @Test
    void the_demonstration_client_acts_for_the_post_it_names() {
        demonstration.createClient();
        var token = token("demo", "demo");
        var post = postOf(people.officer(Role.INTAKE));

        var alone = call("/api/v1/echo/intake", token, null);
        var acting = call("/api/v1/echo/intake", token, post);

        assertThat(alone)
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-allowed");
        assertThat(acting).hasStatusOk();
        assertThat(acting).bodyJson().extractingPath("$.kind").isEqualTo("SYSTEM");
        assertThat(acting).bodyJson().extractingPath("$.posts[0]").isEqualTo(post);
        assertThat(acting).bodyJson().extractingPath("$.client").isEqualTo("Demo");
    }

    @Test
    void a_client_may_not_act_for_a_post_that_was_not_given_to_it() {
        var own = postOf(people.officer(Role.INTAKE));
        var other = postOf(people.officer(Role.INTAKE));
        var token = token(client(Set.of(new PostId(own)), Set.of()), "secret");

        assertThat(call("/api/v1/echo/intake", token, own)).hasStatusOk();
        assertThat(call("/api/v1/echo", token, other))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/post-not-yours");
        assertThat(call("/api/v1/echo", token, 987_654_321)).hasStatus(403);
    }

    @Test
    void a_scope_takes_away_what_it_does_not_name() {
        var post = postOf(people.officer(Role.INTAKE));
        var id = client(Set.of(new PostId(post)), Set.of("case:read"));
        var token = token(id, "secret", "case:read");

        assertThat(call("/api/v1/echo", token, post)).hasStatusOk();
        assertThat(call("/api/v1/echo/intake", token, post)).hasStatus(403);
    }

    @Test
    void a_client_that_ended_is_refused_within_seconds_though_its_token_has_not_expired() {
        var id = client(Set.of(), Set.of());
        var token = token(id, "secret");
        assertThat(call("/api/v1/echo", token, null)).hasStatusOk();

        clients.end(id, Clock.systemUTC().instant());
        known.forget();

        assertThat(call("/api/v1/echo", token, null)).hasStatus(401);
    }

    @Test
    void a_wrong_secret_gets_no_token() {
        var id = client(Set.of(), Set.of());

        assertThat(ask(id, "wrong", null)).hasStatus(401);
    }

    @Test
    void an_address_that_keeps_guessing_secrets_is_shut_out_and_nobody_else() {
        var id = client(Set.of(), Set.of());
        for (int i = 0; i < 50; i++) {
            assertThat(guess("203.0.113.77")).hasStatus(401);
        }

        assertThat(guess("203.0.113.77")).hasStatus(429);
        assertThat(guess("203.0.113.78")).hasStatus(401);
        assertThat(ask(id, "secret", null)).hasStatusOk();
    }

    private MvcTestResult guess(String address) {
        return mvc.post()
                .uri("/oauth2/token")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .headers(h -> h.setBasicAuth("nobody", "guess"))
                .param("grant_type", "client_credentials")
                .exchange();
    }

    @Test
    void tokens_outlive_a_change_of_the_signing_key_and_a_restart() {
        var id = client(Set.of(), Set.of());
        var old = token(id, "secret");
        var kid = kid(old);

        transaction.executeWithoutResult(_ -> keys.rotate());
        keys.refresh();
        var fresh = token(id, "secret");

        assertThat(kid(fresh)).isNotEqualTo(kid);
        assertThat(call("/api/v1/echo", old, null)).hasStatusOk();
        assertThat(call("/api/v1/echo", fresh, null)).hasStatusOk();
        assertThat(mvc.get().uri("/oauth2/jwks").exchange())
                .hasStatusOk()
                .bodyText()
                .contains(kid, kid(fresh))
                .doesNotContain("\"d\":");
        assertThat(stored.all())
                .allSatisfy(k -> assertThat(text(k.sealed())).doesNotContain("kty"));
    }

    @Test
    void the_provider_describes_itself() {
        assertThat(mvc.get().uri("/.well-known/openid-configuration").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.issuer")
                .isEqualTo("http://localhost:8080");
    }

    private String client(Set<PostId> posts, Set<String> scopes) {
        var id = "system-" + UUID.randomUUID();
        clients.insert(
                new Client(
                        UUID.randomUUID(),
                        id,
                        "Hệ thống thử",
                        passwords.encode("secret"),
                        false,
                        posts,
                        scopes,
                        List.of(),
                        false),
                Clock.systemUTC().instant());
        return id;
    }

    private int postOf(People.Somebody somebody) {
        return organisation.postsOf(somebody.id(), organisation.today()).getFirst().id().value();
    }

    private String token(String client, String secret, String... scopes) {
        var answer = text(ask(client, secret, String.join(" ", scopes)));
        return answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult ask(String client, String secret, String scopes) {
        var request =
                mvc.post()
                        .uri("/oauth2/token")
                        .with(httpBasic(client, secret))
                        .param("grant_type", "client_credentials");
        if (scopes != null && !scopes.isEmpty()) {
            request = request.param("scope", scopes);
        }
        return request.exchange();
    }

    private MvcTestResult call(String address, String token, Integer post) {
        var request = mvc.get().uri(address).header("Authorization", "Bearer " + token);
        return (post == null ? request : request.header("Motcua-Post", post.toString())).exchange();
    }

    private static String kid(String token) {
        return text(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))))
                .replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private static String text(MvcTestResult result) {
        return text(result.getResponse().getContentAsByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}

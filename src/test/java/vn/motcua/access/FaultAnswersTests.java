package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What people and programs are told when something is refused at the door, or is a fault of ours.
@AccessTest
@ExtendWith(OutputCaptureExtension.class)
class FaultAnswersTests {

    private static final Pattern NUMBER = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

    @Autowired MockMvcTester mvc;
    @Autowired DemoAccounts demonstration;
    @Autowired People people;

    @ParameterizedTest
    @CsvSource({
        "vi, Chưa đăng nhập",
        "en, Not signed in",
        "ja, ログインしていません",
        "'fr, ja;q=0.5', ログインしていません",
        "fr, Chưa đăng nhập"
    })
    void nobody_signed_in_is_said_in_the_language_asked_for(String language, String title) {
        var answer = mvc.get().uri("/api/v1/echo").header("Accept-Language", language).exchange();

        assertThat(answer).hasStatus(401);
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo(title);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("not-signed-in");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/not-signed-in");
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_alteredtoken_and_a_missing_right_are_said_likewise() {
        demonstration.createClient();
        var altered =
                mvc.get()
                        .uri("/api/v1/echo")
                        .header("Authorization", "Bearer a.b.c")
                        .header("Accept-Language", "en")
                        .exchange();
        var refused =
                mvc.get()
                        .uri("/api/v1/echo/intake")
                        .header("Authorization", "Bearer " + token())
                        .header("Accept-Language", "en")
                        .exchange();

        assertThat(altered)
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("The token is not valid");
        assertThat(altered.getResponse().getHeader("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(refused)
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("You may not do this");
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("not-allowed");
    }

    @Test
    void a_fault_of_ours_has_one_number_in_the_problem_and_once_in_the_log(CapturedOutput log) {
        demonstration.createClient();

        var answer =
                mvc.get()
                        .uri("/api/v1/echo/broken")
                        .header("Authorization", "Bearer " + token())
                        .exchange();

        assertThat(answer)
                .hasStatus(500)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("internal-fault");
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        assertOnce(answer, log);
    }

    @Test
    void a_fault_of_ours_has_one_number_on_the_page_and_once_in_the_log(CapturedOutput log) {
        var answer = mvc.get().uri("/broken").accept(MediaType.TEXT_HTML).exchange();

        assertThat(answer).hasStatus(500).bodyText().contains("Mã sự cố:", "<h1");
        assertOnce(answer, log);
    }

    @ParameterizedTest
    @CsvSource({"full, disk-full", "away, database-away"})
    void what_will_pass_is_said_to_pass(String what, String code) {
        demonstration.createClient();

        var answer =
                mvc.get()
                        .uri("/api/v1/echo/" + what)
                        .header("Authorization", "Bearer " + token())
                        .exchange();

        assertThat(answer).hasStatus(503).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo("60");
    }

    @Test
    void an_address_that_is_not_there_is_a_page_for_people_and_a_problem_for_programs() {
        var page = mvc.get().uri("/no/such/page").accept(MediaType.TEXT_HTML).exchange();
        var api = mvc.get().uri("/api/v1/no-such-thing").exchange();

        assertThat(page).hasStatus(404).bodyText().contains("Không tìm thấy", "<h1");
        assertThat(api).hasStatus(404).bodyJson().extractingPath("$.code").isEqualTo("not-found");
    }

    @Test
    void an_address_with_a_number_that_cannot_be_one_is_not_there() {
        var admin = new Browser(mvc);
        admin.follow(admin.get("/sign-in"));
        var somebody = people.officer(vn.motcua.shared.Role.OPERATOR);
        admin.follow(
                admin.post("/sign-in", "email", somebody.email(), "password", People.PASSWORD));

        assertThat(admin.get("/access/accounts/not-a-number"))
                .hasStatus(404)
                .bodyText()
                .contains("Không tìm thấy");
    }

    private static void assertOnce(MvcTestResult answer, CapturedOutput log) {
        var body =
                new String(
                        answer.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8);
        var number = NUMBER.matcher(body);
        assertThat(number.find()).isTrue();
        assertThat(body).doesNotContain("a fault of ours", "IllegalState");
        assertThat(log.getAll().split(number.group(), -1)).hasSize(2);
        assertThat(log.getAll().split("IllegalStateException: a fault of ours", -1)).hasSize(2);
    }

    private String token() {
        var answer =
                mvc.post()
                        .uri("/oauth2/token")
                        .headers(h -> h.setBasicAuth("demo", "demo"))
                        .param("grant_type", "client_credentials")
                        .exchange();
        return new String(answer.getResponse().getContentAsByteArray())
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }
}

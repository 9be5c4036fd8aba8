package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.TestTime;
import vn.motcua.access.DemoAccounts.NewPerson;

/// The whole way once over HTTP, at a real server.
@Import(TestTime.class)
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = "web",
        webEnvironment = WebEnvironment.DEFINED_PORT)
class RealServerSignInTests {

    @Autowired DemoAccounts demonstration;

    @Value("${motcua.address}")
    String address;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(20))
                    .build();

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) throws IOException {
        try (var free = new ServerSocket(0)) {
            var port = free.getLocalPort();
            registry.add("server.port", () -> port);
            registry.add("motcua.address", () -> "http://localhost:" + port);
        }
    }

    @Test
    void a_person_signs_in_sees_their_page_and_signs_out()
            throws IOException, InterruptedException {
        var person =
                demonstration.create(List.of(NewPerson.citizen("Phan Thị Liên", true))).getFirst();

        var signIn = get("/my/account");
        assertThat(signIn.uri().getPath()).isEqualTo("/sign-in");
        var page =
                post(
                        "/sign-in/demonstration",
                        signIn,
                        "account="
                                + URLEncoder.encode(
                                        person.value().toString(), StandardCharsets.UTF_8));

        assertThat(page.uri().getPath()).isEqualTo("/my/account");
        assertThat(page.body()).contains("Phan Thị Liên");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self' " + address);
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        post("/sign-out", page, "");
        assertThat(get("/my/account").uri().getPath()).isEqualTo("/sign-in");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, HttpResponse<String> form, String fields)
            throws IOException, InterruptedException {
        var token = form.body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var body = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + fields;
        return browser.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}

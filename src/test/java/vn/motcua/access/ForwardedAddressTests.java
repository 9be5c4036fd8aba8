package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.TestTime;

/// Whoever tries too often is shut out by their own address, whatever address they claim.
@Import(TestTime.class)
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = "web",
        webEnvironment = WebEnvironment.DEFINED_PORT)
class ForwardedAddressTests {

    private static int port;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        registry.add("server.port", () -> port);
        registry.add("motcua.address", () -> "http://localhost:" + port);
        registry.add("motcua.access.limits.letters", () -> "3");
        registry.add("server.tomcat.remoteip.remote-ip-header", () -> "x-forwarded-for");
        registry.add("server.tomcat.remoteip.internal-proxies", () -> "\\Q10.9.9.9\\E");
    }

    @Test
    void another_forged_address_each_time_does_not_help() throws Exception {
        var form = get("/forgot");

        for (int i = 0; i < 3; i++) {
            assertThat(ask(form, "203.0.113." + i).statusCode()).isEqualTo(200);
        }

        assertThat(ask(form, "203.0.113.99").statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(HttpResponse<String> form, String claimed) throws Exception {
        var token = form.body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/forgot"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", claimed)
                        .header("Forwarded", "for=" + claimed)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "_csrf=" + token + "&email=ai%40example.vn"))
                        .build(),
                BodyHandlers.ofString());
    }
}

package vn.motcua.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/// The demonstration's system `demo`, with a token it got by its own name and secret. The token is
/// renewed before it ends.
public final class ApiClient {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final long RENEWED = Duration.ofMinutes(2).toNanos();

    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile String token = "";
    private volatile long since = System.nanoTime() - RENEWED;

    public ApiClient(String address) {
        this.address = address;
    }

    /// The client acting for a post.
    public Caller as(int post) {
        return new Caller(post);
    }

    /// Makes requests for one post.
    public final class Caller {

        private final int post;

        private Caller(int post) {
            this.post = post;
        }

        public HttpRequest get(String path) {
            return request(path).GET().build();
        }

        public HttpRequest post(String path, String json) {
            return request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + token())
                    .header("Motcua-Post", "" + post);
        }
    }

    private String token() {
        if (System.nanoTime() - since > RENEWED) {
            renew();
        }
        return token;
    }

    private synchronized void renew() {
        if (System.nanoTime() - since <= RENEWED) {
            return;
        }
        var secret =
                Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                        .header("Authorization", "Basic " + secret)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (!found.find()) {
                throw new IllegalStateException(
                        "No token: " + answer.statusCode() + " " + answer.body());
            }
            token = found.group(1);
            since = System.nanoTime();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

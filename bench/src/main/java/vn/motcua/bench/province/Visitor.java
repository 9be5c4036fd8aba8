package vn.motcua.bench.province;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody with a browser, as far as the server can tell: cookies, redirects and the sign-in of
/// the demonstration by one click.
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final HttpClient client;

    private Visitor(String address, HttpClient.Redirect redirect, CookieManager cookies) {
        this.address = address;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(cookies)
                        .followRedirects(redirect)
                        .build();
    }

    /// What a page answered and how long it took from the request to the last byte.
    record Answer(int status, long nanos, String body) {}

    static Visitor anyone(String address) {
        return new Visitor(address, HttpClient.Redirect.NEVER, cookies());
    }

    /// @param account one of the demonstration's people
    static Visitor signedIn(String address, String account)
            throws IOException, InterruptedException {
        var cookies = cookies();
        try (var door = new Visitor(address, HttpClient.Redirect.NORMAL, cookies)) {
            door.signIn(account);
        }
        return new Visitor(address, HttpClient.Redirect.NEVER, cookies);
    }

    private static CookieManager cookies() {
        return new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    }

    private void signIn(String account) throws IOException, InterruptedException {
        var token = TOKEN.matcher(send(request("/sign-in").GET().build()).body());
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        var form = Map.of("_csrf", token.group(1), "account", account);
        var answer = post("/sign-in/demonstration", form);
        if (answer.statusCode() != 200 || answer.uri().getPath().startsWith("/sign-in")) {
            throw new IllegalStateException(
                    "%s could not sign in: %d at %s"
                            .formatted(account, answer.statusCode(), answer.uri()));
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build());
    }

    /// Opens a page. A redirect is an answer, not followed.
    Answer open(String path) throws IOException, InterruptedException {
        var request = request(path).GET().build();
        var begun = System.nanoTime();
        var answer = send(request);
        return new Answer(answer.statusCode(), System.nanoTime() - begun, answer.body());
    }

    /// Fills a form of a page in and sends it with what it carries by itself; the status that is
    /// answered.
    int fillIn(String page, String action, Map<String, String> typed)
            throws IOException, InterruptedException, People.Missing {
        var answer = open(page);
        var opened = answer.body();
        var begin = opened.indexOf("action=\"" + action + "\"");
        if (begin < 0) {
            throw new People.Missing(
                    "%s, answered %d, has no form that goes to %s"
                            .formatted(page, answer.status(), action));
        }
        var fields = new LinkedHashMap<String, String>();
        var hidden = HIDDEN.matcher(opened.substring(begin, opened.indexOf("</form>", begin)));
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(typed);
        return post(action, fields).statusCode();
    }

    /// The lines of a stream that does not end.
    Stream<String> stream(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/event-stream")
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package vn.motcua.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import vn.motcua.shared.Arguments;

/// Asks the running program to carry out a command and shows what it says meanwhile.
record OperatorClient(DataDirectory data) {

    int run(Arguments given, PrintWriter out) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request(given), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new ServerRefusal(
                        "operator-token-refused",
                        "The running program does not accept the token in " + data.operatorToken());
            }
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                return show(lines, out);
            }
        } catch (NoSuchFileException | ConnectException e) {
            throw new ServerRefusal(
                    "program-starting",
                    "A program (process %s) uses the data directory %s but takes no commands yet; try again when it has started."
                            .formatted(data.holder(), data.root()));
        }
    }

    /// @throws ServerRefusal unless a program answers visitors on this port
    void requireServes(int port) throws IOException, InterruptedException {
        var health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
            var answer = client.send(asked, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() == 200) {
                return;
            }
        } catch (ConnectException | HttpTimeoutException _) {
            // said below
        }
        throw new ServerRefusal(
                "no-program-on-port",
                "A program uses the data directory %s, but none answers on port %d; see the address it printed when it started."
                        .formatted(data.root(), port));
    }

    private HttpRequest request(Arguments given) throws IOException {
        var port = Files.readString(data.operatorPort()).strip();
        var token = Files.readString(data.operatorToken()).strip();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + OperatorDoor.PATH))
                .header(OperatorDoor.TOKEN, token)
                .POST(HttpRequest.BodyPublishers.ofString(body(given)))
                .build();
    }

    private static String body(Arguments given) {
        var lines = new ArrayList<String>();
        lines.add(given.directory().toString());
        lines.addAll(given.words());
        given.options().forEach((name, value) -> lines.add("--" + name + "=" + value));
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> URLEncoder.encode(line, StandardCharsets.UTF_8))
                        .toList());
    }

    private static int show(BufferedReader lines, PrintWriter out) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(OperatorDoor.END)) {
                return Integer.parseInt(line.substring(1).strip());
            }
            out.println(line);
        }
        throw new ServerRefusal(
                "program-stopped", "The program stopped before the command was done.");
    }
}

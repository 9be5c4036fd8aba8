package vn.motcua.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// The program as an office runs it: `./motcua run`, in a process of its own.
public final class ServedProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final Path log;

    public ServedProgram(Asked asked, Place place) throws Exception {
        this(asked, place, Map.of());
    }

    /// @param settings more of its environment
    public ServedProgram(Asked asked, Place place, Map<String, String> settings) throws Exception {
        port = Place.freePort();
        Say.line("Starting the program on " + place.data() + " (the first time with its province)");
        var builder =
                new ProcessBuilder(
                        List.of(
                                System.getProperty("bench.program"),
                                "run",
                                "--port",
                                "" + port,
                                "--data-dir",
                                place.data().toString()));
        builder.environment().putAll(settings);
        log = place.data().resolve("program.log");
        builder.redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        if (asked.profile()) {
            builder.environment()
                    .put(
                            "MOTCUA_JAVA_OPTIONS",
                            "-XX:StartFlightRecording:settings=profile,dumponexit=true,filename="
                                    + place.data().resolve("program.jfr"));
        }
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitReady();
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /// @throws IllegalStateException if the program has ended meanwhile, with its last words
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            var words = Files.readAllLines(log);
            var last = words.subList(Math.max(0, words.size() - 3), words.size());
            throw new IllegalStateException(
                    "The program has ended under the load: " + String.join(" ", last));
        }
    }

    private void awaitReady() throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var seen = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            while (!ready(client)) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException(
                            "The program did not start; see program.log in the data directory");
                }
                if (System.nanoTime() - seen > Duration.ofSeconds(15).toNanos()) {
                    Say.line("  still starting");
                    seen = System.nanoTime();
                }
                Thread.sleep(200);
            }
        }
        Say.line("The program serves " + address());
    }

    private boolean ready(HttpClient client) throws InterruptedException {
        try {
            var asked = URI.create(address() + "/actuator/health/readiness");
            return client.send(
                                    HttpRequest.newBuilder(asked).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(60))) {
            process.destroyForcibly();
        }
    }
}

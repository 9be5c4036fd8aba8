package vn.motcua.bench.steps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.bench.Place;

/// Flowable, as a team would embed it, in a process of its own with its own libraries, on a
/// database of its own on the same server. It is told over its standard input what to do.
final class FlowableSide implements Side {

    private final Process process;
    private final PrintWriter to;
    private final BufferedReader from;

    FlowableSide(Place place) throws Exception {
        database(place);
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xms256m",
                        "-Xmx512m",
                        "-cp",
                        classpath(),
                        "vn.motcua.bench.steps.FlowableProcess",
                        place.url("flowable"));
        var builder = new ProcessBuilder(command);
        builder.environment().put("BENCH_PASSWORD", place.secret("database-superuser"));
        builder.redirectError(place.data().resolve("flowable.log").toFile());
        process = builder.start();
        to = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        from =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        answer();
    }

    private static void database(Place place) throws Exception {
        try (var connection = place.asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists flowable with (force)");
            statement.execute("create database flowable");
        }
    }

    /// Its own libraries, and of the program's only the pool and the driver, so that both sides
    /// talk to the server in the same way.
    private static String classpath() throws IOException {
        var target = Path.of(System.getProperty("bench.target"));
        var program = Path.of(System.getProperty("bench.libraries"));
        try (var flowable = Files.list(target.resolve("flowable"));
                var libraries = Files.list(program)) {
            var common =
                    libraries.filter(p ->
                            p.getFileName().toString().matches("(HikariCP|postgresql)-.*\\.jar"));
            return Stream.of(Stream.of(target.resolve("classes")), flowable, common)
                    .flatMap(s -> s)
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }

    @Override
    public String name() {
        return "flowable";
    }

    @Override
    public void fill(int standing, int each, int officers) throws Exception {
        to.printf("fill %d %d %d%n", standing, each, officers);
        answer();
    }

    @Override
    public Measured work(int officers, Duration length) throws Exception {
        to.printf("work %d %d%n", officers, length.toMillis());
        return Measured.read(answer());
    }

    /// So many steps of one officer.
    void steps(int count) throws IOException {
        to.printf("steps %d%n", count);
        answer();
    }

    private String answer() throws IOException {
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            if (line.startsWith("done")) {
                return line.substring(4);
            }
        }
        throw new IllegalStateException(
                "Flowable has ended; see flowable.log in the data directory");
    }

    @Override
    public void close() throws Exception {
        to.println("end");
        process.waitFor();
    }
}

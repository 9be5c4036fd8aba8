package vn.motcua.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import vn.motcua.Motcua;
import vn.motcua.server.Launcher;

/// Where a measurement takes place: a data directory with its database, started by the program's
/// own launcher with everything that makes a commit durable. A directory of our own making is
/// removed in the end; one that was given is kept, and used again the next time.
public final class Place implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final Path data;
    private final boolean ours;
    private ApplicationContext program;
    private int port;

    private Place(Path data, boolean ours) {
        this.data = data;
        this.ours = ours;
    }

    static Place of(Asked asked) throws IOException {
        var given = asked.directory("data-dir");
        return given == null ? fresh() : prepared(new Place(given, false));
    }

    /// A new directory, removed in the end.
    public static Place fresh() throws IOException {
        return prepared(new Place(Files.createTempDirectory("motcua-bench"), true));
    }

    private static Place prepared(Place place) throws IOException {
        Files.createDirectories(place.data);
        if (place.ours) {
            // The database may run as another user, who has to reach its files.
            place.data.toFile().setExecutable(true, false);
            place.data.toFile().setReadable(true, false);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(place::tidy));
        return place;
    }

    /// A directory that is there already and stays.
    public static Place existing(Path data) {
        if (!Files.isDirectory(data.resolve("database"))) {
            throw new IllegalArgumentException("There is no province in " + data);
        }
        return new Place(data, false);
    }

    /// Whether no program has ever run here.
    public boolean isEmpty() {
        return !Files.isDirectory(data.resolve("database"));
    }

    public Path data() {
        return data;
    }

    /// Starts the program in this process, with its database, as `./motcua run` does; the first
    /// time it fills in the reference province.
    public ApplicationContext start() throws IOException {
        System.setProperty("logging.level.root", "WARN");
        System.setProperty("logging.level.vn.motcua.demonstration", "INFO");
        Say.line("Starting the program on " + data + " (the first time with its province)");
        port = freePort();
        Launcher.launch(Motcua.class, "run", "--data-dir", data.toString(), "--port", "" + port);
        program = Started.program();
        return program;
    }

    /// Where the program in this process serves.
    public String address() {
        return "http://localhost:" + port;
    }

    /// Stops the program and its database.
    public void stop() {
        if (program != null) {
            SpringApplication.exit(program);
            program = null;
        }
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String url(String database) throws IOException {
        var lines = Files.readAllLines(data.resolve("database").resolve("postmaster.pid"));
        return "jdbc:postgresql://127.0.0.1:%s/%s"
                .formatted(lines.get(PORT_LINE).strip(), database);
    }

    /// A password of this installation, as the program keeps it.
    public String secret(String name) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }

    /// For what the program itself may not do: statistics, checkpoints, altered copies.
    public Connection asSuperuser(String database) throws IOException, SQLException {
        return DriverManager.getConnection(url(database), "postgres", secret("database-superuser"));
    }

    /// Writes everything out, so that one side's round does not pay for another's.
    public void settle() throws IOException, SQLException {
        try (var connection = asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /// Fresh statistics for the planner.
    public void analyse(String database) throws IOException, SQLException {
        try (var connection = asSuperuser(database);
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    @Override
    public void close() {
        stop();
    }

    /// After the program's own hook has stopped the database.
    private void tidy() {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Files.exists(data.resolve("database").resolve("postmaster.pid"))
                && System.nanoTime() < until) {
            sleep();
        }
        if (ours) {
            delete();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void delete() {
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            System.err.println("Left behind: " + data + " (" + e.getMessage() + ")");
        }
    }
}

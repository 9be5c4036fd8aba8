package vn.motcua.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of a test run: started by the program's own launcher, with its two roles, only
/// without waiting for the disk.
public final class TestDatabase implements AutoCloseable {

    private static final Path ROOT = Path.of("target", "test-database");

    private static @Nullable TestDatabase running;

    private final DataDirectory data;
    private final EmbeddedPostgres postgres;
    private final Database database;

    private TestDatabase(DataDirectory data, EmbeddedPostgres postgres, Database database) {
        this.data = data;
        this.postgres = postgres;
        this.database = database;
    }

    /// An empty database; what an earlier run left behind is stopped and removed.
    public static TestDatabase start() throws IOException, InterruptedException, SQLException {
        clear();
        var data = DataDirectory.open(ROOT.resolve("" + ProcessHandle.current().pid()));
        var postgres = EmbeddedPostgres.start(data, Durability.NONE, binaries());
        var started = new TestDatabase(data, postgres, EmbeddedDatabase.prepare(postgres, data));
        running = started;
        return started;
    }

    /// The programs are unpacked once for all test runs.
    static Path binaries() throws IOException {
        return PostgresBinaries.unpack(Path.of("target", "test-postgres").toAbsolutePath());
    }

    private static void clear() throws IOException {
        Files.createDirectories(ROOT);
        try (var old = Files.newDirectoryStream(ROOT)) {
            for (var each : old) {
                try (var data = DataDirectory.at(each)) {
                    if (data.lock()) {
                        PrivateFiles.deleteTree(each);
                    }
                }
            }
        }
    }

    /// Another empty database on the same server, for a program that fills it as no other test
    /// expects it.
    public static Map<String, String> another(String name) throws SQLException {
        var server = Objects.requireNonNull(running);
        try (var connection = server.postgres.asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database %s owner %s".formatted(name, EmbeddedDatabase.OWNER));
        }
        try (var connection = server.postgres.asSuperuser(name);
                var statement = connection.createStatement()) {
            statement.execute("create schema extensions authorization " + EmbeddedDatabase.OWNER);
            for (var extension : EmbeddedDatabase.EXTENSIONS) {
                statement.execute("create extension %s schema extensions".formatted(extension));
            }
            statement.execute("grant usage on schema extensions to " + EmbeddedDatabase.PROGRAM);
        }
        var url = Database.withSearchPath(server.postgres.url(name));
        return settings(new Database(url, server.database.owner(), server.database.program()));
    }

    /// What Spring has to know to use it.
    public Map<String, String> settings() {
        return settings(database);
    }

    private static Map<String, String> settings(Database database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.program().user(),
                "spring.datasource.password", database.program().password(),
                "spring.flyway.url", database.url(),
                "spring.flyway.user", database.owner().user(),
                "spring.flyway.password", database.owner().password());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        data.close();
        PrivateFiles.deleteTree(data.root());
    }
}

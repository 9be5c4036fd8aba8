package vn.motcua.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/// The PostgreSQL of a test run: started by the program's own launcher, with its two roles, only
/// without waiting for the disk.
public final class TestDatabase implements AutoCloseable {

    private static final Path ROOT = Path.of("target", "test-database");

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
        return new TestDatabase(data, postgres, EmbeddedDatabase.prepare(postgres, data));
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

    /// What Spring has to know to use it.
    public Map<String, String> settings() {
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

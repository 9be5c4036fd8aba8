package vn.motcua.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that comes with the program: unpacked, set up, started and watched by it,
/// reachable only from this machine. It survives the death of any of its processes and is started
/// again when it dies; it stops when the program stops, and also when the program is killed.
public final class EmbeddedPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String MAJOR = "18";

    private final Path cluster;
    private final int port;
    private final Login superuser;
    private final PostgresServer server;

    private EmbeddedPostgres(Path cluster, int port, Login superuser, PostgresServer server) {
        this.cluster = cluster;
        this.port = port;
        this.superuser = superuser;
        this.server = server;
    }

    static EmbeddedPostgres start(DataDirectory data, Durability durability)
            throws IOException, InterruptedException {
        return start(data, durability, PostgresBinaries.unpack(data.binaries()));
    }

    /// @param home where the programs of PostgreSQL lie, which several directories may share
    static EmbeddedPostgres start(DataDirectory data, Durability durability, Path home)
            throws IOException, InterruptedException {
        var user = PostgresUser.of(data.cluster());
        var superuser = new Login(SUPERUSER, data.secret("database-superuser"));
        if (!Files.exists(data.cluster())) {
            LOG.info("Setting up a new database in {}", data.cluster());
            initialise(home, data, user, superuser, durability);
        }
        requireMajor(data.cluster());
        user.ownTree(data.cluster());
        var postmaster = new Postmaster(data.cluster());
        postmaster.clearAway();
        var port = freePort();
        var server =
                new PostgresServer(
                        postmaster,
                        user.server(command(home, data.cluster(), port, durability)),
                        data.logs().resolve("postgres.log"));
        server.start();
        return new EmbeddedPostgres(data.cluster(), port, superuser, server);
    }

    private static void initialise(
            Path home,
            DataDirectory data,
            PostgresUser user,
            Login superuser,
            Durability durability)
            throws IOException, InterruptedException {
        var fresh = data.root().resolve("database-unfinished");
        PrivateFiles.deleteTree(fresh);
        PrivateFiles.directory(fresh);
        user.own(fresh);
        var password = data.root().resolve("initial-password");
        PrivateFiles.write(password, superuser.password());
        user.own(password);
        try {
            run(user.tool(initdb(home, fresh, password, durability)));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.force(data.root());
    }

    private static List<String> initdb(
            Path home, Path cluster, Path password, Durability durability) {
        var command =
                new ArrayList<>(
                        List.of(
                                home.resolve("bin/initdb").toString(),
                                "--pgdata=" + cluster,
                                "--username=" + SUPERUSER,
                                "--auth=scram-sha-256",
                                "--pwfile=" + password,
                                "--encoding=UTF8",
                                "--locale-provider=icu",
                                "--icu-locale=vi",
                                "--locale=C.UTF-8",
                                "--no-instructions"));
        if (durability == Durability.NONE) {
            command.add("--no-sync");
        }
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw DatabaseFailure.from(output);
        }
    }

    private static List<String> command(Path home, Path cluster, int port, Durability durability) {
        var command =
                new ArrayList<>(
                        List.of(
                                home.resolve("bin/postgres").toString(),
                                "-D",
                                cluster.toString(),
                                "-p",
                                "" + port));
        for (var setting : durability.settings()) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private static void requireMajor(Path cluster) throws IOException {
        var major = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!major.equals(MAJOR)) {
            throw new ServerRefusal(
                    "other-postgres-major",
                    "The database in %s is of PostgreSQL %s; this program brings %s."
                            .formatted(cluster, major, MAJOR));
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Path cluster() {
        return cluster;
    }

    int port() {
        return port;
    }

    long pid() {
        return server.pid();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuser.user(), superuser.password());
    }

    /// Forgets the server without stopping it, as a program does that is killed.
    void abandon() {
        server.abandon();
    }

    /// Stops cleanly: sessions are ended, everything is written.
    @Override
    public void close() {
        server.close();
    }
}

package vn.motcua.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.shared.BusinessClock;

/// The program with its database, from start to stop. The database outlives everything that uses
/// it, and the data directory's lock outlives the database.
final class Program implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final Options options;
    private final DataDirectory data;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable ConfigurableApplicationContext context;

    private Program(Options options, DataDirectory data) {
        this.options = options;
        this.data = data;
    }

    /// @param serving false for a command that needs the program but no visitors
    static Program start(Class<?> application, Options options, DataDirectory data, boolean serving)
            throws IOException, InterruptedException {
        var program = new Program(options, data);
        var started = false;
        try {
            program.start(application, serving);
            started = true;
            return program;
        } catch (SQLException e) {
            throw new ServerRefusal("database-failed", "The database failed: " + e.getMessage());
        } finally {
            if (!started) {
                program.stopDatabase();
            }
        }
    }

    private void start(Class<?> application, boolean serving)
            throws IOException, SQLException, InterruptedException {
        if (options.mode().production()) {
            ProductionSettings.require(ProductionSettings.problems(options));
        }
        DiskReserve.of(data.root()).requireToStart();
        options.value("business-date").ifPresent(this::setClock);
        var database = database();
        try (var connection = database.asProgram()) {
            DatabaseChecks.requireDurable(connection);
            if (options.mode().production()) {
                ProductionSettings.require(DatabaseChecks.productionProblems(connection));
            }
        }
        try (var connection = database.asOwner()) {
            prepareMigration(Migrations.compare(connection));
        }
        context = spring(application, database, serving);
        if (serving) {
            announce();
        }
    }

    private void setClock(String date) {
        BusinessClock.keptIn(data.clock(), Clock.systemUTC()).setForward(date);
    }

    private Database database() throws IOException, SQLException, InterruptedException {
        if (!options.embedded()) {
            return ForeignDatabase.prepare(options, data);
        }
        var started = EmbeddedPostgres.start(data, Durability.FULL);
        postgres = started;
        return EmbeddedDatabase.prepare(started, data);
    }

    /// Before tables change there is a copy of them to return to.
    private void prepareMigration(Migrations migrations) throws IOException, SQLException {
        if (migrations.databaseIsNewer()) {
            throw new ServerRefusal(
                    "database-newer",
                    "The data were written by a newer program, which knows more than this one. Start that one, or restore a backup of this version into another directory.");
        }
        if (!migrations.databaseIsOlder() || options.on("migrate")) {
            return;
        }
        var embedded = postgres;
        if (embedded == null) {
            throw new ServerRefusal(
                    "migration-pending",
                    "The database belongs to an older program and has to be changed. Back it up with its own tools (pg_dump, pg_basebackup), then start once with --migrate.");
        }
        PrivateFiles.directory(data.backups());
        var now = Clock.systemUTC().instant().atZone(BusinessClock.ZONE);
        var file =
                data.backups()
                        .resolve(
                                "before-upgrade-%s.tar.gz"
                                        .formatted(
                                                DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                                                        .format(now)));
        LOG.info("The data belong to an older program; they are backed up to {}", file);
        new Backup(embedded, data)
                .writeTo(file, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    private ConfigurableApplicationContext spring(
            Class<?> application, Database database, boolean serving) throws IOException {
        var spring = new SpringApplication(application);
        spring.setLogStartupInfo(false);
        spring.addListeners(new StartSettings(options, data, database, serving));
        spring.addInitializers(fresh -> {
            var beans = (DefaultListableBeanFactory) fresh.getBeanFactory();
            beans.registerSingleton("dataDirectory", data);
            if (postgres != null) {
                beans.registerSingleton("embeddedPostgres", postgres);
            }
        });
        if (serving) {
            SpringApplication.getShutdownHandlers().add(this::stopDatabase);
        }
        try {
            return spring.run();
        } catch (IllegalStateException | org.springframework.beans.BeansException e) {
            throw new ProgramDidNotStart(e);
        }
    }

    private void announce() {
        LOG.info("Motcua runs at {} in {} mode", options.address(), options.mode());
        System.out.printf(
                "%n  Motcua is running: %s%n  %s%n  Data: %s%n  Stop: Ctrl-C%n%n",
                options.address(),
                options.mode().demonstration()
                        ? "Sign in: choose Đăng nhập on the page and pick one of the demonstration people; no password."
                        : "First administrator: ./motcua admin create",
                Files.exists(data.root()) ? data.root() : "");
    }

    OperatorCommands commands() {
        return context().getBean(OperatorCommands.class);
    }

    /// Looks at the first pages once, as a visitor would.
    void visit() throws IOException, InterruptedException {
        var port = context().getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/actuator/health", "/api/v1/openapi.json", "/")) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private ConfigurableApplicationContext context() {
        var running = context;
        if (running == null) {
            throw new IllegalStateException("The program has not started");
        }
        return running;
    }

    private void stopDatabase() {
        var running = postgres;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        context().close();
        stopDatabase();
    }
}

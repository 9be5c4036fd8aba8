package vn.motcua;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.boot.SpringApplication;

/// One PostgreSQL for the whole test run, with the same two roles as the program: an owner that
/// migrates, and a program role without rights to change events or the audit trail.
public class EmbeddedDatabase implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            var postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            prepare(postgres);
            var url = postgres.getJdbcUrl("motcua_program", "motcua");
            System.setProperty("spring.datasource.url", url + "&reWriteBatchedInserts=true");
            System.setProperty("spring.datasource.username", "motcua_program");
            System.setProperty("spring.datasource.password", "program");
            System.setProperty("spring.flyway.url", postgres.getJdbcUrl("motcua_owner", "motcua"));
            System.setProperty("spring.flyway.user", "motcua_owner");
            System.setProperty("spring.flyway.password", "owner");
            // After the application contexts: Modulith reads its event table when one closes.
            SpringApplication.getShutdownHandlers().add(() -> close(postgres));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role motcua_owner login password 'owner'");
            statement.execute("create role motcua_program login password 'program'");
            statement.execute("create database motcua owner motcua_owner");
        }
        try (var connection = postgres.getDatabase("postgres", "motcua").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema extensions");
            for (var extension : List.of("unaccent", "pg_trgm", "btree_gist", "pgcrypto")) {
                statement.execute("create extension " + extension + " schema extensions");
            }
            statement.execute("grant usage on schema extensions to motcua_owner, motcua_program");
            statement.execute("grant all on schema public to motcua_owner");
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

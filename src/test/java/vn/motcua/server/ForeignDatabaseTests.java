package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL that others run: what the program makes there, and what it refuses.
class ForeignDatabaseTests {

    @TempDir static Path root;

    static DataDirectory server;
    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        server = DataDirectory.open(root.resolve("server"));
        postgres = EmbeddedPostgres.start(server, Durability.NONE, TestDatabase.binaries());
        asAdministrator(
                "create role office_maker login createrole password 'm'",
                "create role office_plain login password 'p'",
                "create role office_program login password 'q'",
                "create database made owner office_maker",
                "create database plain owner office_plain",
                "create database other owner office_plain");
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        server.close();
    }

    @Test
    void an_owner_who_may_gets_extensions_and_a_program_role_without_rights() throws Exception {
        var database = prepare("made", "office_maker", "m");

        try (var connection = database.asProgram()) {
            assertThat(Writers.texts(connection, "select unaccent('Đà Nẵng')"))
                    .containsExactly("Da Nang");
            assertThat(DatabaseChecks.productionProblems(connection)).isEmpty();
            assertThatThrownBy(() -> connection.createStatement().execute("create table t ()"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void an_owner_who_may_not_make_roles_learns_what_to_run() {
        assertThatThrownBy(() -> prepare("plain", "office_plain", "p"))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("create role motcua_program")
                .hasMessageContaining("--database-program-user");
    }

    @Test
    void a_given_program_role_is_used() throws Exception {
        var database =
                prepare(
                        "other",
                        "office_plain",
                        "p",
                        "--database-program-user",
                        "office_program",
                        "--database-program-password",
                        "q");

        try (var connection = database.asProgram()) {
            assertThat(Writers.texts(connection, "select current_user::text"))
                    .containsExactly("office_program");
        }
    }

    @Test
    void a_server_with_durability_off_is_refused() throws Exception {
        try (var connection = postgres.asSuperuser("postgres")) {
            assertThatThrownBy(() -> DatabaseChecks.requireDurable(connection))
                    .hasMessageContaining("fsync")
                    .hasMessageContaining("full_page_writes")
                    .hasMessageContaining("synchronous_commit");
        }
    }

    @Test
    void a_superuser_as_program_role_is_a_problem_for_production() throws Exception {
        try (var connection = postgres.asSuperuser("postgres")) {
            assertThat(DatabaseChecks.productionProblems(connection)).hasSize(1);
        }
    }

    @Test
    void a_wrong_password_says_which_database_and_who() {
        assertThatThrownBy(() -> prepare("made", "office_maker", "wrong"))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("/made")
                .hasMessageContaining("office_maker");
    }

    private static Database prepare(String name, String user, String password, String... more)
            throws Exception {
        var given =
                new java.util.ArrayList<>(
                        List.of(
                                "--database-url",
                                postgres.url(name),
                                "--database-user",
                                user,
                                "--database-password",
                                password));
        given.addAll(List.of(more));
        var data = DataDirectory.at(root.resolve("office"));
        PrivateFiles.directory(data.secrets());
        return ForeignDatabase.prepare(Options.parse(root, Map.of(), given), data);
    }

    private static void asAdministrator(String... statements) throws Exception {
        try (var connection = postgres.asSuperuser("postgres");
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }
}

package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// One data directory through what a machine does to it: killed servers, stale files, a second
/// program.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedPostgresTests {

    @TempDir static Path root;

    static DataDirectory data;
    static EmbeddedPostgres postgres;
    static Database database;

    @BeforeAll
    static void start() throws Exception {
        data = DataDirectory.open(root.resolve("data"));
        postgres = EmbeddedPostgres.start(data, Durability.FULL, TestDatabase.binaries());
        database = EmbeddedDatabase.prepare(postgres, data);
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("create table kept (n int primary key)");
            statement.execute("grant select, insert on kept to motcua_program");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        data.close();
    }

    @Test
    @Order(1)
    void the_program_role_is_no_superuser_and_changes_no_tables() throws Exception {
        assertThat(rows("select current_setting('is_superuser')")).containsExactly("off");
        assertThatThrownBy(() -> rows("create table public.mine (n int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    @Order(1)
    void words_sort_in_vietnamese_and_are_found_without_marks() throws Exception {
        assertThat(
                        rows(
                                "select w from unnest(array['Uyên', 'Đặng', 'Ân', 'An', 'Dương']) w order by w"))
                .containsExactly("An", "Ân", "Dương", "Đặng", "Uyên");
        assertThat(rows("select unaccent('Nguyễn Đình Chiểu')"))
                .containsExactly("Nguyen Dinh Chieu");
    }

    @Test
    @Order(1)
    void every_secret_is_readable_by_its_owner_alone() throws Exception {
        try (var files = Files.walk(data.secrets())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rwx------");
    }

    @Test
    @Order(1)
    void the_server_confirms_only_what_is_on_disk() throws Exception {
        try (var connection = database.asProgram()) {
            DatabaseChecks.requireDurable(connection);
        }
        assertThat(
                        rows(
                                "select setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')"))
                .containsOnly("on");
    }

    @Test
    @Order(1)
    void a_server_that_may_lose_confirmed_work_is_refused() throws Exception {
        try (var connection = database.asProgram();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");

            assertThatThrownBy(() -> DatabaseChecks.requireDurable(connection))
                    .isInstanceOf(ServerRefusal.class)
                    .hasMessageContaining("synchronous_commit");
        }
    }

    @Test
    @Order(1)
    void a_second_program_on_the_same_directory_is_refused() {
        assertThatThrownBy(() -> DataDirectory.open(data.root()))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("--data-dir");
    }

    @Test
    @Order(2)
    void a_killed_postmaster_is_started_again_with_every_confirmed_row() throws Exception {
        var writers = Writers.start(database, 4);
        Thread.sleep(700);

        kill(postgres.pid());
        awaitAnswer();
        var confirmed = writers.stop();

        assertThat(confirmed).hasSizeGreaterThan(50);
        try (var connection = database.asProgram()) {
            assertThat(Writers.lost(confirmed, connection)).isEmpty();
        }
    }

    @Test
    @Order(3)
    void all_processes_of_the_server_may_be_killed_at_once() throws Exception {
        var writers = Writers.start(database, 4);
        Thread.sleep(700);

        for (var process : ProcessHandle.of(postgres.pid()).orElseThrow().children().toList()) {
            kill(process.pid());
        }
        kill(postgres.pid());
        awaitAnswer();
        var confirmed = writers.stop();

        try (var connection = database.asProgram()) {
            assertThat(Writers.lost(confirmed, connection)).isEmpty();
        }
    }

    @Test
    @Order(4)
    void the_file_of_a_dead_server_that_names_a_strange_process_does_not_matter() throws Exception {
        postgres.close();
        leaveFileNaming(ProcessHandle.current().pid());

        postgres = EmbeddedPostgres.start(data, Durability.FULL, TestDatabase.binaries());

        try (var connection = EmbeddedDatabase.prepare(postgres, data).asProgram()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    @Order(5)
    void an_orphaned_server_is_stopped_before_its_successor_starts() throws Exception {
        var orphan = ProcessHandle.of(postgres.pid()).orElseThrow();
        postgres.abandon();

        postgres = EmbeddedPostgres.start(data, Durability.FULL, TestDatabase.binaries());

        assertThat(orphan.isAlive()).isFalse();
        assertThat(postgres.pid()).isNotEqualTo(orphan.pid());
    }

    private static void leaveFileNaming(long pid) throws IOException {
        Files.write(
                data.cluster().resolve("postmaster.pid"),
                List.of(
                        "" + pid,
                        data.cluster().toString(),
                        "1",
                        "5432",
                        "",
                        "",
                        "  1  1",
                        "ready"),
                StandardOpenOption.CREATE);
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-KILL", "" + pid).start().waitFor();
    }

    private static void awaitAnswer() throws Exception {
        for (var until = System.nanoTime() + 20_000_000_000L; System.nanoTime() < until; ) {
            try (var connection = database.asProgram()) {
                return;
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = database.asProgram()) {
            return Writers.texts(connection, query);
        }
    }
}

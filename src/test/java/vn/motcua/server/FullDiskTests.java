package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A disk that is really full: a small one of its own, filled to the last byte under load.
class FullDiskTests {

    private static final Path DISK =
            Path.of("target", "small-disk-" + ProcessHandle.current().pid()).toAbsolutePath();

    private DataDirectory data;
    private EmbeddedPostgres postgres;
    private Database database;

    @BeforeEach
    void mount() throws Exception {
        Files.createDirectories(DISK);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256m", "motcua-small-disk", "" + DISK),
                "This user may not mount a file system, so no disk can be filled");
        data = DataDirectory.open(DISK.resolve("data"));
        postgres = EmbeddedPostgres.start(data, Durability.FULL, TestDatabase.binaries());
        database = EmbeddedDatabase.prepare(postgres, data);
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table kept (n int primary key, text text default repeat('x', 500))");
            statement.execute("grant select, insert on kept to motcua_program");
        }
    }

    @AfterEach
    void unmount() throws Exception {
        if (postgres != null) {
            postgres.close();
            data.close();
            run("umount", "" + DISK);
        }
        Files.deleteIfExists(DISK);
    }

    @Test
    void nothing_confirmed_is_lost_and_filing_goes_on_by_itself_when_there_is_room()
            throws Exception {
        var writers = Writers.start(database, 2, _ -> atEase());
        await(() -> writers.confirmed() > 200);

        var filler = fill();
        var before = new int[] {-1};
        await(() -> before[0] == (before[0] = writers.confirmed()));
        var whenFull = writers.confirmed();
        Files.delete(filler);
        await(() -> writers.confirmed() > whenFull + 200);

        var confirmed = writers.stop();
        await(this::answers);
        try (var connection = database.asProgram()) {
            assertThat(Writers.lost(confirmed, connection)).isEmpty();
        }
    }

    @Test
    void a_program_that_died_on_the_full_disk_starts_again_when_there_is_room() throws Exception {
        var writers = Writers.start(database, 2, _ -> atEase());
        await(() -> writers.confirmed() > 200);
        var filler = fill();
        TimeUnit.SECONDS.sleep(2);
        postgres.abandon();
        run("kill", "-KILL", "" + postgres.pid());
        var confirmed = writers.stop();
        TimeUnit.SECONDS.sleep(2);

        Files.delete(filler);
        postgres = EmbeddedPostgres.start(data, Durability.FULL, TestDatabase.binaries());

        database = EmbeddedDatabase.prepare(postgres, data);
        try (var connection = database.asProgram()) {
            assertThat(Writers.lost(confirmed, connection)).isEmpty();
        }
    }

    /// The writers alone must not fill the small disk, however quick the machine is.
    private static void atEase() {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }

    /// Whether the server takes connections: it may still be recovering from the full disk.
    private boolean answers() {
        try (var connection = database.asProgram()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /// Takes every byte that is left.
    private static Path fill() throws IOException {
        var filler = DISK.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            for (int size = 1 << 20; size > 0; size /= 2) {
                writeUntilFull(out, new byte[size]);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
        return filler;
    }

    private static void writeUntilFull(java.io.OutputStream out, byte[] block) {
        try {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        do {
            TimeUnit.MILLISECONDS.sleep(1500);
        } while (!condition.getAsBoolean() && System.nanoTime() < deadline);
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}

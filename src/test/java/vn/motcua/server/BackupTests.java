package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup taken while people file, and what becomes of it in another directory.
class BackupTests {

    @TempDir static Path root;

    static DataDirectory data;
    static EmbeddedPostgres postgres;
    static Path backup;
    static List<String> confirmedBefore;

    @BeforeAll
    static void back_up_under_load() throws Exception {
        data = DataDirectory.open(root.resolve("data"));
        postgres = EmbeddedPostgres.start(data, Durability.FULL, TestDatabase.binaries());
        var database = EmbeddedDatabase.prepare(postgres, data);
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("create table kept (n int primary key)");
            statement.execute("grant select, insert on kept to motcua_program");
        }
        Files.writeString(data.documents().resolve("receipt.pdf"), "%PDF");
        var writers = Writers.start(database, 2);
        Thread.sleep(300);
        try (var connection = database.asProgram()) {
            confirmedBefore = Writers.texts(connection, "select n::text from kept");
        }
        backup = root.resolve("backup.tar.gz");
        new Backup(postgres, data).writeTo(backup, silent());
        writers.stop();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        data.close();
    }

    @Test
    void everything_confirmed_before_the_backup_comes_back_in_another_directory() throws Exception {
        var target = root.resolve("restored");

        restore(backup, target);

        try (var restored = DataDirectory.open(target);
                var server =
                        EmbeddedPostgres.start(restored, Durability.FULL, TestDatabase.binaries());
                var connection = EmbeddedDatabase.prepare(server, restored).asProgram()) {
            assertThat(Writers.lost(confirmedBefore, connection)).isEmpty();
            assertThat(restored.documents().resolve("receipt.pdf")).hasContent("%PDF");
        }
    }

    @Test
    void a_directory_that_holds_anything_is_never_overwritten() throws Exception {
        var target = Files.createDirectories(root.resolve("full"));
        Files.writeString(target.resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> restore(backup, target))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("not empty");
        assertThat(target.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void an_interrupted_restore_is_no_data_directory_but_may_be_repeated() throws Exception {
        var target = Files.createDirectories(root.resolve("interrupted"));
        Files.writeString(target.resolve("restore-unfinished"), backup.toString());
        Files.writeString(target.resolve("half"), "half");

        assertThatThrownBy(() -> DataDirectory.open(target))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("interrupted");
        restore(backup, target);

        assertThat(target.resolve("half")).doesNotExist();
        assertThat(target.resolve("restore-unfinished")).doesNotExist();
    }

    /// Killed for real, with SIGKILL, while it unpacks.
    @Test
    void a_restore_that_is_killed_half_way_leaves_nothing_that_starts_and_can_be_repeated()
            throws Exception {
        var target = root.resolve("killed");
        var backupBefore = Files.readAllBytes(backup);
        var restoring =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path")
                                        + java.io.File.pathSeparator
                                        + "target/test-classes",
                                RestoringProgram.class.getName(),
                                backup.toString(),
                                target.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        while (restoring.isAlive() && !Files.exists(target.resolve("database/global"))) {
            Thread.onSpinWait();
        }
        restoring.destroyForcibly().waitFor();

        assertThat(target.resolve("restore-unfinished")).exists();
        assertThat(target.resolve("format")).doesNotExist();
        assertThatThrownBy(() -> DataDirectory.open(target))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("interrupted");
        assertThat(Files.readAllBytes(backup)).isEqualTo(backupBefore);
        restore(backup, target);
        try (var restored = DataDirectory.open(target)) {
            assertThat(restored.documents().resolve("receipt.pdf")).hasContent("%PDF");
        }
    }

    @Test
    void a_backup_that_ends_too_early_is_refused() throws Exception {
        var cut = root.resolve("cut.tar.gz");
        var all = Files.readAllBytes(backup);
        Files.write(cut, java.util.Arrays.copyOf(all, all.length / 2));

        assertThatThrownBy(() -> restore(cut, root.resolve("from-cut")))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("cannot be used");
        assertThatThrownBy(() -> DataDirectory.open(root.resolve("from-cut")))
                .isInstanceOf(ServerRefusal.class);
    }

    @Test
    void an_altered_backup_is_refused() throws Exception {
        var altered = root.resolve("altered.tar.gz");
        try (var writer = new BackupWriter(altered)) {
            writer.text("documents/a.txt", "hồ sơ");
            writer.finish();
        }
        var bytes = uncompressed(altered);
        var plain = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        bytes[plain.indexOf("h\u00e1")] = 'k';
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(altered))) {
            out.write(bytes);
        }

        assertThatThrownBy(() -> restore(altered, root.resolve("from-altered")))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("checksums");
    }

    @Test
    void an_existing_file_is_not_replaced_by_a_backup() {
        assertThatThrownBy(() -> new Backup(postgres, data).writeTo(backup, silent()))
                .isInstanceOf(ServerRefusal.class);
    }

    @Test
    void an_interrupted_backup_never_has_the_name_of_one() throws Exception {
        var file = root.resolve("interrupted.tar.gz");

        try (var writer = new BackupWriter(file)) {
            writer.text("documents/a.txt", "a");
        }

        assertThat(file).doesNotExist();
    }

    private static void restore(Path file, Path target) throws Exception {
        new Restore(file, target, silent()).with(TestDatabase.binaries()).run();
    }

    private static byte[] uncompressed(Path file) throws IOException {
        try (var in =
                new java.util.zip.GZIPInputStream(
                        Files.newInputStream(file, StandardOpenOption.READ))) {
            return in.readAllBytes();
        }
    }

    private static PrintWriter silent() {
        return new PrintWriter(Writer.nullWriter());
    }
}

package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.Motcua;

/// The command line from end to end: one command on a data directory, through the program that runs
/// on it, and on a PostgreSQL that others run.
class LauncherTests {

    @TempDir static Path root;

    @Test
    void the_review_says_the_same_of_a_directory_of_its_running_program_and_of_a_database()
            throws Exception {
        var ofDirectory = ofDirectory();

        assertThat(ofDirectory)
                .contains("Both ways agree in every line.")
                .containsPattern("(?m)^online +[\\d.]+ % \\([1-9]\\d* of \\d+\\) .* same$");
        assertThat(ofRunningProgram()).isEqualTo(ofDirectory);
        assertThat(ofDatabase()).isEqualTo(ofDirectory);
    }

    /// One start of the program for both commands, as each would start it for itself.
    private static String ofDirectory() throws Exception {
        var generate =
                options(
                        Map.of(),
                        "generate",
                        "--province=nghe-an",
                        "--scale=0.001",
                        "--data-dir=own");
        try (var data = DataDirectory.open(generate.dataDirectory());
                var program = Program.start(Motcua.class, generate, data, false)) {
            assertThat(answer(program, generate)).contains("The province is complete.");
            return answer(program, options(Map.of(), "review", "--check", "--data-dir=own"));
        }
    }

    private static String answer(Program program, Options command) {
        var said = new StringWriter();
        var code = program.commands().run(command.forCommand(), new PrintWriter(said, true));

        assertThat(code).as(said.toString()).isZero();
        return said.toString();
    }

    private static String ofRunningProgram() throws Exception {
        var port = "--port=" + EmbeddedPostgres.freePort();
        var run = options(Map.of(), "run", "--data-dir=own", port);
        try (var data = DataDirectory.open(run.dataDirectory());
                var _ = Program.start(Motcua.class, run, data, true)) {
            return said(Map.of(), "review", "--check", "--data-dir=own", port);
        }
    }

    /// The server is that of the directory, but who asks knows only its address and passwords.
    private static String ofDatabase() throws Exception {
        try (var data = DataDirectory.open(root.resolve("own"));
                var postgres = EmbeddedPostgres.start(data, Durability.FULL)) {
            return said(
                    Map.of(
                            "MOTCUA_DATABASE_PASSWORD", data.secret("database-owner"),
                            "MOTCUA_DATABASE_PROGRAM_PASSWORD", data.secret("database-program")),
                    "review",
                    "--check",
                    "--data-dir=other",
                    "--database-url=" + postgres.url(EmbeddedDatabase.NAME),
                    "--database-program-user=" + EmbeddedDatabase.PROGRAM);
        }
    }

    private static String said(Map<String, String> environment, String... words) {
        var said = new StringWriter();
        var launcher =
                new Launcher(
                        Motcua.class, options(environment, words), new PrintWriter(said, true));

        assertThat(launcher.launch()).as(said.toString()).isZero();
        return said.toString();
    }

    private static Options options(Map<String, String> environment, String... words) {
        return Options.parse(root, environment, List.of(words));
    }
}

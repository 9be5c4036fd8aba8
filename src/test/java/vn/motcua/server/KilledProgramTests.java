package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed while people file; the next start finds every row that was confirmed.
class KilledProgramTests {

    @TempDir static Path root;

    @Test
    void nothing_confirmed_is_lost_when_the_program_is_killed() throws Exception {
        var filing = Filing.start(root);

        filing.readRows(60);
        kill(Stream.of(filing.process.toHandle()));

        assertThat(rowsAfterRestart()).containsAll(filing.readRest());
    }

    @Test
    void nothing_confirmed_is_lost_when_all_processes_are_killed_at_once() throws Exception {
        var filing = Filing.start(root);
        filing.readRows(60);
        var postmaster = ProcessHandle.of(filing.postmaster).orElseThrow();

        kill(
                Stream.concat(
                        Stream.of(filing.process.toHandle(), postmaster), postmaster.children()));

        assertThat(rowsAfterRestart()).containsAll(filing.readRest());
    }

    @Test
    void the_database_stops_by_itself_when_the_program_is_killed() throws Exception {
        var filing = Filing.start(root);
        var postmaster = ProcessHandle.of(filing.postmaster).orElseThrow();

        kill(Stream.of(filing.process.toHandle()));

        assertThat(postmaster.onExit()).succeedsWithin(java.time.Duration.ofSeconds(10));
    }

    private static List<String> rowsAfterRestart() throws Exception {
        try (var data = DataDirectory.open(root);
                var postgres =
                        EmbeddedPostgres.start(data, Durability.FULL, TestDatabase.binaries());
                var connection = EmbeddedDatabase.prepare(postgres, data).asProgram()) {
            return Writers.texts(connection, "select n::text from kept");
        }
    }

    private static void kill(Stream<ProcessHandle> processes) throws Exception {
        var command = new ArrayList<>(List.of("kill", "-KILL"));
        processes.forEach(each -> command.add("" + each.pid()));
        new ProcessBuilder(command).start().waitFor();
    }

    private record Filing(
            Process process, BufferedReader output, long postmaster, List<String> rows) {

        static Filing start(Path root) throws IOException {
            var process =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-Xmx128m",
                                    "-cp",
                                    System.getProperty("java.class.path")
                                            + File.pathSeparator
                                            + "target/test-classes",
                                    FilingProgram.class.getName(),
                                    root.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var output = process.inputReader();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("postgres ")) {
                    return new Filing(
                            process,
                            output,
                            Long.parseLong(line.substring("postgres ".length())),
                            new ArrayList<>());
                }
            }
            throw new IllegalStateException("The filing program did not start");
        }

        void readRows(int count) throws IOException {
            while (rows.size() < count) {
                add(output.readLine());
            }
        }

        /// The last line may be cut off; a confirmation that was not told in full does not count.
        List<String> readRest() throws IOException {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                add(line);
            }
            return rows.subList(0, rows.size() - 1);
        }

        private void add(String line) {
            if (line.startsWith("kept ")) {
                rows.add(line.substring("kept ".length()));
            }
        }
    }
}

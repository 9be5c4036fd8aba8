package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who watches a server, at the moments at which two of them could meet in one cluster. The servers
/// are shell scripts: only what they say and when they end matters here.
class PostgresServerTests {

    /// Becomes ready at the first start and is told at every later one that the disk is full.
    private static final String READY_ONCE =
            """
            cd "$0"
            if [ -e started ]; then echo 'No space left on device'; touch refused; exit 1; fi
            touch started
            printf '%s\\n' $$ - - - - - - ready > postmaster.pid
            exec sleep 60
            """;

    @TempDir Path cluster;

    @Test
    void one_that_is_given_up_while_it_waits_for_room_leaves_its_successor_alone()
            throws Exception {
        var server = server();
        server.start();
        kill(server.pid());
        awaitFile("refused");

        server.abandon();
        var successor = successor();
        // Longer than the pause after which a full disk is tried again.
        assertThat(successor.waitFor(5, TimeUnit.SECONDS)).as("the successor ended").isFalse();

        successor.destroyForcibly();
    }

    @Test
    void one_that_is_closed_has_no_watcher_left_that_could_start_it_again() throws Exception {
        var server = server();
        server.start();
        kill(server.pid());
        awaitFile("refused");

        server.close();
        Files.delete(cluster.resolve("started"));
        TimeUnit.SECONDS.sleep(4);

        assertThat(cluster.resolve("started")).doesNotExist();
    }

    private PostgresServer server() {
        return new PostgresServer(
                new Postmaster(cluster),
                List.of("sh", "-c", READY_ONCE, "" + cluster),
                cluster.resolve("log"));
    }

    /// A living process that postmaster.pid names and that looks like the server of this cluster.
    /// It heeds Ctrl-C even where the tests themselves run in the background.
    private Process successor() throws IOException {
        var process =
                new ProcessBuilder(
                                "env",
                                "--default-signal=INT",
                                "sh",
                                "-c",
                                "while :; do sleep 0.1; done",
                                "/bin/postgres",
                                "" + cluster)
                        .start();
        Files.writeString(
                cluster.resolve("postmaster.pid"), process.pid() + "\n-\n-\n-\n-\n-\n-\nready\n");
        return process;
    }

    private void awaitFile(String name) throws InterruptedException {
        for (int i = 0; i < 500 && !Files.exists(cluster.resolve(name)); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(cluster.resolve(name)).exists();
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-KILL", "" + pid).start().waitFor();
    }
}

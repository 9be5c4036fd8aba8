package vn.motcua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One PostgreSQL process and the thread that watches it: starts it, waits for it, starts it again
/// on the same port when it dies unasked.
///
/// The thread lives as long as the process: the system tells a child that its parent died when the
/// *thread* that started it ends.
final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration HEALTHY = Duration.ofSeconds(30);
    private static final Duration FULL = Duration.ofSeconds(3);
    private static final int RESTARTS = 5;
    private static final long LOG_SIZE = 20_000_000;
    private static final int LOG_FILES = 5;

    private final Postmaster postmaster;
    private final List<String> command;
    private final Path log;
    private volatile @Nullable Process process;
    private volatile @Nullable Thread watcher;
    private volatile boolean closing;

    PostgresServer(Postmaster postmaster, List<String> command, Path log) {
        this.postmaster = postmaster;
        this.command = command;
        this.log = log;
    }

    /// Returns when the server accepts connections.
    void start() throws InterruptedException {
        var ready = new CompletableFuture<Void>();
        watcher = Thread.ofPlatform().daemon().name("postgres").start(() -> watch(ready));
        try {
            ready.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ServerRefusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("PostgreSQL could not be started", e.getCause());
        }
    }

    long pid() {
        var running = process;
        return running == null ? -1 : running.pid();
    }

    private void watch(CompletableFuture<Void> ready) {
        try {
            launch(false);
            ready.complete(null);
            for (int failures = 0; failures < RESTARTS; failures++) {
                var since = System.nanoTime();
                awaitEnd();
                if (closing) {
                    return;
                }
                LOG.error("PostgreSQL ended unasked and is started again; see {}", log);
                if (System.nanoTime() - since > HEALTHY.toNanos()) {
                    failures = 0;
                }
                launch(true);
                LOG.info("PostgreSQL has recovered");
            }
            awaitEnd();
            LOG.error("PostgreSQL keeps ending; stop the program and see {}", log);
        } catch (IOException | InterruptedException | ServerRefusal e) {
            if (!ready.completeExceptionally(e) && !closing) {
                LOG.error("PostgreSQL cannot be started again; stop the program and start it", e);
            }
        }
    }

    /// @param patient whether to wait for room on a full disk, as one does who has promised to go
    ///   on
    private void launch(boolean patient) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + RETRY.toNanos();
        while (!closing) {
            rotateLog();
            var from = Files.exists(log) ? Files.size(log) : 0;
            var started =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            process = started;
            if (becomesReady(started)) {
                return;
            }
            var output = outputSince(from);
            if (patient && DatabaseFailure.diskFull(output)) {
                LOG.error("The disk is full: PostgreSQL starts again when there is room");
                Thread.sleep(FULL);
            } else if (!DatabaseFailure.passing(output) || System.nanoTime() > deadline) {
                throw DatabaseFailure.from(output);
            } else {
                Thread.sleep(200);
            }
            // Who has closed no longer speaks for the cluster: its living server is another's.
            if (!closing) {
                postmaster.clearAway();
            }
        }
    }

    /// Recovery may take its time; only the end of the process is a failure.
    private boolean becomesReady(Process started) throws IOException, InterruptedException {
        var patience = System.nanoTime() + RETRY.toNanos();
        while (started.isAlive()) {
            if (postmaster.ready(started.pid())) {
                return true;
            }
            if (System.nanoTime() > patience) {
                LOG.info("PostgreSQL is still recovering");
                patience = System.nanoTime() + RETRY.toNanos();
            }
            Thread.sleep(10);
        }
        return false;
    }

    private void awaitEnd() throws IOException, InterruptedException {
        var running = process;
        while (running != null && !running.waitFor(Duration.ofMinutes(1))) {
            rotateLog();
        }
    }

    private String outputSince(long position) throws IOException {
        var all = Files.readAllBytes(log);
        var from = (int) Math.min(position, all.length);
        return new String(all, from, all.length - from);
    }

    /// The server keeps its file open for appending, so a full one is copied and emptied in place.
    private void rotateLog() throws IOException {
        if (!Files.exists(log) || Files.size(log) < LOG_SIZE) {
            return;
        }
        for (int i = LOG_FILES - 1; i > 0; i--) {
            var older = numbered(i);
            if (Files.exists(older)) {
                Files.move(older, numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(log, numbered(1), StandardCopyOption.REPLACE_EXISTING);
        Files.newByteChannel(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                .close();
    }

    private Path numbered(int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }

    void abandon() {
        closing = true;
    }

    /// Returns when nothing of this server runs any more, not even one its watcher was starting.
    @Override
    public void close() {
        closing = true;
        try {
            do {
                stop();
            } while (!ended(watcher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() throws IOException, InterruptedException {
        var running = process;
        if (running != null && running.isAlive()) {
            Postmaster.stop(running.toHandle());
        }
    }

    private static boolean ended(@Nullable Thread thread) throws InterruptedException {
        return thread == null || thread.join(Duration.ofMillis(50));
    }
}

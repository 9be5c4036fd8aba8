package vn.motcua.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What `postmaster.pid` says of the server that uses, or used, a cluster.
record Postmaster(Path cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STATUS_LINE = 7;

    Path file() {
        return cluster.resolve("postmaster.pid");
    }

    /// True once the process with this number accepts connections.
    boolean ready(long pid) throws IOException {
        var lines = lines();
        return lines.size() > STATUS_LINE
                && pid == Long.parseLong(lines.getFirst().strip())
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /// The living server of this very cluster. After a crash the file may name a process that has
    /// nothing to do with it: numbers are given out again, in containers at once.
    Optional<ProcessHandle> living() throws IOException {
        var lines = lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(this::serves);
    }

    /// Clears away what an earlier server left: one that still runs is stopped, and the file of a
    /// dead one goes when its number now belongs to another process. As long as any process works
    /// in the cluster the file stays, because PostgreSQL reads in it whose memory is still in use.
    void clearAway() throws IOException, InterruptedException {
        var orphan = living();
        if (orphan.isPresent()) {
            LOG.warn("PostgreSQL of an earlier run (process {}) is stopped", orphan.get().pid());
            stop(orphan.get());
        }
        if (!Files.isDirectory(PROCESSES)) {
            return;
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (inUse() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        if (living().isEmpty() && !inUse()) {
            Files.deleteIfExists(file());
        }
    }

    /// Stops cleanly; if that takes too long, at once: the next start then recovers from the log.
    static void stop(ProcessHandle server) throws IOException, InterruptedException {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            new ProcessBuilder("kill", "-" + signal, "" + server.pid()).start().waitFor();
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (server.isAlive() && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            if (!server.isAlive()) {
                return;
            }
        }
    }

    /// Every process of a server works in the directory of its cluster.
    private boolean inUse() throws IOException {
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (var process : processes) {
                if (cluster.equals(workingDirectory(process))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Path workingDirectory(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd"));
        } catch (IOException e) {
            return null;
        }
    }

    private boolean serves(ProcessHandle process) {
        var words = commandLine(process);
        return words.stream().anyMatch(word -> word.endsWith("postgres"))
                && words.contains(cluster.toString());
    }

    private static List<String> commandLine(ProcessHandle process) {
        var file = Path.of("/proc", "" + process.pid(), "cmdline");
        try {
            return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            return Arrays.asList(process.info().commandLine().orElse("").split(" "));
        }
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}

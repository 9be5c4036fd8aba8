package vn.motcua.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.SealingKey;

/// The directory (`./data` unless told otherwise) that holds all an installation must keep. Whoever
/// uses it holds its lock; the system gives the lock back when a program dies, however it dies.
final class DataDirectory implements AutoCloseable {

    /// Raised whenever the directory itself is laid out in another way.
    static final int FORMAT = 1;

    private static final int ATTEMPTS = 30;

    private final Path root;
    private @Nullable FileChannel channel;

    private DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    static DataDirectory at(Path root) {
        return new DataDirectory(root);
    }

    /// Makes the directory if need be and takes its lock; refuses while another program holds it.
    static DataDirectory open(Path root) throws IOException, InterruptedException {
        var directory = new DataDirectory(root);
        Files.createDirectories(directory.root);
        if (!directory.lockWithPatience()) {
            throw new ServerRefusal(
                    "data-directory-in-use",
                    "Another program (process %s) is running on the data directory %s. Stop it first, or choose another directory with --data-dir."
                            .formatted(directory.holder(), directory.root));
        }
        try {
            directory.prepare();
            return directory;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// A program that was just killed takes a moment to die.
    private boolean lockWithPatience() throws IOException, InterruptedException {
        for (int left = ATTEMPTS; left > 0; left--) {
            if (lock()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    /// Takes the lock; false while somebody else has it. Nothing else ever opens the lock's file:
    /// closing it a second time would give the lock back.
    boolean lock() throws IOException {
        Files.createDirectories(root);
        var opened =
                FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(opened) == null) {
            opened.close();
            return false;
        }
        channel = opened;
        Files.writeString(pidFile(), "" + ProcessHandle.current().pid());
        return true;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    void prepare() throws IOException {
        if (Files.exists(unfinishedRestore())) {
            throw new ServerRefusal(
                    "restore-unfinished",
                    "A restore into %s was interrupted. Run the same restore again; it begins anew."
                            .formatted(root));
        }
        checkFormat();
        PrivateFiles.directory(secrets());
        PrivateFiles.directory(documents());
        Files.createDirectories(logs());
    }

    private void checkFormat() throws IOException {
        var marker = root.resolve("format");
        if (!Files.exists(marker)) {
            Files.writeString(marker, "" + FORMAT);
        } else if (Integer.parseInt(Files.readString(marker).strip()) > FORMAT) {
            throw new ServerRefusal(
                    "data-directory-newer",
                    "The data directory %s was written by a newer program. Start that one, or restore a backup of this version into another directory."
                            .formatted(root));
        }
    }

    String holder() throws IOException {
        return Optional.of(Files.exists(pidFile()) ? Files.readString(pidFile()).strip() : "")
                .filter(pid -> !pid.isEmpty())
                .orElse("unknown");
    }

    Path root() {
        return root;
    }

    Path lockFile() {
        return root.resolve("motcua.lock");
    }

    Path pidFile() {
        return root.resolve("motcua.pid");
    }

    Path unfinishedRestore() {
        return root.resolve("restore-unfinished");
    }

    Path binaries() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return root.resolve("database");
    }

    Path documents() {
        return root.resolve("documents");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path backups() {
        return root.resolve("backups");
    }

    Path clock() {
        return root.resolve("clock");
    }

    Path operatorPort() {
        return root.resolve("operator.port");
    }

    Path operatorToken() {
        return secrets().resolve("operator-token");
    }

    /// A random password of this installation, made up at the first time.
    String secret(String name) throws IOException {
        return PrivateFiles.secret(secrets().resolve(name), 24);
    }

    /// The demonstration's own master key; production brings its own.
    Path demonstrationKey() throws IOException {
        PrivateFiles.secret(demonstrationKeyFile(), 32);
        return demonstrationKeyFile();
    }

    Path demonstrationKeyFile() {
        return secrets().resolve("demonstration-key");
    }

    /// The key that seals what is published, made at the first time unless an office brings its
    /// own.
    Path sealingKey() throws IOException {
        var file = secrets().resolve("seal-key.pem");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, SealingKey.newPrivateKey());
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        var held = channel;
        channel = null;
        if (held != null) {
            held.close();
        }
    }
}

package vn.motcua.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Puts a backup into an empty directory, checks every file against the backup's own list, and
/// tries the result by starting its database once. Until all of that is done the directory is
/// marked as unfinished, and no program starts on it.
final class Restore {

    private final Path file;
    private final Path target;
    private final PrintWriter progress;
    private @Nullable Path programs;

    Restore(Path file, Path target, PrintWriter progress) {
        this.file = file;
        this.target = target;
        this.progress = progress;
    }

    /// Tries the result with the PostgreSQL of another directory.
    Restore with(Path programs) {
        this.programs = programs;
        return this;
    }

    void run() throws IOException, InterruptedException {
        if (!Files.isReadable(file)) {
            throw new ServerRefusal("no-such-backup", "There is no backup " + file);
        }
        try (var data = DataDirectory.at(target)) {
            requireEmpty(data);
            if (!data.lock()) {
                throw new ServerRefusal(
                        "data-directory-in-use", "Another program uses the directory " + target);
            }
            mark(data);
            extract(data);
            attempt(data);
            Files.writeString(target.resolve("format"), "" + DataDirectory.FORMAT);
            Files.delete(data.unfinishedRestore());
            PrivateFiles.force(target);
        }
        say("restore complete: start it with --data-dir " + target);
    }

    private void requireEmpty(DataDirectory data) throws IOException {
        if (!Files.exists(target) || Files.exists(data.unfinishedRestore())) {
            return;
        }
        try (var content = Files.list(target)) {
            if (content.findAny().isPresent()) {
                throw new ServerRefusal(
                        "directory-not-empty",
                        "The directory %s is not empty; restore into a new one with --data-dir."
                                .formatted(target));
            }
        }
    }

    private void mark(DataDirectory data) throws IOException {
        PrivateFiles.write(data.unfinishedRestore(), file.toString());
        try (var content = Files.list(target)) {
            for (var old : content.toList()) {
                if (!List.of(data.unfinishedRestore(), data.lockFile(), data.pidFile())
                        .contains(old)) {
                    PrivateFiles.deleteTree(old);
                }
            }
        }
    }

    private void extract(DataDirectory data) throws IOException, InterruptedException {
        var user = PostgresUser.of(data.cluster());
        var found = new LinkedHashMap<String, String>();
        var listed = new LinkedHashMap<String, String>();
        try (var tar = open()) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(BackupWriter.CHECKSUMS)) {
                    listed.putAll(checksums(tar));
                } else {
                    extract(tar, entry, found);
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw damaged("it ends too early or is not a backup");
        }
        if (!listed.equals(found)) {
            throw damaged(
                    listed.isEmpty()
                            ? "it is not complete"
                            : "its content differs from its checksums");
        }
        user.ownTree(data.cluster());
        say("files restored and checked: " + found.size());
    }

    private TarArchiveInputStream open() throws IOException {
        return new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16));
    }

    private void extract(InputStream tar, TarArchiveEntry entry, Map<String, String> found)
            throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw damaged("it leads out of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            PrivateFiles.directory(path);
            return;
        }
        PrivateFiles.directory(PrivateFiles.parent(path));
        var digesting = new DigestInputStream(tar, BackupWriter.sha256());
        Files.createFile(path, PrivateFiles.attributes("rw-------"));
        try (var out = Files.newOutputStream(path)) {
            digesting.transferTo(out);
        }
        if (entry.getName().startsWith(Backup.DOCUMENTS)) {
            PrivateFiles.force(path);
        }
        found.put(entry.getName(), HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
    }

    private static Map<String, String> checksums(InputStream tar) throws IOException {
        var listed = new LinkedHashMap<String, String>();
        new String(tar.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" {2}", 2))
                .forEach(parts -> listed.put(parts[1], parts[0]));
        return listed;
    }

    /// A backup that was never started is a hope: the database recovers to its point here and now.
    private void attempt(DataDirectory data) throws IOException, InterruptedException {
        Files.createDirectories(data.logs());
        var home = programs == null ? PostgresBinaries.unpack(data.binaries()) : programs;
        try (var postgres = EmbeddedPostgres.start(data, Durability.FULL, home);
                var connection = postgres.asSuperuser(EmbeddedDatabase.NAME);
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")) {
            row.next();
            say("database started and recovered, tables: " + row.getInt(1));
        } catch (SQLException e) {
            throw damaged("its database does not answer: " + e.getMessage());
        }
    }

    private ServerRefusal damaged(String why) {
        return new ServerRefusal(
                "backup-damaged", "The backup %s cannot be used: %s.".formatted(file, why));
    }

    private void say(String line) {
        progress.println(line);
        progress.flush();
    }
}

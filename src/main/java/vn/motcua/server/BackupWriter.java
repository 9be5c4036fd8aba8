package vn.motcua.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A backup file in the making: a compressed tar whose last entry lists the checksum of every
/// other. It gets its name only when it is complete and on disk.
final class BackupWriter implements AutoCloseable {

    static final String CHECKSUMS = "SHA256SUMS";

    private static final int FILE_MODE = 0100600;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path unfinished;
    private final TarArchiveOutputStream tar;
    private final Map<String, String> checksums = new LinkedHashMap<>();

    BackupWriter(Path file) throws IOException {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PrivateFiles.attributes("rw-------"));
        this.tar = new TarArchiveOutputStream(compressed(unfinished), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    private static OutputStream compressed(Path file) throws IOException {
        return new GZIPOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file), BUFFER), BUFFER) {
            {
                def.setLevel(1);
            }
        };
    }

    boolean has(String name) {
        return checksums.containsKey(name);
    }

    int files() {
        return checksums.size();
    }

    void directory(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void text(String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        entry(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
        checksums.put(name, HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /// Adds a file that may grow, shrink or vanish meanwhile: what is in it belongs to the moment
    /// at which the database's own log says the copy is whole, so exactly the announced size is
    /// written.
    void file(String name, Path source) throws IOException {
        InputStream opened;
        try {
            opened = Files.newInputStream(source);
        } catch (NoSuchFileException e) {
            return;
        }
        try (var in = opened) {
            var size = Files.size(source);
            entry(name, size);
            checksums.put(name, copy(in, size));
            tar.closeArchiveEntry();
        } catch (NoSuchFileException e) {
            // It vanished between two breaths: the database dropped it.
            return;
        }
    }

    private String copy(InputStream in, long size) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        for (long left = size; left > 0; ) {
            var wanted = (int) Math.min(left, buffer.length);
            var read = in.readNBytes(buffer, 0, wanted);
            java.util.Arrays.fill(buffer, read, wanted, (byte) 0);
            tar.write(buffer, 0, wanted);
            digest.update(buffer, 0, wanted);
            left -= wanted;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void entry(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(FILE_MODE);
        tar.putArchiveEntry(entry);
    }

    /// Only now does the backup exist.
    void finish() throws IOException {
        var list = new StringBuilder();
        checksums.forEach((name, sum) -> list.append(sum).append("  ").append(name).append('\n'));
        text(CHECKSUMS, list.toString());
        tar.finish();
        tar.close();
        PrivateFiles.force(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.force(PrivateFiles.parent(file));
    }

    @Override
    public void close() throws IOException {
        tar.close();
        Files.deleteIfExists(unfinished);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

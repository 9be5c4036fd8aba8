package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Installation;
import vn.motcua.shared.NotFound;

/// The room where the bytes lie: one file each under its number, in 256 folders. What [#keep] has
/// given back survives a power cut.
@Component
class Vault {

    private static final String ON_ITS_WAY = ".part";
    private static final Pattern OURS =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int FOLDERS = 256;
    private static final int PIECE = 64 * 1024;

    private final Path root;
    private final DocumentSettings settings;

    Vault(Installation installation, DocumentSettings settings) {
        this.root = installation.documents();
        this.settings = settings;
    }

    /// What was written.
    record Kept(String type, long size, byte[] sha256) {}

    /// A look at the bytes before they count as kept: says what they are, refuses by throwing.
    interface Inspection {

        String typeOf(Path file) throws IOException;
    }

    /// Writes the bytes and has them on disk before it returns; a refused or broken upload leaves
    /// nothing behind.
    Kept keep(DocumentId id, InputStream content, Inspection inspection) {
        var folder = folder(id);
        var place = folder.resolve(id.toString());
        var part = folder.resolve(id + ON_ITS_WAY);
        try {
            createFolder(folder);
            refuseWithoutRoom();
            try {
                var written = write(part, content);
                var type = inspection.typeOf(part);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
                return new Kept(type, written.size(), written.sha256());
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be stored", e);
        }
    }

    InputStream open(DocumentId id) {
        try {
            return Files.newInputStream(place(id));
        } catch (NoSuchFileException _) {
            throw new NotFound("bytes of file " + id);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored file cannot be read: " + id, e);
        }
    }

    /// The files of one of the 256 folders that were written before the moment.
    List<DocumentId> olderThan(Instant moment, int folder) throws IOException {
        var found = new ArrayList<DocumentId>();
        var place = root.resolve("%02x".formatted(folder));
        if (!Files.isDirectory(place)) {
            return found;
        }
        try (var files = Files.newDirectoryStream(place)) {
            for (var file : files) {
                var name = file.getFileName().toString().replace(ON_ITS_WAY, "");
                if (OURS.matcher(name).matches()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    found.add(DocumentId.of(name));
                }
            }
        }
        return found;
    }

    void remove(DocumentId id) throws IOException {
        Files.deleteIfExists(place(id));
        Files.deleteIfExists(folder(id).resolve(id + ON_ITS_WAY));
    }

    static int folders() {
        return FOLDERS;
    }

    private Path place(DocumentId id) {
        return folder(id).resolve(id.toString());
    }

    private Path folder(DocumentId id) {
        return root.resolve("%02x".formatted(id.value().getLeastSignificantBits() & (FOLDERS - 1)));
    }

    private record Written(long size, byte[] sha256) {}

    private Written write(Path part, InputStream content) throws IOException {
        var limit = settings.maxSize().toBytes();
        var sha = sha256();
        long size = 0;
        try (var out =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > limit) {
                    throw new FileTooLarge(limit);
                }
                sha.update(piece, 0, read);
                writeAll(out, ByteBuffer.wrap(piece, 0, read));
            }
            out.force(true);
        }
        if (size == 0) {
            throw FileTypeRefused.empty();
        }
        return new Written(size, sha.digest());
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private void refuseWithoutRoom() throws IOException {
        var left = Files.getFileStore(root).getUsableSpace();
        if (left < settings.headroom().toBytes() + settings.maxSize().toBytes()) {
            throw new StorageFull(left);
        }
    }

    /// A folder is new until its parent is on disk too.
    private void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            force(root);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

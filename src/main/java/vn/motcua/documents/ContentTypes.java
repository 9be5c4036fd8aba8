package vn.motcua.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds out what a file is from its bytes. Of archives only office documents without macros are
/// told apart; every other archive stays an archive.
@Component
class ContentTypes {

    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String ARCHIVE = "application/zip";
    private static final Set<String> ARCHIVES = Set.of(ARCHIVE, "application/x-tika-ooxml");
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "image/jpg", "image/jpeg",
                    "image/pjpeg", "image/jpeg",
                    "image/x-png", "image/png",
                    "image/tif", "image/tiff",
                    "application/x-pdf", "application/pdf");
    private static final Set<String> SAYS_NOTHING =
            Set.of("", "application/octet-stream", "binary/octet-stream");

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    String of(Path file) throws IOException {
        var found = byMagic(file);
        return ARCHIVES.contains(found) ? insideArchive(file) : found;
    }

    /// Whether the sender's word does not fit what was found. Saying nothing contradicts nothing.
    boolean contradicts(@Nullable String declared, String found) {
        var said = declared == null ? "" : declared.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return !SAYS_NOTHING.contains(said) && !OTHER_NAMES.getOrDefault(said, said).equals(found);
    }

    private String byMagic(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return magic.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static String insideArchive(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            var macros = archive.stream().anyMatch(e -> e.getName().endsWith("vbaProject.bin"));
            if (macros || archive.getEntry("[Content_Types].xml") == null) {
                return ARCHIVE;
            }
            if (archive.getEntry("word/document.xml") != null) {
                return DOCX;
            }
            return archive.getEntry("xl/workbook.xml") != null ? XLSX : ARCHIVE;
        } catch (ZipException e) {
            return ARCHIVE;
        }
    }
}

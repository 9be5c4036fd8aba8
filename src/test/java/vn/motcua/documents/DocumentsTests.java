package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.documents.Upload.Owner;
import vn.motcua.shared.Installation;
import vn.motcua.shared.NotFound;

@ModuleTest
class DocumentsTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(UTF_8);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Autowired Documents documents;
    @Autowired OrphanSweep sweep;
    @Autowired Installation installation;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    @Autowired
    @Qualifier("system")
    java.time.Clock system;

    @Test
    void what_was_stored_comes_back_byte_for_byte() throws IOException {
        var stored = documents.store(upload("Giấy chứng sinh.pdf", "application/pdf", PDF));

        try (var in = documents.open(stored.id())) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(documents.get(stored.id())).isEqualTo(stored);
        assertThat(stored.type()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(PDF.length);
        assertThat(stored.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_type_is_found_in_the_bytes_when_the_sender_says_nothing() {
        assertThat(documents.store(upload("ảnh", "application/octet-stream", PNG)).name())
                .isEqualTo("ảnh.png");
        assertThat(documents.store(upload("ảnh", null, PNG)).type()).isEqualTo("image/png");
    }

    @Test
    void a_picture_that_calls_itself_a_pdf_is_refused() {
        assertThatExceptionOfType(FileTypeRefused.class)
                .isThrownBy(() -> documents.store(upload("a.pdf", "application/pdf", PNG)))
                .satisfies(r -> assertThat(r.code()).isEqualTo("file-type-contradicts"));
    }

    @Test
    void pages_and_programs_are_refused_whatever_they_call_themselves() {
        var page = "<!doctype html><html><script>alert(1)</script></html>".getBytes(UTF_8);
        var program = new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0};

        for (var bytes : List.of(page, program, "just text".getBytes(UTF_8))) {
            assertThatExceptionOfType(FileTypeRefused.class)
                    .isThrownBy(() -> documents.store(upload("a.pdf", "application/pdf", bytes)))
                    .satisfies(r -> assertThat(r.code()).isEqualTo("file-type-refused"));
        }
    }

    @Test
    void an_office_document_is_taken_but_not_with_macros() throws IOException {
        var plain = archive("[Content_Types].xml", "word/document.xml");
        var macros = archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

        assertThat(documents.store(upload("đơn.docx", ContentTypes.DOCX, plain)).type())
                .isEqualTo(ContentTypes.DOCX);
        assertThatExceptionOfType(FileTypeRefused.class)
                .isThrownBy(() -> documents.store(upload("đơn.docx", ContentTypes.DOCX, macros)));
        assertThatExceptionOfType(FileTypeRefused.class)
                .isThrownBy(() -> documents.store(upload("a.zip", null, archive("a.txt"))));
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatExceptionOfType(FileTypeRefused.class)
                .isThrownBy(() -> documents.store(upload("a.pdf", null, new byte[0])))
                .satisfies(r -> assertThat(r.code()).isEqualTo("file-empty"));
    }

    @Test
    void a_hundred_megabytes_are_refused_after_ten_and_leave_nothing_behind() throws IOException {
        documents.store(upload("nhỏ.pdf", null, PDF));
        var before = filesOnDisk().size();
        var sent = new Endless(100L << 20);

        assertThatExceptionOfType(FileTooLarge.class)
                .isThrownBy(() -> documents.store(upload("lớn.pdf", "application/pdf", sent)))
                .satisfies(r -> assertThat(r.code()).isEqualTo("file-too-large"));

        assertThat(sent.read.get()).isLessThan((10 << 20) + (128 << 10));
        assertThat(filesOnDisk()).hasSize(before);
    }

    @Test
    void bytes_of_a_transaction_that_never_committed_are_swept_after_a_day() throws IOException {
        var kept = documents.store(upload("giữ.pdf", null, PDF));
        var lost =
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    return documents.store(upload("mất.pdf", null, PDF));
                });

        sweep.sweep();
        assertThat(onDisk(lost.id())).exists();

        age(kept.id());
        age(lost.id());
        sweep.sweep();
        assertThat(onDisk(lost.id())).doesNotExist();
        assertThat(onDisk(kept.id())).exists();
    }

    @Test
    void a_removed_file_is_gone_at_once_and_its_name_with_it() {
        var stored = documents.store(upload("Nguyễn Thị Mẫu.pdf", null, PDF));

        documents.remove(stored.id());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.get(stored.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.open(stored.id()));
        assertThat(
                        db.fetchValue(
                                "select name from documents.file where id = ?",
                                stored.id().value()))
                .isEqualTo("");
    }

    @Test
    void nobody_alters_what_a_file_was() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.execute("update documents.file set sha256 = sha256"))
                .withStackTraceContaining("permission denied");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.execute("delete from documents.file"))
                .withStackTraceContaining("permission denied");
    }

    private static Upload upload(String name, @Nullable String type, byte[] bytes) {
        return upload(name, type, new ByteArrayInputStream(bytes));
    }

    private static Upload upload(String name, @Nullable String type, InputStream content) {
        return new Upload(
                name, type, content, new Owner("paper", UUID.randomUUID()), As.citizen(1));
    }

    private static byte[] archive(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private List<Path> filesOnDisk() throws IOException {
        try (var files = Files.walk(installation.documents())) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }

    private Path onDisk(DocumentId id) throws IOException {
        try (var files = Files.walk(installation.documents())) {
            return files.filter(f -> f.endsWith(id.toString()))
                    .findFirst()
                    .orElse(Path.of("nowhere"));
        }
    }

    private void age(DocumentId id) throws IOException {
        Instant old = system.instant().minus(Duration.ofHours(25));
        Files.setLastModifiedTime(onDisk(id), FileTime.from(old));
    }

    /// A PDF that goes on and on, and counts how much of it was read.
    private static final class Endless extends InputStream {

        final AtomicLong read = new AtomicLong();
        private final long length;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            var at = read.getAndIncrement();
            return at >= length ? -1 : at < PDF.length ? PDF[(int) at] & 0xff : ' ';
        }
    }
}

package vn.motcua.directive.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.FileTooLarge;
import vn.motcua.documents.FileTypeRefused;
import vn.motcua.documents.StoredFile;
import vn.motcua.documents.Upload;
import vn.motcua.shared.Actor;
import vn.motcua.web.Download;

/// Files that come with the forms of the programme, and how they are given out again.
@Component
class ProgrammeFiles {

    static final String TYPES = ".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx";

    private static final long MEGABYTE = 1_048_576;

    private final Documents documents;

    ProgrammeFiles(Documents documents) {
        this.documents = documents;
    }

    /// Stores a file; null when none was sent, or when it is refused, which then is a fault.
    @Nullable StoredFile keep(
            @Nullable MultipartFile sent, UUID subject, ProgrammeForm form, Actor actor) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        var name = Objects.toString(sent.getOriginalFilename(), "");
        try (var content = sent.getInputStream()) {
            var owner = new Upload.Owner("programme", subject);
            return documents.store(new Upload(name, sent.getContentType(), content, owner, actor));
        } catch (FileTooLarge refused) {
            form.fault("file", "programme.fault.file.large", refused.limit() / MEGABYTE);
        } catch (FileTypeRefused _) {
            form.fault("file", "programme.fault.file.type");
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be read", e);
        }
        return null;
    }

    Download give(DocumentId id) {
        var file = documents.get(id);
        return new Download(file.name(), file.type(), file.size(), () -> documents.open(id));
    }
}

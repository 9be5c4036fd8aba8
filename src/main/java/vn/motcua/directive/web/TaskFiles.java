package vn.motcua.directive.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.directive.TaskId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.FileTooLarge;
import vn.motcua.documents.FileTypeRefused;
import vn.motcua.documents.StoredFile;
import vn.motcua.documents.Upload;
import vn.motcua.shared.Actor;
import vn.motcua.web.Download;

/// Files handed in with tasks, and how they are given out again.
@Component
class TaskFiles {

    static final String TYPES = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";

    private static final long MEGABYTE = 1_048_576;

    private final Documents documents;

    TaskFiles(Documents documents) {
        this.documents = documents;
    }

    static UUID subject(TaskId task) {
        return UUID.nameUUIDFromBytes(("task/" + task).getBytes(StandardCharsets.UTF_8));
    }

    /// Stores a file; null when none was sent, or when it is refused, which then is a fault.
    @Nullable StoredFile keep(
            @Nullable MultipartFile sent, UUID subject, TaskTyped typed, Actor actor) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        var name = Objects.toString(sent.getOriginalFilename(), "");
        try (var content = sent.getInputStream()) {
            var owner = new Upload.Owner("evidence", subject);
            return documents.store(new Upload(name, sent.getContentType(), content, owner, actor));
        } catch (FileTooLarge refused) {
            typed.fault("file", "directive.fault.file-large", refused.limit() / MEGABYTE);
        } catch (FileTypeRefused _) {
            typed.fault("file", "directive.fault.file-type");
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

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

/// Files that come with the forms of the programme and its tasks, and how they are given out again.
@Component
class ProgrammeFiles {

    static final String TYPES = ".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx";

    private static final long MEGABYTE = 1_048_576;

    private final Documents documents;

    ProgrammeFiles(Documents documents) {
        this.documents = documents;
    }

    /// What a file belongs to that comes with something of the programme.
    static Upload.Owner programme(UUID subject) {
        return new Upload.Owner("programme", subject);
    }

    /// What a file belongs to that proves something.
    static Upload.Owner evidence(UUID subject) {
        return new Upload.Owner("evidence", subject);
    }

    static Upload.Owner evidence(TaskId task) {
        return evidence(UUID.nameUUIDFromBytes(("task/" + task).getBytes(StandardCharsets.UTF_8)));
    }

    /// Stores a file; null when none was sent, when the form it came with has faults and is shown
    /// again, or when it is refused, which then is a fault.
    @Nullable StoredFile keep(
            @Nullable MultipartFile sent, Upload.Owner owner, Faults faults, Actor actor) {
        if (sent == null || sent.isEmpty() || faults.isFaulty()) {
            return null;
        }
        var name = Objects.toString(sent.getOriginalFilename(), "");
        try (var content = sent.getInputStream()) {
            return documents.store(new Upload(name, sent.getContentType(), content, owner, actor));
        } catch (FileTooLarge refused) {
            faults.fault("file", "programme.fault.file.large", refused.limit() / MEGABYTE);
        } catch (FileTypeRefused _) {
            faults.fault("file", "programme.fault.file.type");
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

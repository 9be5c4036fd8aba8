package vn.motcua.casework;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoredFile;
import vn.motcua.documents.Upload;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// Files of applications that are not filed yet. They go with the draft: into the case when it is
/// filed, away when it is thrown away or expires.
@Service
@Transactional
public class DraftFiles {

    private static final String PURPOSE = "paper";

    private final Documents documents;

    DraftFiles(Documents documents) {
        this.documents = documents;
    }

    /// Keeps a file with a draft of the actor's.
    ///
    /// @throws vn.motcua.shared.Refusal if it is too large, of a type that is not taken, or empty
    public StoredFile keep(Actor actor, Draft draft, Incoming file) {
        return documents.store(
                new Upload(
                        file.name(),
                        file.type(),
                        file.content(),
                        new Upload.Owner(PURPOSE, draft.id()),
                        actor));
    }

    /// A file of the draft.
    ///
    /// @throws NotFound unless the draft names it
    public StoredFile get(Draft draft, DocumentId id) {
        if (!named(draft).contains(id.value())) {
            throw new NotFound("document");
        }
        return documents.get(id);
    }

    /// Removes one the draft no longer names.
    public void drop(Draft draft, UUID id) {
        if (named(draft).contains(id)) {
            documents.remove(new DocumentId(id));
        }
    }

    /// What the stored files of a draft are called, by their numbers.
    public Map<UUID, String> names(Draft draft) {
        var ids = named(draft).stream().map(DocumentId::new).toList();
        return documents.all(ids).stream()
                .collect(Collectors.toMap(f -> f.id().value(), StoredFile::name));
    }

    void dropAll(Draft draft) {
        named(draft).forEach(id -> documents.remove(new DocumentId(id)));
    }

    private static Set<UUID> named(Draft draft) {
        var papers =
                draft.plan().papers().stream()
                        .map(Paper::document)
                        .filter(java.util.Objects::nonNull);
        var fields =
                draft.answers().values().entrySet().stream()
                        .filter(e -> e.getKey().endsWith(".document"))
                        .map(e -> UUID.fromString(e.getValue()));
        return Stream.concat(papers, fields).collect(Collectors.toUnmodifiableSet());
    }

    /// A file as it arrives.
    ///
    /// @param type what the sender says it is
    /// @param content read once; the caller closes it
    public record Incoming(String name, @Nullable String type, InputStream content) {

        @Override
        public String toString() {
            return "Incoming";
        }
    }
}

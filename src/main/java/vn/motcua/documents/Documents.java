package vn.motcua.documents;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import vn.motcua.shared.NotFound;

/// Stored files. The bytes are on disk before the row that names them is written, in the caller's
/// transaction if there is one: a crash leaves at worst bytes without a row, which are swept later.
/// Whether somebody may store, see or remove a file, and that it is audited, is the business of the
/// module that owns the subject.
@Service
public class Documents {

    private final FileRepository files;
    private final Vault vault;
    private final ContentTypes types;
    private final DocumentSettings settings;
    private final Clock clock;
    private final Clock system;

    Documents(
            FileRepository files,
            Vault vault,
            ContentTypes types,
            DocumentSettings settings,
            Clock clock,
            @Qualifier("system") Clock system) {
        this.files = files;
        this.vault = vault;
        this.types = types;
        this.settings = settings;
        this.clock = clock;
        this.system = system;
    }

    /// Takes a file in.
    ///
    /// @throws FileTooLarge as soon as more has arrived than a file may have
    /// @throws FileTypeRefused if its bytes are of no type the office takes, or not of the declared
    /// @throws StorageFull if there is no room left
    public StoredFile store(Upload upload) {
        var id = DocumentId.random();
        var kept =
                vault.keep(
                        id,
                        upload.content(),
                        file -> checked(upload.declaredType(), types.of(file)));
        var owner = upload.owner();
        var stored =
                new StoredFile(
                        id,
                        FileName.clean(upload.name(), kept.type()),
                        kept.type(),
                        kept.size(),
                        HexFormat.of().formatHex(kept.sha256()),
                        owner.purpose(),
                        owner.subject(),
                        clock.instant());
        files.insert(stored, kept, upload.actor().account().value());
        return stored;
    }

    /// @throws NotFound if there is none, or it was removed
    public StoredFile get(DocumentId id) {
        return find(id).orElseThrow(() -> new NotFound("file " + id));
    }

    public Optional<StoredFile> find(DocumentId id) {
        return files.find(id);
    }

    /// Those of the files that are there, in no order.
    public List<StoredFile> all(Collection<DocumentId> ids) {
        return ids.isEmpty() ? List.of() : files.all(ids);
    }

    /// The bytes; the caller closes the stream.
    ///
    /// @throws NotFound if there are none
    public InputStream open(DocumentId id) {
        return vault.open(get(id).id());
    }

    /// Removes a file that is no longer to be kept (an expired draft's, a wrong scan). Its name
    /// goes at once, its bytes a day later.
    public void remove(DocumentId id) {
        files.markRemoved(id, system.instant());
    }

    /// What the office takes, for hints beside a file field.
    public Limits limits() {
        return new Limits(settings.maxSize().toBytes(), List.copyOf(settings.types()));
    }

    /// What may be sent.
    public record Limits(long maxBytes, List<String> types) {}

    private String checked(@Nullable String declared, String found) {
        if (!settings.types().contains(found)) {
            throw FileTypeRefused.notTaken(found);
        }
        if (types.contradicts(declared, found)) {
            throw FileTypeRefused.contradicts(found);
        }
        return found;
    }
}

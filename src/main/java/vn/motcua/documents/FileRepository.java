package vn.motcua.documents;

import static vn.motcua.documents.db.Tables.FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.documents.Vault.Kept;
import vn.motcua.documents.db.tables.records.FileRecord;

@Repository
class FileRepository {

    private final DSLContext db;

    FileRepository(DSLContext db) {
        this.db = db;
    }

    void insert(StoredFile file, Kept kept, UUID storedBy) {
        db.insertInto(FILE)
                .set(FILE.ID, file.id().value())
                .set(FILE.NAME, file.name())
                .set(FILE.TYPE, file.type())
                .set(FILE.SIZE, kept.size())
                .set(FILE.SHA256, kept.sha256())
                .set(FILE.PURPOSE, file.purpose())
                .set(FILE.SUBJECT, file.subject())
                .set(FILE.STORED, file.stored())
                .set(FILE.STORED_BY, storedBy)
                .execute();
    }

    Optional<StoredFile> find(DocumentId id) {
        return db.selectFrom(FILE)
                .where(FILE.ID.eq(id.value()), FILE.REMOVED.isNull())
                .fetchOptional(FileRepository::toFile);
    }

    List<StoredFile> all(Collection<DocumentId> ids) {
        return db.selectFrom(FILE)
                .where(FILE.ID.in(ids.stream().map(DocumentId::value).toList()))
                .and(FILE.REMOVED.isNull())
                .fetch(FileRepository::toFile);
    }

    void markRemoved(DocumentId id, Instant at) {
        db.update(FILE)
                .set(FILE.NAME, "")
                .set(FILE.REMOVED, at)
                .where(FILE.ID.eq(id.value()), FILE.REMOVED.isNull())
                .execute();
    }

    /// Those of the files that are to stay: their row is there and was not removed before the
    /// moment.
    Set<DocumentId> staying(Collection<DocumentId> ids, Instant moment) {
        var found =
                db.select(FILE.ID)
                        .from(FILE)
                        .where(FILE.ID.in(ids.stream().map(DocumentId::value).toList()))
                        .and(FILE.REMOVED.isNull().or(FILE.REMOVED.ge(moment)))
                        .fetch(FILE.ID);
        var staying = new HashSet<DocumentId>();
        found.forEach(id -> staying.add(new DocumentId(id)));
        return staying;
    }

    private static StoredFile toFile(FileRecord row) {
        return new StoredFile(
                new DocumentId(row.getId()),
                row.getName(),
                row.getType(),
                row.getSize(),
                HexFormat.of().formatHex(row.getSha256()),
                row.getPurpose(),
                row.getSubject(),
                row.getStored());
    }
}

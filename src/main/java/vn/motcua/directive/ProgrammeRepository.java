package vn.motcua.directive;

import static vn.motcua.directive.db.Tables.DOCUMENT;
import static vn.motcua.directive.db.Tables.PROGRAMME;
import static vn.motcua.directive.db.Tables.TASK_GROUP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.db.tables.records.DocumentRecord;
import vn.motcua.directive.db.tables.records.TaskGroupRecord;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

@Repository
class ProgrammeRepository {

    private final DSLContext db;

    ProgrammeRepository(DSLContext db) {
        this.db = db;
    }

    /// The newest first.
    List<Programme> all() {
        var groups =
                DSL.multiset(
                                DSL.selectFrom(TASK_GROUP)
                                        .where(TASK_GROUP.GROUP_SET.eq(PROGRAMME.GROUP_SET))
                                        .orderBy(TASK_GROUP.POSITION))
                        .convertFrom(r -> r.map(ProgrammeRepository::group));
        return db.select(PROGRAMME.asterisk(), groups)
                .from(PROGRAMME)
                .orderBy(PROGRAMME.FIRST.desc(), PROGRAMME.CODE)
                .fetch(r -> {
                    var row = r.into(PROGRAMME);
                    return new Programme(
                            row.getCode(),
                            row.getName(),
                            new AgencyId(row.getOwner()),
                            row.getFirst(),
                            row.getLast(),
                            row.getDocument(),
                            row.getSample(),
                            r.get(groups));
                });
    }

    /// The unit that directs a programme.
    Optional<AgencyId> owner(String code) {
        return db.select(PROGRAMME.OWNER)
                .from(PROGRAMME)
                .where(PROGRAMME.CODE.eq(code))
                .fetchOptional(r -> new AgencyId(r.value1()));
    }

    /// The groups of a set, in their order.
    List<Programme.Group> groups(String set) {
        return db.selectFrom(TASK_GROUP)
                .where(TASK_GROUP.GROUP_SET.eq(set))
                .orderBy(TASK_GROUP.POSITION)
                .fetch(ProgrammeRepository::group);
    }

    private static Programme.Group group(TaskGroupRecord row) {
        return new Programme.Group(
                row.getCode(),
                row.getPosition(),
                row.getNameVi(),
                row.getNameEn(),
                row.getNameJa(),
                row.getSource());
    }

    /// @return false when one of that code is there, which then stays as it is
    boolean insert(NewProgramme added, AccountId by, Instant at) {
        return db.insertInto(PROGRAMME)
                        .set(PROGRAMME.CODE, added.code())
                        .set(PROGRAMME.NAME, added.name())
                        .set(PROGRAMME.OWNER, added.owner().value())
                        .set(PROGRAMME.GROUP_SET, added.groupSet())
                        .set(PROGRAMME.FIRST, added.first())
                        .set(PROGRAMME.LAST, added.last())
                        .set(PROGRAMME.DOCUMENT, added.document())
                        .set(PROGRAMME.SAMPLE, added.sample())
                        .set(PROGRAMME.ENTERED, at)
                        .set(PROGRAMME.ACCOUNT, by.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Whether this very programme is there, maybe without its document yet.
    boolean has(NewProgramme added) {
        return db.fetchExists(
                PROGRAMME,
                PROGRAMME.CODE.eq(added.code()),
                PROGRAMME.NAME.eq(added.name()),
                PROGRAMME.OWNER.eq(added.owner().value()),
                PROGRAMME.GROUP_SET.eq(added.groupSet()),
                PROGRAMME.FIRST.eq(added.first()),
                PROGRAMME.LAST.eq(added.last()),
                PROGRAMME
                        .DOCUMENT
                        .isNull()
                        .or(PROGRAMME.DOCUMENT.isNotDistinctFrom(added.document())));
    }

    /// Keeps the document of a programme that has none.
    ///
    /// @return false when it has one, which then stays
    boolean fillIn(String code, UUID document) {
        return db.update(PROGRAMME)
                        .set(PROGRAMME.DOCUMENT, document)
                        .where(PROGRAMME.CODE.eq(code), PROGRAMME.DOCUMENT.isNull())
                        .execute()
                == 1;
    }

    /// @return false when one of that number and day is there
    boolean insert(DirectiveDocument added, AccountId by, Instant at) {
        return db.insertInto(DOCUMENT)
                        .set(DOCUMENT.ID, added.id())
                        .set(DOCUMENT.NUMBER, added.number())
                        .set(DOCUMENT.ISSUED, added.issued())
                        .set(DOCUMENT.ISSUER, added.issuer())
                        .set(DOCUMENT.TITLE, added.title())
                        .set(DOCUMENT.FILE, added.file() == null ? null : added.file().value())
                        .set(DOCUMENT.SAMPLE, added.sample())
                        .set(DOCUMENT.ENTERED, at)
                        .set(DOCUMENT.ACCOUNT, by.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// The newest first.
    List<DirectiveDocument> documents() {
        return db.selectFrom(DOCUMENT)
                .orderBy(DOCUMENT.ISSUED.desc(), DOCUMENT.NUMBER)
                .fetch(ProgrammeRepository::document);
    }

    Optional<DirectiveDocument> document(UUID id) {
        return db.selectFrom(DOCUMENT)
                .where(DOCUMENT.ID.eq(id))
                .fetchOptional(ProgrammeRepository::document);
    }

    Optional<EnteredDocument> entered(UUID id) {
        return db.selectFrom(DOCUMENT)
                .where(DOCUMENT.ID.eq(id))
                .fetchOptional(row ->
                        new EnteredDocument(
                                document(row), new AccountId(row.getAccount()), row.getVersion()));
    }

    /// Whether another document has its number and day.
    boolean isAnother(DirectiveDocument document) {
        return db.fetchExists(
                DOCUMENT,
                DOCUMENT.ID.ne(document.id()),
                DOCUMENT.NUMBER.eq(document.number()),
                DOCUMENT.ISSUED.eq(document.issued()));
    }

    /// @return false when it is no longer at that version, and stays as it is
    boolean correct(DirectiveDocument next, int version) {
        return db.update(DOCUMENT)
                        .set(DOCUMENT.NUMBER, next.number())
                        .set(DOCUMENT.ISSUED, next.issued())
                        .set(DOCUMENT.ISSUER, next.issuer())
                        .set(DOCUMENT.TITLE, next.title())
                        .set(
                                DOCUMENT.FILE,
                                next.file() == null ? DOCUMENT.FILE : DSL.val(next.file().value()))
                        .set(DOCUMENT.VERSION, version + 1)
                        .where(DOCUMENT.ID.eq(next.id()), DOCUMENT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static DirectiveDocument document(DocumentRecord row) {
        return new DirectiveDocument(
                row.getId(),
                row.getNumber(),
                row.getIssued(),
                row.getIssuer(),
                row.getTitle(),
                row.getFile() == null ? null : new DocumentId(row.getFile()),
                row.getSample());
    }
}

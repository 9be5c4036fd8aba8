package vn.motcua.catalogue;

import static vn.motcua.catalogue.db.Tables.PROCEDURE_DRAFT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.db.tables.records.ProcedureDraftRecord;
import vn.motcua.shared.AccountId;

@Repository
class DraftRepository {

    private final DSLContext db;

    DraftRepository(DSLContext db) {
        this.db = db;
    }

    List<Draft> all() {
        return db.selectFrom(PROCEDURE_DRAFT)
                .orderBy(PROCEDURE_DRAFT.CHANGED_AT.desc(), PROCEDURE_DRAFT.ID)
                .limit(200)
                .fetch(DraftRepository::toDraft);
    }

    Optional<Draft> find(UUID id) {
        return db.selectFrom(PROCEDURE_DRAFT)
                .where(PROCEDURE_DRAFT.ID.eq(id))
                .fetchOptional(DraftRepository::toDraft);
    }

    Optional<Draft> of(String code) {
        return db.selectFrom(PROCEDURE_DRAFT)
                .where(PROCEDURE_DRAFT.CODE.eq(code))
                .fetchOptional(DraftRepository::toDraft);
    }

    /// Two who begin at once get the same draft.
    void insert(Draft draft) {
        db.insertInto(PROCEDURE_DRAFT)
                .set(PROCEDURE_DRAFT.ID, draft.id())
                .set(PROCEDURE_DRAFT.CODE, draft.code())
                .set(PROCEDURE_DRAFT.SHEET, json(draft.sheet()))
                .set(PROCEDURE_DRAFT.CHANGED_AT, draft.changedAt())
                .set(PROCEDURE_DRAFT.CHANGED_BY, draft.changedBy().value())
                .onConflictDoNothing()
                .execute();
    }

    boolean update(Draft draft) {
        return db.update(PROCEDURE_DRAFT)
                        .set(PROCEDURE_DRAFT.SHEET, json(draft.sheet()))
                        .set(PROCEDURE_DRAFT.CHANGED_AT, draft.changedAt())
                        .set(PROCEDURE_DRAFT.CHANGED_BY, draft.changedBy().value())
                        .set(PROCEDURE_DRAFT.VERSION, draft.version() + 1)
                        .where(
                                PROCEDURE_DRAFT.ID.eq(draft.id()),
                                PROCEDURE_DRAFT.VERSION.eq(draft.version()))
                        .execute()
                == 1;
    }

    boolean delete(UUID id, int version) {
        return db.deleteFrom(PROCEDURE_DRAFT)
                        .where(PROCEDURE_DRAFT.ID.eq(id), PROCEDURE_DRAFT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static JSONB json(ProcedureSheet sheet) {
        return JSONB.valueOf(SheetJson.MAPPER.writeValueAsString(sheet));
    }

    private static Draft toDraft(ProcedureDraftRecord row) {
        return new Draft(
                row.getId(),
                SheetJson.MAPPER.readValue(row.getSheet().data(), ProcedureSheet.class),
                row.getChangedAt(),
                new AccountId(row.getChangedBy()),
                row.getVersion());
    }
}

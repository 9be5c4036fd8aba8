package vn.motcua.casework;

import static vn.motcua.casework.db.Tables.CORRECTION;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.Corrections.Change;

/// What mistyped intakes said before and after.
@Repository
class CorrectionRepository {

    private final DSLContext db;

    CorrectionRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Case after, List<Change> changes) {
        var insert =
                db.insertInto(
                        CORRECTION,
                        CORRECTION.CASE_ID,
                        CORRECTION.VERSION,
                        CORRECTION.FIELD,
                        CORRECTION.BEFORE,
                        CORRECTION.AFTER);
        changes.forEach(c ->
                insert.values(
                        after.id().value(), after.version(), c.field(), c.before(), c.after()));
        insert.execute();
    }

    List<Change> of(CaseId id) {
        return db.select(CORRECTION.VERSION, CORRECTION.FIELD, CORRECTION.BEFORE, CORRECTION.AFTER)
                .from(CORRECTION)
                .where(CORRECTION.CASE_ID.eq(id.value()))
                .orderBy(CORRECTION.VERSION, CORRECTION.FIELD)
                .fetch(Records.mapping(Change::new));
    }
}

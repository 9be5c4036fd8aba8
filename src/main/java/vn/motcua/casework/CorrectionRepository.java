package vn.motcua.casework;

import static vn.motcua.casework.db.Tables.CORRECTION;

import java.util.List;
import org.jooq.DSLContext;
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
}

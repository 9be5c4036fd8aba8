package vn.motcua.operations.process;

import static vn.motcua.operations.db.Tables.PROCESS_ACTIVITY;
import static vn.motcua.operations.db.Tables.PROCESS_MOVE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AgencyId;

/// Finds the cases that came to an office over some weeks.
@Repository
class SampleRepository {

    private final DSLContext db;

    SampleRepository(DSLContext db) {
        this.db = db;
    }

    /// The newest so many.
    List<UUID> begun(AgencyId unit, LocalDate from, LocalDate to, int most) {
        var m = PROCESS_MOVE;
        return db.select(m.CASE_ID)
                .from(m)
                .join(PROCESS_ACTIVITY)
                .on(PROCESS_ACTIVITY.ID.eq(m.SOURCE))
                .where(PROCESS_ACTIVITY.CODE.eq(Activity.START.code()))
                .and(m.UNIT.eq(unit.value()))
                .and(m.DAY.between(from, to))
                .orderBy(m.DAY.desc(), m.CASE_ID.desc())
                .limit(most)
                .fetch(m.CASE_ID);
    }
}

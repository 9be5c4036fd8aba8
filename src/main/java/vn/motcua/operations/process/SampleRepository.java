package vn.motcua.operations.process;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static vn.motcua.operations.db.Tables.PROCESS_ACTIVITY;
import static vn.motcua.operations.db.Tables.PROCESS_MOVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
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

    /// How many came on a day.
    record Day(LocalDate day, int cases) {}

    /// The days on which any came, the newest first.
    List<Day> perDay(Set<AgencyId> units, LocalDate from, LocalDate to) {
        return db.select(PROCESS_MOVE.DAY, count())
                .from(PROCESS_MOVE)
                .join(PROCESS_ACTIVITY)
                .on(PROCESS_ACTIVITY.ID.eq(PROCESS_MOVE.SOURCE))
                .where(begins(units, from, to))
                .groupBy(PROCESS_MOVE.DAY)
                .orderBy(PROCESS_MOVE.DAY.desc())
                .fetch(mapping(Day::new));
    }

    /// The newest first.
    List<UUID> begun(Set<AgencyId> units, LocalDate from, LocalDate to) {
        return db.select(PROCESS_MOVE.CASE_ID)
                .from(PROCESS_MOVE)
                .join(PROCESS_ACTIVITY)
                .on(PROCESS_ACTIVITY.ID.eq(PROCESS_MOVE.SOURCE))
                .where(begins(units, from, to))
                .orderBy(PROCESS_MOVE.DAY.desc(), PROCESS_MOVE.CASE_ID.desc())
                .fetch(PROCESS_MOVE.CASE_ID);
    }

    private static Condition begins(Set<AgencyId> units, LocalDate from, LocalDate to) {
        return PROCESS_ACTIVITY
                .CODE
                .eq(Activity.START.code())
                .and(PROCESS_MOVE.UNIT.in(units.stream().map(AgencyId::value).toList()))
                .and(PROCESS_MOVE.DAY.between(from, to));
    }
}

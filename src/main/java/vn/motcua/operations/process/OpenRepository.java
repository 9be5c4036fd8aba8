package vn.motcua.operations.process;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static vn.motcua.operations.db.Tables.PROCESS_ACTIVITY;
import static vn.motcua.operations.db.Tables.PROCESS_HAND;
import static vn.motcua.operations.db.Tables.PROCESS_OPEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AgencyId;

/// Reads where open cases stand, and who has how many.
@Repository
class OpenRepository {

    private final DSLContext db;

    OpenRepository(DSLContext db) {
        this.db = db;
    }

    /// @param units empty for all
    List<OpenCase> open(Set<AgencyId> units) {
        var o = PROCESS_OPEN;
        return db.select(
                        o.CASE_ID,
                        o.CODE,
                        o.UNIT,
                        o.PROCEDURE,
                        PROCESS_ACTIVITY.CODE,
                        o.SINCE,
                        o.DUE,
                        o.WAITS)
                .from(o)
                .join(PROCESS_ACTIVITY)
                .on(PROCESS_ACTIVITY.ID.eq(o.ACTIVITY))
                .where(in(units))
                .orderBy(o.SINCE, o.CASE_ID)
                .fetch(r ->
                        new OpenCase(
                                r.value1(),
                                r.value2(),
                                AgencyId.of(r.value3()),
                                r.value4(),
                                new Activity(r.value5()),
                                r.value6(),
                                r.value7(),
                                r.value8()));
    }

    private static Condition in(Set<AgencyId> units) {
        return units.isEmpty()
                ? noCondition()
                : PROCESS_OPEN.UNIT.eq(
                        any(units.stream().map(AgencyId::value).toArray(Integer[]::new)));
    }

    /// How many somebody of a unit has, got and did.
    record Hands(UUID account, int open, int taken, int done) {}

    List<Hands> hands(AgencyId unit, LocalDate from, LocalDate to) {
        var o = PROCESS_OPEN;
        var h = PROCESS_HAND;
        var open =
                db.select(o.HOLDER, count())
                        .from(o)
                        .where(o.UNIT.eq(unit.value()), o.HOLDER.isNotNull())
                        .groupBy(o.HOLDER)
                        .fetchMap(o.HOLDER, r -> r.value2());
        var moved =
                db.select(
                                h.ACCOUNT,
                                MonthRepository.ofThose(h.TAKEN),
                                count().cast(Long.class).minus(MonthRepository.ofThose(h.TAKEN)))
                        .from(h)
                        .where(h.UNIT.eq(unit.value()), h.DAY.between(from, to))
                        .groupBy(h.ACCOUNT)
                        .fetchMap(
                                h.ACCOUNT,
                                r ->
                                        new Hands(
                                                r.value1(),
                                                0,
                                                r.value2().intValue(),
                                                r.value3().intValue()));
        var all = new java.util.TreeSet<>(open.keySet());
        all.addAll(moved.keySet());
        return all.stream()
                .map(account -> {
                    var known = moved.getOrDefault(account, new Hands(account, 0, 0, 0));
                    return new Hands(
                            account, open.getOrDefault(account, 0), known.taken(), known.done());
                })
                .toList();
    }
}

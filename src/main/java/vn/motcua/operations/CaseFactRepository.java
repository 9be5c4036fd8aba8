package vn.motcua.operations;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static vn.motcua.casework.facts.Tables.CASE_EVENT_FACT;
import static vn.motcua.casework.facts.Tables.CASE_FACT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AgencyId;

/// What casework publishes, as the operations centre asks it.
@Repository
class CaseFactRepository {

    private static final Condition TICKING =
            CASE_FACT.CLOCK.in("running", "exhausted").and(CASE_FACT.QUEUE.isNotNull());

    private final DSLContext db;

    CaseFactRepository(DSLContext db) {
        this.db = db;
    }

    /// The number of the latest event of any case: it moves when anything happens.
    long latestEvent() {
        return db.select(coalesce(max(CASE_EVENT_FACT.ID), inline(0L)))
                .from(CASE_EVENT_FACT)
                .fetchSingle()
                .value1();
    }

    /// Open cases whose clock runs, by the unit they lie in: how many there are and how many of
    /// them are late.
    Map<AgencyId, OpenCases> openByUnit(Instant now) {
        return db
                .select(
                        CASE_FACT.UNIT,
                        count(),
                        count().filterWhere(CASE_FACT.DUE.lt(val(now, CASE_FACT.DUE))))
                .from(CASE_FACT)
                .where(TICKING)
                .groupBy(CASE_FACT.UNIT)
                .fetch()
                .stream()
                .collect(
                        Collectors.toMap(
                                r -> AgencyId.of(r.value1()),
                                r -> new OpenCases(r.value2(), r.value3())));
    }

    /// Late cases of some units, the longest late first; or those that will be late.
    List<LateCase> due(Asked asked, @Nullable Instant after, @Nullable UUID afterId, int limit) {
        var page =
                after == null || afterId == null
                        ? DSL.noCondition()
                        : row(CASE_FACT.DUE, CASE_FACT.ID)
                                .gt(val(after, CASE_FACT.DUE), val(afterId));
        return db.select(
                        CASE_FACT.ID,
                        CASE_FACT.CODE,
                        CASE_FACT.PROCEDURE_CODE,
                        CASE_FACT.UNIT,
                        CASE_FACT.STATE,
                        CASE_FACT.SINCE,
                        CASE_FACT.DUE)
                .from(CASE_FACT)
                .where(TICKING, in(asked), page)
                .orderBy(CASE_FACT.DUE, CASE_FACT.ID)
                .limit(limit)
                .fetch(r ->
                        new LateCase(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                AgencyId.of(r.value4()),
                                r.value5(),
                                r.value6(),
                                r.value7()));
    }

    int countDue(Asked asked) {
        return db.fetchCount(CASE_FACT, TICKING.and(in(asked)));
    }

    private static Condition in(Asked asked) {
        var units = asked.units().stream().map(AgencyId::value).toArray(Integer[]::new);
        var from = asked.from();
        return CASE_FACT
                .UNIT
                .eq(any(units))
                .and(CASE_FACT.DUE.lt(val(asked.until(), CASE_FACT.DUE)))
                .and(from == null ? DSL.noCondition() : CASE_FACT.DUE.ge(val(from, CASE_FACT.DUE)));
    }

    /// Which cases: due from a moment, or ever, until another.
    record Asked(Collection<AgencyId> units, @Nullable Instant from, Instant until) {}
}

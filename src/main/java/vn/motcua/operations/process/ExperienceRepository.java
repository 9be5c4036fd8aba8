package vn.motcua.operations.process;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.sum;
import static vn.motcua.operations.db.Tables.PROCESS_ACTIVITY;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH;
import static vn.motcua.operations.db.Tables.PROCESS_MOVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Agencies;

/// Reads the timed arrows of every procedure over the whole province.
@Repository
class ExperienceRepository {

    private final DSLContext db;
    private final FlowRepository flows;

    ExperienceRepository(DSLContext db, FlowRepository flows) {
        this.db = db;
        this.flows = flows;
    }

    /// Sums of months, and single steps only while fewer months than that are added up: the month
    /// at hand would cost more than all others and hardly say more.
    Map<String, List<Arrow>> arrows(ProcessScope scope, int enough) {
        var summed = flows.summed(scope);
        var single = summed.size() < enough ? on(scope, summed) : falseCondition();
        var all = counts(summed, single).asTable("a");
        var names = names();
        var found = new HashMap<String, Map<Arrow.Ends, Arrow>>();
        db.selectFrom(all)
                .forEach(r -> {
                    var arrow =
                            arrow(
                                    requireNonNull(names.get(r.get("source", Integer.class))),
                                    requireNonNull(names.get(r.get("target", Integer.class))),
                                    r.get("bucket", Integer.class),
                                    r.get("count", Long.class));
                    found.computeIfAbsent(r.get("procedure", String.class), _ -> new HashMap<>())
                            .merge(arrow.ends(), arrow, Arrow::plus);
                });
        var lists = new HashMap<String, List<Arrow>>();
        found.forEach((procedure, arrows) -> lists.put(procedure, List.copyOf(arrows.values())));
        return lists;
    }

    private Select<?> counts(List<LocalDate> summed, Condition which) {
        var m = PROCESS_MOVE;
        var p = PROCESS_MONTH;
        var single =
                db.select(m.PROCEDURE, m.SOURCE, m.TARGET, m.BUCKET, count().cast(Long.class))
                        .from(m)
                        .where(which)
                        .and(m.BUCKET.ge((short) 0))
                        .groupBy(m.PROCEDURE, m.SOURCE, m.TARGET, m.BUCKET);
        return db.select(
                        p.PROCEDURE.as("procedure"),
                        p.SOURCE.as("source"),
                        p.TARGET.as("target"),
                        p.BUCKET.as("bucket"),
                        sum(p.COUNT).cast(Long.class).as("count"))
                .from(p)
                .where(p.UNIT.eq(Agencies.TOGETHER))
                .and(p.PROCEDURE.ne(MonthRepository.ALL))
                .and(p.MONTH.in(summed))
                .and(p.BUCKET.ge((short) 0))
                .groupBy(p.PROCEDURE, p.SOURCE, p.TARGET, p.BUCKET)
                .unionAll(single);
    }

    private Map<Integer, Activity> names() {
        return db.select(PROCESS_ACTIVITY.ID, PROCESS_ACTIVITY.CODE)
                .from(PROCESS_ACTIVITY)
                .fetchMap(PROCESS_ACTIVITY.ID, r -> new Activity(r.value2()));
    }

    private static Condition on(ProcessScope scope, List<LocalDate> summed) {
        var parts = new ArrayList<Condition>();
        scope.without(summed).forEach(s -> parts.add(PROCESS_MOVE.DAY.between(s.from(), s.to())));
        return parts.isEmpty() ? falseCondition() : or(parts);
    }

    private static Arrow arrow(Activity source, Activity target, int bucket, long count) {
        var counts = new long[Histogram.CLASSES];
        counts[bucket] = count;
        return new Arrow(source, target, count, Histogram.of(counts), 0, 0, 0, 0);
    }
}

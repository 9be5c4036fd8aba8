package vn.motcua.operations.process;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.operations.db.Tables.PROCESS_ACTIVITY;
import static vn.motcua.operations.db.Tables.PROCESS_END;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH_STATE;
import static vn.motcua.operations.db.Tables.PROCESS_MOVE;
import static vn.motcua.operations.db.Tables.PROCESS_PATH;
import static vn.motcua.operations.db.Tables.PROCESS_PATH_MONTH;
import static vn.motcua.operations.db.Tables.PROCESS_POSITION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.operations.process.ProcessScope.Days;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;

/// Reads the process: sums of whole months where there are any, single steps for the rest, in one
/// statement.
@Repository
class FlowRepository {

    private static final Field<Long> COUNT = count().cast(Long.class);

    private final DSLContext db;

    FlowRepository(DSLContext db) {
        this.db = db;
    }

    /// How far the log was followed when anything last came.
    @Nullable Instant followed() {
        return db.select(PROCESS_POSITION.FOLLOWED)
                .from(PROCESS_POSITION)
                .fetchOne(PROCESS_POSITION.FOLLOWED);
    }

    /// The months of a scope that are added up.
    List<LocalDate> summed(ProcessScope scope) {
        var months = scope.isSummed() ? scope.wholeMonths() : List.<LocalDate>of();
        if (months.isEmpty()) {
            return List.of();
        }
        var s = PROCESS_MONTH_STATE;
        return db.select(s.MONTH)
                .from(s)
                .where(s.SUMMED)
                .and(s.MONTH.between(months.getFirst(), months.getLast()))
                .fetch(s.MONTH);
    }

    /// @param summed months that may be read from their sums
    List<Arrow> arrows(ProcessScope scope, List<LocalDate> summed) {
        var source = PROCESS_ACTIVITY.as("source");
        var target = PROCESS_ACTIVITY.as("target");
        var all = movesOf(scope, summed).asTable("m");
        var c = all.field("count", Long.class);
        var working = all.field("working", Long.class);
        var elapsed = all.field("elapsed", Long.class);
        var persons = all.field("persons", Long.class);
        var offices = all.field("offices", Long.class);
        var bucket = all.field("bucket", Short.class);
        var sums = new LinkedHashMap<Arrow.Ends, Arrow>();
        db.select(
                        source.CODE,
                        target.CODE,
                        bucket,
                        sum(c),
                        sum(working),
                        sum(elapsed),
                        sum(persons),
                        sum(offices))
                .from(all)
                .join(source)
                .on(source.ID.eq(all.field("source", Integer.class)))
                .join(target)
                .on(target.ID.eq(all.field("target", Integer.class)))
                .groupBy(source.CODE, target.CODE, bucket)
                .forEach(r -> {
                    var arrow = arrow(r);
                    sums.merge(arrow.ends(), arrow, Arrow::plus);
                });
        return List.copyOf(sums.values());
    }

    private static Arrow arrow(Record r) {
        var bucket = r.get(2, Short.class);
        var number = r.get(3, Long.class);
        var counts = new long[Histogram.CLASSES];
        if (bucket >= 0) {
            counts[bucket] = number;
        }
        return new Arrow(
                new Activity(r.get(0, String.class)),
                new Activity(r.get(1, String.class)),
                number,
                Histogram.of(counts),
                r.get(4, Long.class),
                r.get(5, Long.class),
                r.get(6, Long.class),
                r.get(7, Long.class));
    }

    private Select<?> movesOf(ProcessScope scope, List<LocalDate> summed) {
        var m = PROCESS_MOVE;
        var p = PROCESS_MONTH;
        var single =
                db.select(
                                m.SOURCE,
                                m.TARGET,
                                m.BUCKET,
                                COUNT.as("count"),
                                sum(m.WORKING).cast(Long.class).as("working"),
                                sum(m.ELAPSED).cast(Long.class).as("elapsed"),
                                MonthRepository.ofThose(m.PERSON).as("persons"),
                                MonthRepository.ofThose(m.OFFICE).as("offices"))
                        .from(m)
                        .where(inUnits(scope, m.UNIT))
                        .and(ofProcedure(scope, m.PROCEDURE))
                        .and(on(m.DAY, scope.without(summed)))
                        .groupBy(m.SOURCE, m.TARGET, m.BUCKET);
        if (summed.isEmpty()) {
            return single;
        }
        return db.select(
                        p.SOURCE,
                        p.TARGET,
                        p.BUCKET,
                        sum(p.COUNT).cast(Long.class).as("count"),
                        sum(p.WORKING).cast(Long.class).as("working"),
                        sum(p.ELAPSED).cast(Long.class).as("elapsed"),
                        sum(p.PERSONS).cast(Long.class).as("persons"),
                        sum(p.OFFICES).cast(Long.class).as("offices"))
                .from(p)
                .where(sumOf(scope, p.UNIT, p.PROCEDURE))
                .and(p.MONTH.in(summed))
                .groupBy(p.SOURCE, p.TARGET, p.BUCKET)
                .unionAll(single);
    }

    /// The ways of the cases that came to their end in a scope.
    List<Variant> variants(ProcessScope scope, List<LocalDate> summed) {
        var all = pathsOf(scope, summed).asTable("w");
        var path = all.field("path", Integer.class);
        return db.select(
                        PROCESS_PATH.ID,
                        PROCESS_PATH.STEPS,
                        sum(all.field("count", Long.class)),
                        sum(all.field("working", Long.class)),
                        sum(all.field("elapsed", Long.class)))
                .from(all)
                .join(PROCESS_PATH)
                .on(PROCESS_PATH.ID.eq(path))
                .groupBy(PROCESS_PATH.ID)
                .fetch(r ->
                        new Variant(
                                r.value1(),
                                Arrays.stream(r.value2()).map(Activity::new).toList(),
                                r.value3().longValue(),
                                r.value4().longValue(),
                                r.value5().longValue()));
    }

    private Select<?> pathsOf(ProcessScope scope, List<LocalDate> summed) {
        var e = PROCESS_END;
        var p = PROCESS_PATH_MONTH;
        var single =
                db.select(
                                e.PATH,
                                COUNT.as("count"),
                                sum(e.WORKING).cast(Long.class).as("working"),
                                sum(e.ELAPSED).cast(Long.class).as("elapsed"))
                        .from(e)
                        .where(inUnits(scope, e.UNIT))
                        .and(ofProcedure(scope, e.PROCEDURE))
                        .and(on(e.DAY, scope.without(summed)))
                        .groupBy(e.PATH);
        if (summed.isEmpty()) {
            return single;
        }
        return db.select(
                        p.PATH,
                        sum(p.COUNT).cast(Long.class).as("count"),
                        sum(p.WORKING).cast(Long.class).as("working"),
                        sum(p.ELAPSED).cast(Long.class).as("elapsed"))
                .from(p)
                .where(sumOf(scope, p.UNIT, p.PROCEDURE))
                .and(p.MONTH.in(summed))
                .groupBy(p.PATH)
                .unionAll(single);
    }

    /// How many cases came to their end in each unit of a scope that names its units.
    Map<AgencyId, Long> ended(ProcessScope scope, List<LocalDate> summed) {
        var p = PROCESS_PATH_MONTH;
        var e = PROCESS_END;
        var ended = new HashMap<AgencyId, Long>();
        db.select(p.UNIT, sum(p.COUNT).cast(Long.class))
                .from(p)
                .where(sumOf(scope, p.UNIT, p.PROCEDURE))
                .and(p.MONTH.in(summed))
                .groupBy(p.UNIT)
                .unionAll(
                        db.select(e.UNIT, COUNT)
                                .from(e)
                                .where(inUnits(scope, e.UNIT))
                                .and(on(e.DAY, scope.without(summed)))
                                .groupBy(e.UNIT))
                .forEach(r -> ended.merge(AgencyId.of(r.value1()), r.value2(), Long::sum));
        return ended;
    }

    /// The procedures with moves in a scope, those with the most cases first.
    List<String> procedures(ProcessScope scope, int most) {
        var summed = scope.isProvince() ? summedProcedures(scope, most) : List.<String>of();
        return summed.isEmpty() ? singleProcedures(scope, most) : summed;
    }

    private List<String> summedProcedures(ProcessScope scope, int most) {
        var p = PROCESS_PATH_MONTH;
        return db.select(p.PROCEDURE)
                .from(p)
                .where(p.UNIT.eq(Agencies.TOGETHER), p.PROCEDURE.ne(MonthRepository.ALL))
                .and(p.MONTH.between(scope.from(), scope.to()))
                .groupBy(p.PROCEDURE)
                .orderBy(sum(p.COUNT).desc(), p.PROCEDURE)
                .limit(most)
                .fetch(p.PROCEDURE);
    }

    private List<String> singleProcedures(ProcessScope scope, int most) {
        var e = PROCESS_END;
        return db.select(e.PROCEDURE)
                .from(e)
                .where(inUnits(scope, e.UNIT))
                .and(e.DAY.between(scope.from(), scope.to()))
                .groupBy(e.PROCEDURE)
                .orderBy(count().desc(), e.PROCEDURE)
                .limit(most)
                .fetch(e.PROCEDURE);
    }

    /// Steps along some arrows, the last first. For each arrow only as many are looked for as a
    /// page has: together they may be as many as there are cases.
    ///
    /// @param counted which of the steps, or null for all
    List<BehindArrow> steps(
            ProcessScope scope, List<Arrow.Ends> arrows, @Nullable Counted counted, Page page) {
        var arrow = arrows(arrows);
        var m = PROCESS_MOVE;
        var after = page.after;
        var top =
                select(m.CASE_ID, CASE_FACT.CODE, m.DAY, m.UNIT, m.WORKING, m.ELAPSED, m.VERSION)
                        .from(m)
                        .join(CASE_FACT)
                        .on(CASE_FACT.ID.eq(m.CASE_ID))
                        .where(m.SOURCE.eq(arrow.field("source_id", Integer.class)))
                        .and(m.TARGET.eq(arrow.field("target_id", Integer.class)))
                        .and(which(counted))
                        .and(inUnits(scope, m.UNIT))
                        .and(ofProcedure(scope, m.PROCEDURE))
                        .and(m.DAY.between(scope.from(), scope.to()))
                        .and(readable(page.readable))
                        .and(
                                after == null
                                        ? noCondition()
                                        : row(m.DAY, m.CASE_ID, m.VERSION)
                                                .lt(after.day(), after.id(), after.version()))
                        .orderBy(m.DAY.desc(), m.CASE_ID.desc(), m.VERSION.desc())
                        .limit(page.limit)
                        .asTable("top");
        return latest(arrow, top, page);
    }

    /// The arrows by the numbers of their ends.
    private static Table<?> arrows(List<Arrow.Ends> arrows) {
        var source = PROCESS_ACTIVITY.as("source");
        var target = PROCESS_ACTIVITY.as("target");
        return select(source.ID.as("source_id"), target.ID.as("target_id"))
                .from(source)
                .crossJoin(target)
                .where(
                        row(source.CODE, target.CODE)
                                .in(
                                        arrows.stream()
                                                .map(a -> row(a.source().code(), a.target().code()))
                                                .toList()))
                .asTable("arrow");
    }

    private static Condition which(@Nullable Counted counted) {
        return switch (counted) {
            case PERSONS -> PROCESS_MOVE.PERSON.isTrue();
            case OFFICES -> PROCESS_MOVE.OFFICE.isTrue();
            case null, default -> noCondition();
        };
    }

    /// Cases that went some ways, those that ended last first.
    List<BehindArrow> ways(ProcessScope scope, List<Integer> ways, Page page) {
        var way =
                select(PROCESS_PATH.ID.as("way"))
                        .from(PROCESS_PATH)
                        .where(PROCESS_PATH.ID.eq(any(ways.toArray(Integer[]::new))))
                        .asTable("ways");
        var e = PROCESS_END;
        var after = page.after;
        var top =
                select(
                                e.CASE_ID,
                                CASE_FACT.CODE,
                                e.DAY,
                                e.UNIT,
                                e.WORKING,
                                e.ELAPSED,
                                inline(0).as(PROCESS_MOVE.VERSION))
                        .from(e)
                        .join(CASE_FACT)
                        .on(CASE_FACT.ID.eq(e.CASE_ID))
                        .where(e.PATH.eq(way.field("way", Integer.class)))
                        .and(inUnits(scope, e.UNIT))
                        .and(ofProcedure(scope, e.PROCEDURE))
                        .and(e.DAY.between(scope.from(), scope.to()))
                        .and(readable(page.readable))
                        .and(
                                after == null
                                        ? noCondition()
                                        : row(e.DAY, e.CASE_ID).lt(after.day(), after.id()))
                        .orderBy(e.DAY.desc(), e.CASE_ID.desc())
                        .limit(page.limit)
                        .asTable("top");
        return latest(way, top, page);
    }

    private List<BehindArrow> latest(Table<?> each, Table<?> top, Page page) {
        var m = PROCESS_MOVE;
        var id = top.field(m.CASE_ID);
        var day = top.field(m.DAY);
        var version = top.field(m.VERSION);
        return db.select(
                        id,
                        top.field(CASE_FACT.CODE),
                        day,
                        top.field(m.UNIT),
                        top.field(m.WORKING),
                        top.field(m.ELAPSED),
                        version)
                .from(each)
                .crossJoin(lateral(top))
                .orderBy(day.desc(), id.desc(), version.desc())
                .limit(page.limit)
                .fetch(r ->
                        new BehindArrow(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                r.value4(),
                                r.value5(),
                                r.value6(),
                                r.value7()));
    }

    private static Condition readable(List<Integer> readable) {
        var units = readable.toArray(Integer[]::new);
        return units.length == 0
                ? trueCondition()
                : CASE_FACT.UNIT.eq(any(units)).or(CASE_FACT.RECEIVING_UNIT.eq(any(units)));
    }

    private static Condition sumOf(
            ProcessScope scope, Field<Integer> unit, Field<String> procedure) {
        return scope.isProvince()
                ? unit.eq(Agencies.TOGETHER)
                        .and(
                                procedure.eq(
                                        scope.procedure() == null
                                                ? ""
                                                : requireNonNull(scope.procedure())))
                : unit.eq(any(scope.unitNumbers())).and(procedure.eq(MonthRepository.ALL));
    }

    private static Condition inUnits(ProcessScope scope, Field<Integer> unit) {
        return scope.isProvince() ? noCondition() : unit.eq(any(scope.unitNumbers()));
    }

    private static Condition ofProcedure(ProcessScope scope, Field<String> procedure) {
        return scope.procedure() == null ? noCondition() : procedure.eq(scope.procedure());
    }

    private static Condition on(Field<LocalDate> day, List<Days> stretches) {
        var parts = new ArrayList<Condition>();
        stretches.forEach(s -> parts.add(day.between(s.from(), s.to())));
        return parts.isEmpty() ? org.jooq.impl.DSL.falseCondition() : or(parts);
    }

    /// A line of a list of cases.
    ///
    /// @param version of the case at that step; 0 where the whole way is meant
    record BehindArrow(
            UUID id, String code, LocalDate day, int unit, int working, int elapsed, int version) {}

    /// A page of a list of cases.
    ///
    /// @param readable the units whose cases may be seen; empty for all
    record Page(List<Integer> readable, @Nullable Cursor after, int limit) {}

    /// Where the page before ended (keyset).
    record Cursor(LocalDate day, UUID id, int version) {}
}

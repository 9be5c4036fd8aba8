package vn.motcua.operations.process;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.operations.db.Tables.PROCESS_ACTIVITY;
import static vn.motcua.operations.db.Tables.PROCESS_FORECAST;
import static vn.motcua.operations.db.Tables.PROCESS_FORECAST_DAY;
import static vn.motcua.operations.db.Tables.PROCESS_JUDGED;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;

/// Keeps what was expected, and holds it against what came.
@Repository
class ForecastRepository {

    private static final String SETTLED = "settled";
    private static final String LATE = "late";
    private static final String MOVED = "moved";

    private final DSLContext db;

    ForecastRepository(DSLContext db) {
        this.db = db;
    }

    /// What is expected of a case.
    ///
    /// @param chance of being late, in thousandths
    record Expected(
            UUID id,
            int unit,
            String procedure,
            Activity activity,
            Instant due,
            LocalDate dueDay,
            int chance) {}

    /// A day on which forecasts were made.
    record Made(LocalDate day, Instant at, boolean afterwards, int cases) {}

    void insert(LocalDate made, List<Expected> expected, Map<String, Integer> activities) {
        var f = PROCESS_FORECAST;
        var rows =
                expected.stream()
                        .map(e -> {
                            var row = db.newRecord(f);
                            row.setMade(made);
                            row.setCaseId(e.id());
                            row.setUnit(e.unit());
                            row.setProcedure(e.procedure());
                            row.setActivity(activities.get(e.activity().code()));
                            row.setDue(e.due());
                            row.setDueDay(e.dueDay());
                            row.setChance(e.chance());
                            return row;
                        })
                        .toList();
        db.insertInto(f).set(rows).onConflictDoNothing().execute();
    }

    void insert(Made made) {
        var d = PROCESS_FORECAST_DAY;
        db.insertInto(d, d.MADE, d.AT, d.AFTERWARDS, d.CASES)
                .values(made.day(), made.at(), made.afterwards(), made.cases())
                .onConflictDoNothing()
                .execute();
    }

    void forgetBefore(LocalDate day) {
        db.deleteFrom(PROCESS_FORECAST).where(PROCESS_FORECAST.MADE.lt(day)).execute();
        db.deleteFrom(PROCESS_JUDGED).where(PROCESS_JUDGED.MADE.lt(day)).execute();
        db.deleteFrom(PROCESS_FORECAST_DAY).where(PROCESS_FORECAST_DAY.MADE.lt(day)).execute();
    }

    List<Made> days() {
        var d = PROCESS_FORECAST_DAY;
        return db.selectFrom(d)
                .orderBy(d.MADE.desc())
                .fetch(r -> new Made(r.getMade(), r.getAt(), r.getAfterwards(), r.getCases()));
    }

    Optional<Made> day(LocalDate day) {
        return days().stream().filter(d -> d.day().equals(day)).findFirst();
    }

    /// Sums of a due day in a unit.
    ///
    /// @param chances sum of the chances, in thousandths
    /// @param spread sum of chance times the rest, in millionths
    record Sum(LocalDate dueDay, int unit, int cases, long chances, long spread) {}

    List<Sum> sums(LocalDate made, Integer[] units) {
        var f = PROCESS_FORECAST;
        return db.select(
                        f.DUE_DAY,
                        f.UNIT,
                        count(),
                        sum(f.CHANCE).cast(Long.class),
                        sum(f.CHANCE.times(inline(1000).minus(f.CHANCE))).cast(Long.class))
                .from(f)
                .where(f.MADE.eq(made))
                .and(in(units))
                .groupBy(f.DUE_DAY, f.UNIT)
                .orderBy(f.DUE_DAY, f.UNIT)
                .fetch(r -> new Sum(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    }

    private static Condition in(Integer[] units) {
        return units.length == 0 ? noCondition() : PROCESS_FORECAST.UNIT.eq(any(units));
    }

    /// A case with its chance, by its code.
    record Line(UUID id, String code, int unit, String activity, Instant due, int chance) {}

    /// Where the page before ended.
    record Cursor(int chance, UUID id) {}

    /// The cases due on a day, the likeliest to be late first.
    List<Line> cases(
            LocalDate made,
            LocalDate dueDay,
            Integer[] units,
            Integer[] readable,
            @Nullable Cursor after,
            int limit) {
        var f = PROCESS_FORECAST;
        return db.select(f.CASE_ID, CASE_FACT.CODE, f.UNIT, PROCESS_ACTIVITY.CODE, f.DUE, f.CHANCE)
                .from(f)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(f.CASE_ID))
                .join(PROCESS_ACTIVITY)
                .on(PROCESS_ACTIVITY.ID.eq(f.ACTIVITY))
                .where(f.MADE.eq(made), f.DUE_DAY.eq(dueDay))
                .and(in(units))
                .and(
                        readable.length == 0
                                ? trueCondition()
                                : CASE_FACT
                                        .UNIT
                                        .eq(any(readable))
                                        .or(CASE_FACT.RECEIVING_UNIT.eq(any(readable))))
                .and(
                        after == null
                                ? noCondition()
                                : row(f.CHANCE, f.CASE_ID).lt(after.chance(), after.id()))
                .orderBy(f.CHANCE.desc(), f.CASE_ID.desc())
                .limit(limit)
                .fetch(r ->
                        new Line(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                r.value4(),
                                r.value5(),
                                r.value6()));
    }

    /// Of forecasts whose day has passed.
    ///
    /// @param tenth of the chance: 0 for under 10 %
    /// @param late how many were late
    /// @param moved how many got another due date meanwhile, and are not judged
    record Judged(
            LocalDate made,
            int tenth,
            int cases,
            long chances,
            int late,
            int moved,
            double squares) {}

    /// What came of those whose day is over, where nobody has said yet; added up as it is found,
    /// for each unit and for all together.
    void settle(LocalDate today, Instant now) {
        var j = PROCESS_JUDGED;
        db.with(SETTLED)
                .as(settling(today, now))
                .insertInto(j)
                .columns(
                        List.of(
                                j.UNIT, j.MADE, j.TENTH, j.CASES, j.CHANCES, j.LATE, j.MOVED,
                                j.SQUARES))
                .select(addedUp())
                .onConflict(j.UNIT, j.MADE, j.TENTH)
                .doUpdate()
                .set(j.CASES, j.CASES.plus(excluded(j.CASES)))
                .set(j.CHANCES, j.CHANCES.plus(excluded(j.CHANCES)))
                .set(j.LATE, j.LATE.plus(excluded(j.LATE)))
                .set(j.MOVED, j.MOVED.plus(excluded(j.MOVED)))
                .set(j.SQUARES, j.SQUARES.plus(excluded(j.SQUARES)))
                .execute();
    }

    private ResultQuery<?> settling(LocalDate today, Instant now) {
        var f = PROCESS_FORECAST;
        var c = CASE_FACT;
        var late = c.FINISHED.gt(c.DUE).or(c.FINISHED.isNull().and(c.DUE.lt(now)));
        return db.update(f)
                .set(
                        f.CAME,
                        case_().when(c.DUE.isDistinctFrom(f.DUE), inline(MOVED))
                                .when(late, inline(LATE))
                                .else_(inline("in time")))
                .from(c)
                .where(f.CAME.isNull(), f.DUE_DAY.lt(today), c.ID.eq(f.CASE_ID))
                .returning(f.MADE, f.UNIT, f.CHANCE, f.CAME);
    }

    private static Select<?> addedUp() {
        var f = PROCESS_FORECAST.as(SETTLED);
        var kept = f.CAME.ne(inline(MOVED));
        var late = f.CAME.eq(inline(LATE));
        var tenth = least(f.CHANCE.div(inline(100)), inline(9)).cast(Short.class);
        var less = f.CHANCE.minus(case_().when(late, inline(1000)).else_(inline(0)));
        return select(
                        coalesce(f.UNIT, inline(Agencies.TOGETHER)),
                        f.MADE,
                        tenth,
                        count().filterWhere(kept),
                        coalesce(sum(f.CHANCE).filterWhere(kept), inline(BigDecimal.ZERO)),
                        count().filterWhere(late),
                        count().filterWhere(not(kept)),
                        coalesce(sum(less.times(less)).filterWhere(kept), inline(BigDecimal.ZERO)))
                .from(table(name(SETTLED)))
                .groupBy(groupingSets(new Field<?>[][] {{f.UNIT, f.MADE, tenth}, {f.MADE, tenth}}));
    }

    /// @param units empty for all
    List<Judged> judged(Integer[] units) {
        var j = PROCESS_JUDGED;
        return db.select(
                        j.MADE,
                        j.TENTH,
                        sum(j.CASES).cast(Integer.class),
                        sum(j.CHANCES).cast(Long.class),
                        sum(j.LATE).cast(Integer.class),
                        sum(j.MOVED).cast(Integer.class),
                        sum(j.SQUARES).cast(Double.class))
                .from(j)
                .where(units.length == 0 ? j.UNIT.eq(Agencies.TOGETHER) : j.UNIT.eq(any(units)))
                .groupBy(j.MADE, j.TENTH)
                .orderBy(j.MADE.desc(), j.TENTH)
                .fetch(r ->
                        new Judged(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                r.value4(),
                                r.value5(),
                                r.value6(),
                                r.value7()));
    }

    /// The cases that were open at a moment, as it seems now.
    List<UUID> openAt(Instant moment, Instant earliest) {
        var c = CASE_FACT;
        return db.select(c.ID)
                .from(c)
                .where(c.FILED.between(earliest, moment))
                .and(c.FINISHED.isNull().or(c.FINISHED.gt(moment)))
                .and(c.CLOCK.ne("unlimited"))
                .orderBy(c.ID)
                .fetch(c.ID);
    }

    /// Units of sums that make sense together.
    static Integer[] numbers(Collection<AgencyId> units) {
        return units.stream().map(AgencyId::value).sorted().toArray(Integer[]::new);
    }
}

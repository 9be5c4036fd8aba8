package vn.motcua.operations.process;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static vn.motcua.operations.db.Tables.PROCESS_END;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH_STATE;
import static vn.motcua.operations.db.Tables.PROCESS_MOVE;
import static vn.motcua.operations.db.Tables.PROCESS_PATH_MONTH;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.AggregateFunction;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/// Adds up the months that are over. What comes late is added to the sums with the rows it led to,
/// so that a month is added up once.
@Repository
class MonthRepository {

    /// All units, all procedures.
    static final int PROVINCE = 0;

    static final String ALL = "";

    private final DSLContext db;

    MonthRepository(DSLContext db) {
        this.db = db;
    }

    /// Months before a day whose sums are missing, oldest first.
    List<LocalDate> open(LocalDate before) {
        var s = PROCESS_MONTH_STATE;
        return db.select(s.MONTH)
                .from(s)
                .where(not(s.SUMMED))
                .and(s.MONTH.lt(before))
                .orderBy(s.MONTH)
                .fetch(s.MONTH);
    }

    /// Forgets the sums of a month that are to be made.
    ///
    /// @return how often it has changed by then, this time included: who began before stops
    int begin(LocalDate month) {
        var s = PROCESS_MONTH_STATE;
        var changes =
                db.update(s)
                        .set(s.CHANGES, s.CHANGES.plus(1))
                        .where(s.MONTH.eq(month))
                        .returningResult(s.CHANGES)
                        .fetchSingle()
                        .value1();
        db.deleteFrom(PROCESS_MONTH).where(PROCESS_MONTH.MONTH.eq(month)).execute();
        db.deleteFrom(PROCESS_PATH_MONTH).where(PROCESS_PATH_MONTH.MONTH.eq(month)).execute();
        return changes;
    }

    /// Adds a day to the sums of its month.
    ///
    /// @return false when the month has changed since they were begun; nothing is added then
    boolean add(LocalDate day, int changes) {
        var s = PROCESS_MONTH_STATE;
        var same =
                db.select(s.CHANGES)
                        .from(s)
                        .where(s.MONTH.eq(day.withDayOfMonth(1)), s.CHANGES.eq(changes))
                        .forUpdate()
                        .fetchOptional();
        if (same.isEmpty()) {
            return false;
        }
        addMoves(db.selectFrom(PROCESS_MOVE).where(PROCESS_MOVE.DAY.eq(day)).asTable("fresh"));
        addEnds(db.selectFrom(PROCESS_END).where(PROCESS_END.DAY.eq(day)).asTable("fresh"));
        return true;
    }

    /// The sums of a month are whole, unless it changed since they were begun: then they are made
    /// again.
    void finish(LocalDate month, int changes) {
        var s = PROCESS_MONTH_STATE;
        db.update(s).set(s.SUMMED, true).where(s.MONTH.eq(month), s.CHANGES.eq(changes)).execute();
    }

    /// Holds the state of months that get rows until the transaction ends; those whose sums must
    /// have them too.
    Set<LocalDate> change(Set<LocalDate> changed) {
        var s = PROCESS_MONTH_STATE;
        var summed = new TreeSet<LocalDate>();
        for (var month : new TreeSet<>(changed)) {
            var is =
                    db.insertInto(s, s.MONTH, s.SUMMED)
                            .values(month, false)
                            .onConflict(s.MONTH)
                            .doUpdate()
                            .set(s.CHANGES, s.CHANGES.plus(1))
                            .returningResult(s.SUMMED)
                            .fetchSingle()
                            .value1();
            if (is) {
                summed.add(month);
            }
        }
        return summed;
    }

    /// @param fresh rows of moves, of one month or several
    /// @param with what `fresh` is made by, in the same statement
    void addMoves(Table<?> fresh, CommonTableExpression<?>... with) {
        var m = PROCESS_MOVE;
        var p = PROCESS_MONTH;
        var month = monthOf(of(fresh, m.DAY));
        var ends =
                List.<Field<?>>of(
                        month, of(fresh, m.SOURCE), of(fresh, m.TARGET), of(fresh, m.BUCKET));
        db.with(with)
                .insertInto(p)
                .columns(p.fields())
                .select(
                        select(
                                        month,
                                        coalesce(of(fresh, m.UNIT), inline(PROVINCE)),
                                        coalesce(of(fresh, m.PROCEDURE), inline(ALL)),
                                        of(fresh, m.SOURCE),
                                        of(fresh, m.TARGET),
                                        of(fresh, m.BUCKET),
                                        count().cast(Long.class),
                                        sum(of(fresh, m.WORKING)).cast(Long.class),
                                        sum(of(fresh, m.ELAPSED)).cast(Long.class),
                                        ofThose(of(fresh, m.PERSON)),
                                        ofThose(of(fresh, m.OFFICE)))
                                .from(fresh)
                                .groupBy(each(ends, of(fresh, m.UNIT), of(fresh, m.PROCEDURE))))
                .onConflict(p.getPrimaryKey().getFields())
                .doUpdate()
                .set(p.COUNT, p.COUNT.plus(excluded(p.COUNT)))
                .set(p.WORKING, p.WORKING.plus(excluded(p.WORKING)))
                .set(p.ELAPSED, p.ELAPSED.plus(excluded(p.ELAPSED)))
                .set(p.PERSONS, p.PERSONS.plus(excluded(p.PERSONS)))
                .set(p.OFFICES, p.OFFICES.plus(excluded(p.OFFICES)))
                .execute();
    }

    /// @param fresh rows of ends, of one month or several
    /// @param with what `fresh` is made by, in the same statement
    void addEnds(Table<?> fresh, CommonTableExpression<?>... with) {
        var e = PROCESS_END;
        var p = PROCESS_PATH_MONTH;
        var month = monthOf(of(fresh, e.DAY));
        var path = List.<Field<?>>of(month, of(fresh, e.PATH));
        db.with(with)
                .insertInto(p)
                .columns(p.fields())
                .select(
                        select(
                                        month,
                                        coalesce(of(fresh, e.UNIT), inline(PROVINCE)),
                                        coalesce(of(fresh, e.PROCEDURE), inline(ALL)),
                                        of(fresh, e.PATH),
                                        count().cast(Long.class),
                                        sum(of(fresh, e.WORKING)).cast(Long.class),
                                        sum(of(fresh, e.ELAPSED)).cast(Long.class))
                                .from(fresh)
                                .groupBy(each(path, of(fresh, e.UNIT), of(fresh, e.PROCEDURE))))
                .onConflict(p.getPrimaryKey().getFields())
                .doUpdate()
                .set(p.COUNT, p.COUNT.plus(excluded(p.COUNT)))
                .set(p.WORKING, p.WORKING.plus(excluded(p.WORKING)))
                .set(p.ELAPSED, p.ELAPSED.plus(excluded(p.ELAPSED)))
                .execute();
    }

    /// By unit, by procedure, and of all.
    private static GroupField each(List<Field<?>> of, Field<?> unit, Field<?> procedure) {
        return groupingSets(plus(of, unit), plus(of, procedure), of.toArray(Field<?>[]::new));
    }

    private static Field<?>[] plus(List<Field<?>> fields, Field<?> one) {
        return Stream.concat(fields.stream(), Stream.of(one)).toArray(Field<?>[]::new);
    }

    private static Field<LocalDate> monthOf(Field<LocalDate> day) {
        return field("date_trunc('month', {0})::date", LocalDate.class, day);
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return field(name(table.getName(), column.getName()), column.getDataType());
    }

    private static AggregateFunction<Integer> number(Field<Boolean> which) {
        return count(when(which, inline(1)));
    }

    static Field<Long> ofThose(Field<Boolean> which) {
        return number(which).cast(Long.class);
    }
}

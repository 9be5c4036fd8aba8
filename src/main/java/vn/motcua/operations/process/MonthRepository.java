package vn.motcua.operations.process;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static vn.motcua.operations.db.Tables.PROCESS_END;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH_STATE;
import static vn.motcua.operations.db.Tables.PROCESS_MOVE;
import static vn.motcua.operations.db.Tables.PROCESS_PATH_MONTH;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.AggregateFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/// Adds up the months that are over.
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

    /// Adds a month up; its state is held meanwhile, so that a late event unsums it again
    /// afterwards.
    void sumUp(LocalDate month) {
        var s = PROCESS_MONTH_STATE;
        db.update(s).set(s.SUMMED, true).where(s.MONTH.eq(month)).execute();
        db.deleteFrom(PROCESS_MONTH).where(PROCESS_MONTH.MONTH.eq(month)).execute();
        db.deleteFrom(PROCESS_PATH_MONTH).where(PROCESS_PATH_MONTH.MONTH.eq(month)).execute();
        var unit = PROCESS_MOVE.UNIT;
        moves(month, unit, inline(ALL));
        moves(month, inline(PROVINCE), PROCESS_MOVE.PROCEDURE);
        moves(month, inline(PROVINCE), inline(ALL));
        paths(month, PROCESS_END.UNIT, inline(ALL));
        paths(month, inline(PROVINCE), PROCESS_END.PROCEDURE);
        paths(month, inline(PROVINCE), inline(ALL));
    }

    private void moves(LocalDate month, Field<Integer> unit, Field<String> procedure) {
        var m = PROCESS_MOVE;
        db.insertInto(PROCESS_MONTH)
                .select(
                        db.select(
                                        inline(month),
                                        unit,
                                        procedure,
                                        m.SOURCE,
                                        m.TARGET,
                                        m.BUCKET,
                                        count().cast(Long.class),
                                        sum(m.WORKING).cast(Long.class),
                                        sum(m.ELAPSED).cast(Long.class),
                                        ofThose(m.PERSON),
                                        ofThose(m.OFFICE))
                                .from(m)
                                .where(m.DAY.ge(month), m.DAY.lt(month.plusMonths(1)))
                                .groupBy(by(unit, procedure, m.SOURCE, m.TARGET, m.BUCKET)))
                .execute();
    }

    private void paths(LocalDate month, Field<Integer> unit, Field<String> procedure) {
        var e = PROCESS_END;
        db.insertInto(PROCESS_PATH_MONTH)
                .select(
                        db.select(
                                        inline(month),
                                        unit,
                                        procedure,
                                        e.PATH,
                                        count().cast(Long.class),
                                        sum(e.WORKING).cast(Long.class),
                                        sum(e.ELAPSED).cast(Long.class))
                                .from(e)
                                .where(e.DAY.ge(month), e.DAY.lt(month.plusMonths(1)))
                                .groupBy(by(unit, procedure, e.PATH)))
                .execute();
    }

    /// Constants are not grouped by: the server would take a number for a place in the list.
    private static List<Field<?>> by(Field<?>... fields) {
        return Stream.<Field<?>>of(fields).filter(TableField.class::isInstance).toList();
    }

    private static AggregateFunction<Integer> number(Field<Boolean> which) {
        return count(when(which, inline(1)));
    }

    static Field<Long> ofThose(Field<Boolean> which) {
        return number(which).cast(Long.class);
    }
}

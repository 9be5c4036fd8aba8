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
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.motcua.operations.db.Tables.PROCESS_END;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH_STATE;
import static vn.motcua.operations.db.Tables.PROCESS_MOVE;
import static vn.motcua.operations.db.Tables.PROCESS_PATH_MONTH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.AggregateFunction;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import vn.motcua.operations.db.tables.ProcessEnd;
import vn.motcua.operations.db.tables.ProcessMove;
import vn.motcua.operations.db.tables.records.ProcessEndRecord;
import vn.motcua.operations.db.tables.records.ProcessMoveRecord;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.RowArrays;
import vn.motcua.shared.TableCopy;

/// Adds up the months that are over. What comes late is added to the sums with the rows it led to,
/// so that a month is added up once.
@Repository
class MonthRepository {

    /// All procedures.
    static final String ALL = "";

    /// Rows of sums that are written at once: in about a tenth of a second.
    private static final int PART = 20_000;

    private static final String FRESH = "fresh";
    private static final ProcessMove MOVE = PROCESS_MOVE.as(FRESH);
    private static final ProcessEnd END = PROCESS_END.as(FRESH);
    private static final Sums MOVES =
            new Sums(
                    PROCESS_MONTH,
                    MOVE.DAY,
                    MOVE.UNIT,
                    MOVE.PROCEDURE,
                    List.of(MOVE.SOURCE, MOVE.TARGET, MOVE.BUCKET),
                    List.of(
                            count().cast(Long.class),
                            sum(MOVE.WORKING).cast(Long.class),
                            sum(MOVE.ELAPSED).cast(Long.class),
                            ofThose(MOVE.PERSON),
                            ofThose(MOVE.OFFICE)));
    private static final Sums ENDS =
            new Sums(
                    PROCESS_PATH_MONTH,
                    END.DAY,
                    END.UNIT,
                    END.PROCEDURE,
                    List.of(END.PATH),
                    List.of(
                            count().cast(Long.class),
                            sum(END.WORKING).cast(Long.class),
                            sum(END.ELAPSED).cast(Long.class)));

    private final DSLContext db;
    private final NewRowRepository fresh;

    MonthRepository(DSLContext db, NewRowRepository fresh) {
        this.db = db;
        this.fresh = fresh;
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

    /// What a month adds up to, in parts that are quickly written. Asked in a transaction that
    /// writes nothing: the log is readable only up to the oldest one that does, so a long one would
    /// keep all that follow it waiting.
    List<TableCopy> sums(LocalDate month) {
        var parts = new ArrayList<TableCopy>();
        var last = month.plusMonths(1).minusDays(1);
        var m = PROCESS_MOVE;
        sums(selectFrom(m).where(m.DAY.between(month, last)), MOVES, month, parts);
        var e = PROCESS_END;
        sums(selectFrom(e).where(e.DAY.between(month, last)), ENDS, month, parts);
        return parts;
    }

    private void sums(Select<?> rows, Sums sums, LocalDate month, List<TableCopy> parts) {
        var query = added(rows, sums, inline(month), sums.by()).fetchSize(PART);
        try (var found = db.fetchLazy(query)) {
            while (found.hasNext()) {
                var part = new TableCopy(sums.into(), List.of());
                found.fetchNext(PART).forEach(part::add);
                parts.add(part);
            }
        }
    }

    /// Writes a part of the sums of a month.
    ///
    /// @return false when the month has changed since they were begun; nothing is written then
    boolean write(TableCopy part, LocalDate month, int changes) {
        var s = PROCESS_MONTH_STATE;
        var same =
                db.select(s.CHANGES)
                        .from(s)
                        .where(s.MONTH.eq(month), s.CHANGES.eq(changes))
                        .forUpdate()
                        .fetchOptional();
        if (same.isEmpty()) {
            return false;
        }
        db.connection(part::write);
        return true;
    }

    /// The sums of a month are whole, unless it changed since they were begun: then they are made
    /// again.
    void finish(LocalDate month, int changes) {
        var s = PROCESS_MONTH_STATE;
        db.update(s).set(s.SUMMED, true).where(s.MONTH.eq(month), s.CHANGES.eq(changes)).execute();
    }

    /// Holds the state of months that get rows until the transaction ends; those whose sums must
    /// have them too. In the order of the months, so that two never wait for each other.
    Set<LocalDate> change(Set<LocalDate> changed) {
        var s = PROCESS_MONTH_STATE;
        var months = changed.stream().sorted().toArray(LocalDate[]::new);
        return db
                .insertInto(s, s.MONTH, s.SUMMED)
                .select(
                        select(field("month", LocalDate.class), inline(false))
                                .from(table("unnest({0}::date[]) month", val(months))))
                .onConflict(s.MONTH)
                .doUpdate()
                .set(s.CHANGES, s.CHANGES.plus(1))
                .returningResult(s.MONTH, s.SUMMED)
                .fetch()
                .stream()
                .filter(Record2::value2)
                .map(Record2::value1)
                .collect(Collectors.toSet());
    }

    /// Writes moves; what was not there before is added to the sums of some months as well, in one
    /// statement.
    ///
    /// @param summed the months whose sums must have them too
    void insertMoves(List<ProcessMoveRecord> moves, Set<LocalDate> summed) {
        insert(PROCESS_MOVE, moves, summed, MOVES);
    }

    /// The same of ends.
    void insertEnds(List<ProcessEndRecord> ends, Set<LocalDate> summed) {
        insert(PROCESS_END, ends, summed, ENDS);
    }

    private <R extends Record> void insert(
            Table<R> table, List<R> rows, Set<LocalDate> summed, Sums sums) {
        if (summed.isEmpty()) {
            fresh.insert(table, rows);
            return;
        }
        var insert =
                db.insertInto(table)
                        .columns(table.fields())
                        .select(RowArrays.of(table, rows))
                        .onConflictDoNothing();
        var written = name("written").as(insert.returning());
        var month = monthOf(field(name("written", sums.day().getName()), LocalDate.class));
        add(selectFrom(written).where(month.in(summed)), sums, written);
    }

    /// How rows are added up: by month and these, for each unit, each procedure and all together.
    ///
    /// @param numbers what is added up, in the order of the columns that hold it
    private record Sums(
            Table<?> into,
            Field<LocalDate> day,
            Field<Integer> unit,
            Field<String> procedure,
            List<Field<?>> by,
            List<Field<Long>> numbers) {

        /// The columns that hold the numbers: they come last.
        List<Field<Long>> columns() {
            var all = List.of(into.fields());
            return all.subList(all.size() - numbers.size(), all.size()).stream()
                    .map(column -> column.coerce(Long.class))
                    .toList();
        }
    }

    /// @param rows of one month or several
    /// @param with what they are made by, in the same statement
    private void add(Select<?> rows, Sums sums, CommonTableExpression<?> with) {
        var month = monthOf(sums.day());
        var by = Stream.concat(Stream.of(month), sums.by().stream()).toList();
        var more = new LinkedHashMap<Field<Long>, Field<Long>>();
        sums.columns().forEach(column -> more.put(column, column.plus(excluded(column))));
        db.with(with)
                .insertInto(sums.into())
                .columns(sums.into().fields())
                .select(added(rows, sums, month, by))
                .onConflict(sums.into().getPrimaryKey().getFields())
                .doUpdate()
                .set(more)
                .execute();
    }

    /// Rows for the table of the sums.
    private static Select<?> added(
            Select<?> rows, Sums sums, Field<LocalDate> month, List<Field<?>> by) {
        var columns = new ArrayList<SelectField<?>>();
        columns.add(month);
        columns.add(coalesce(sums.unit(), inline(Agencies.TOGETHER)));
        columns.add(coalesce(sums.procedure(), inline(ALL)));
        columns.addAll(sums.by());
        columns.addAll(sums.numbers());
        return select(columns)
                .from(rows.asTable(FRESH))
                .groupBy(each(by, sums.unit(), sums.procedure()));
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

    private static AggregateFunction<Integer> number(Field<Boolean> which) {
        return count(when(which, inline(1)));
    }

    static Field<Long> ofThose(Field<Boolean> which) {
        return number(which).cast(Long.class);
    }
}

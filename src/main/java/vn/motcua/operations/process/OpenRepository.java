package vn.motcua.operations.process;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.motcua.operations.db.Tables.PROCESS_ACTIVITY;
import static vn.motcua.operations.db.Tables.PROCESS_HAND;
import static vn.motcua.operations.db.Tables.PROCESS_OPEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.RowArrays;

/// Reads where open cases stand, and who has how many.
@Repository
class OpenRepository {

    private final DSLContext db;

    OpenRepository(DSLContext db) {
        this.db = db;
    }

    /// @param units empty for all
    List<OpenCase> open(Set<AgencyId> units) {
        return some(in(units)).orderBy(PROCESS_OPEN.SINCE, PROCESS_OPEN.CASE_ID).fetch(OPEN);
    }

    /// Some of those from when on it was not worked out, by that day's experience, that they wait
    /// too long.
    List<OpenCase> unmarked(LocalDate day, int limit) {
        return some(PROCESS_OPEN.MARKED.isNull().or(PROCESS_OPEN.MARKED.lt(day)))
                .limit(limit)
                .fetch(OPEN);
    }

    /// An open case and when it will wait too long; null for never.
    record Mark(OpenCase open, @Nullable Instant longFrom) {}

    /// Whoever took a step meanwhile is marked the next time.
    void mark(List<Mark> marks, LocalDate day) {
        var o = PROCESS_OPEN;
        var rows =
                marks.stream()
                        .map(each -> {
                            var row = db.newRecord(o);
                            row.setCaseId(each.open().id());
                            row.setVersion(each.open().version());
                            row.setLongFrom(each.longFrom());
                            return row;
                        })
                        .toList();
        var m = o.as("m");
        db.update(o)
                .set(o.MARKED, day)
                .set(o.LONG_FROM, m.LONG_FROM)
                .from(RowArrays.of(o, rows).asTable("m", names(o)))
                .where(o.CASE_ID.eq(m.CASE_ID), o.VERSION.eq(m.VERSION))
                .execute();
    }

    private static String[] names(Table<?> table) {
        return table.fieldStream().map(Field::getName).toArray(String[]::new);
    }

    /// Which open cases a list holds.
    ///
    /// @param units empty for all
    /// @param readable those the reader may read; empty for all
    /// @param longAt only those that waited too long at that moment; null for all
    record Narrowed(
            Set<AgencyId> units,
            Integer[] readable,
            @Nullable Activity step,
            @Nullable AgencyId unit,
            @Nullable AccountId holder,
            @Nullable Instant longAt) {}

    /// The page after another, the oldest step first.
    List<OpenCase> page(Narrowed narrowed, @Nullable After after, int limit) {
        var o = PROCESS_OPEN;
        return some(
                        in(narrowed.units()),
                        narrowed.readable().length == 0
                                ? noCondition()
                                : o.UNIT.eq(any(narrowed.readable())),
                        narrowed.step() == null
                                ? noCondition()
                                : PROCESS_ACTIVITY.CODE.eq(narrowed.step().code()),
                        narrowed.unit() == null
                                ? noCondition()
                                : o.UNIT.eq(narrowed.unit().value()),
                        narrowed.holder() == null
                                ? noCondition()
                                : o.HOLDER.eq(narrowed.holder().value()),
                        narrowed.longAt() == null
                                ? noCondition()
                                : o.LONG_FROM.le(narrowed.longAt()),
                        after == null
                                ? noCondition()
                                : row(o.SINCE, o.CASE_ID).gt(after.since(), after.id()))
                .orderBy(o.SINCE, o.CASE_ID)
                .limit(limit)
                .fetch(OPEN);
    }

    /// Open cases of one unit, or of one procedure after one step.
    ///
    /// @param unit null where the group is a step's
    /// @param step null where the group is a unit's
    /// @param procedure null where the group is a unit's
    /// @param waits those of the applicant
    /// @param first since when the one has waited that has waited longest
    record Group(
            @Nullable AgencyId unit,
            @Nullable Activity step,
            @Nullable String procedure,
            int open,
            int tooLong,
            int waits,
            Instant first) {}

    /// How many are open, once by unit and once by step and procedure.
    List<Group> groups(Set<AgencyId> units, Instant now) {
        var o = PROCESS_OPEN;
        var step = PROCESS_ACTIVITY.CODE;
        return db.select(
                        o.UNIT,
                        step,
                        o.PROCEDURE,
                        count(),
                        count().filterWhere(o.LONG_FROM.le(now)),
                        count().filterWhere(o.WAITS),
                        min(o.SINCE))
                .from(o)
                .join(PROCESS_ACTIVITY)
                .on(PROCESS_ACTIVITY.ID.eq(o.ACTIVITY))
                .where(in(units))
                .groupBy(groupingSets(new Field<?>[][] {{o.UNIT}, {step, o.PROCEDURE}}))
                .fetch(r ->
                        new Group(
                                r.value1() == null ? null : AgencyId.of(r.value1()),
                                r.value2() == null ? null : new Activity(r.value2()),
                                r.value3(),
                                r.value4(),
                                r.value5(),
                                r.value6(),
                                r.value7()));
    }

    /// How many wait too long.
    int tooLong(Set<AgencyId> units, Instant now) {
        return db.fetchCount(PROCESS_OPEN, in(units), PROCESS_OPEN.LONG_FROM.le(now));
    }

    /// Where a page ended.
    record After(Instant since, UUID id) {

        private static final long MICROS = 1_000_000L;

        static After of(OpenCase last) {
            return new After(last.since(), last.id());
        }

        String cursor() {
            return since.getEpochSecond() * MICROS + since.getNano() / 1_000 + "_" + id;
        }

        /// Null for anything that is no cursor: the list then starts at its beginning.
        static @Nullable After parse(@Nullable String cursor) {
            if (cursor == null
                    || !cursor.matches("\\d{1,18}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return null;
            }
            var parts = cursor.split("_");
            var micros = Long.parseLong(parts[0]);
            return new After(
                    Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000L),
                    UUID.fromString(parts[1]));
        }
    }

    private SelectConditionStep<?> some(Condition... conditions) {
        var o = PROCESS_OPEN;
        return db.select(
                        o.CASE_ID,
                        o.VERSION,
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
                .where(conditions);
    }

    private static final RecordMapper<Record, OpenCase> OPEN =
            r ->
                    new OpenCase(
                            r.get(PROCESS_OPEN.CASE_ID),
                            r.get(PROCESS_OPEN.VERSION),
                            r.get(PROCESS_OPEN.CODE),
                            AgencyId.of(r.get(PROCESS_OPEN.UNIT)),
                            r.get(PROCESS_OPEN.PROCEDURE),
                            new Activity(r.get(PROCESS_ACTIVITY.CODE)),
                            r.get(PROCESS_OPEN.SINCE),
                            r.get(PROCESS_OPEN.DUE),
                            r.get(PROCESS_OPEN.WAITS));

    private static Condition in(Set<AgencyId> units) {
        return units.isEmpty()
                ? noCondition()
                : PROCESS_OPEN.UNIT.eq(
                        any(units.stream().map(AgencyId::value).toArray(Integer[]::new)));
    }

    /// How many cases of some units each of their staff has.
    Map<UUID, Integer> held(Set<AgencyId> units) {
        var o = PROCESS_OPEN;
        return db.select(o.HOLDER, count())
                .from(o)
                .where(o.UNIT.in(numbers(units)), o.HOLDER.isNotNull())
                .groupBy(o.HOLDER)
                .fetchMap(o.HOLDER, r -> r.value2());
    }

    /// What somebody did in some days.
    ///
    /// @param taken cases they got
    /// @param done steps they did
    record Hands(int taken, int done) {}

    Map<UUID, Hands> hands(Set<AgencyId> units, LocalDate from, LocalDate to) {
        var h = PROCESS_HAND;
        return db.select(
                        h.ACCOUNT,
                        MonthRepository.ofThose(h.TAKEN),
                        count().cast(Long.class).minus(MonthRepository.ofThose(h.TAKEN)))
                .from(h)
                .where(h.UNIT.in(numbers(units)), h.DAY.between(from, to))
                .groupBy(h.ACCOUNT)
                .fetchMap(h.ACCOUNT, r -> new Hands(r.value2().intValue(), r.value3().intValue()));
    }

    private static List<Integer> numbers(Set<AgencyId> units) {
        return units.stream().map(AgencyId::value).toList();
    }
}

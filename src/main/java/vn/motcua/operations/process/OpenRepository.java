package vn.motcua.operations.process;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.motcua.operations.db.Tables.PROCESS_ACTIVITY;
import static vn.motcua.operations.db.Tables.PROCESS_HAND;
import static vn.motcua.operations.db.Tables.PROCESS_OPEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
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
        return some(in(units)).orderBy(PROCESS_OPEN.SINCE, PROCESS_OPEN.CASE_ID).fetch(OPEN);
    }

    /// Which open cases a list holds.
    ///
    /// @param units empty for all
    /// @param readable those the reader may read; empty for all
    record Narrowed(
            Set<AgencyId> units,
            Integer[] readable,
            @Nullable Activity step,
            @Nullable AgencyId unit) {}

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
                        after == null
                                ? noCondition()
                                : row(o.SINCE, o.CASE_ID).gt(after.since(), after.id()))
                .orderBy(o.SINCE, o.CASE_ID)
                .limit(limit)
                .fetch(OPEN);
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

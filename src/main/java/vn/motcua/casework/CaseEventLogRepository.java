package vn.motcua.casework;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.val;
import static vn.motcua.casework.db.Tables.CASE_EVENT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.shared.Prepared;

/// Reads the log in the order in which transactions can be relied on.
@Repository
class CaseEventLogRepository {

    private static final Field<Long> TRANSACTION =
            field("{0}::text::bigint", Long.class, CASE_EVENT.XID);

    /// That nothing can come before it any more.
    private static final Condition SETTLED =
            condition("{0} < pg_snapshot_xmin(pg_current_snapshot())", CASE_EVENT.XID);

    private final DSLContext db;
    private final Map<Integer, Prepared> reads = new ConcurrentHashMap<>();

    CaseEventLogRepository(DSLContext db) {
        this.db = db;
    }

    /// Every follower reads every event of the province.
    List<CaseEvent> after(Position position, int limit) {
        return reads.computeIfAbsent(limit, this::read)
                .list(
                        CaseEventLogRepository::toEvent,
                        Long.toString(position.transaction()),
                        position.id());
    }

    /// The last event is asked for first: what is added meanwhile is not passed over.
    Position passOver(Position position, Instant since) {
        var e = CASE_EVENT;
        var last =
                db.select(TRANSACTION, e.ID)
                        .from(e)
                        .where(SETTLED)
                        .orderBy(e.XID.desc(), e.ID.desc())
                        .limit(1)
                        .fetchOptional(row -> new Position(row.value1(), row.value2()));
        if (last.isEmpty()) {
            return position;
        }
        return db.select(TRANSACTION, e.ID)
                .from(e)
                .where(after(position))
                .and(not(after(last.get())))
                .and(e.AT.ge(since))
                .orderBy(e.XID, e.ID)
                .limit(1)
                .fetchOptional(row -> new Position(row.value1(), row.value2() - 1))
                .orElseGet(() -> later(position, last.get()));
    }

    private static Position later(Position one, Position other) {
        return Comparator.comparingLong(Position::transaction)
                                .thenComparingLong(Position::id)
                                .compare(one, other)
                        > 0
                ? one
                : other;
    }

    private static Condition after(Position position) {
        return after(val(Long.toString(position.transaction())), val(position.id()));
    }

    private static Condition after(Field<String> transaction, Field<Long> id) {
        return condition(
                "({0}, {1}) > ({2}::xid8, {3})", CASE_EVENT.XID, CASE_EVENT.ID, transaction, id);
    }

    /// The highest number of an event.
    long last() {
        return db.select(coalesce(max(CASE_EVENT.ID), inline(0L)))
                .from(CASE_EVENT)
                .fetchSingle()
                .value1();
    }

    Position horizon() {
        var oldestRunning =
                db.select(
                                field(
                                        "pg_snapshot_xmin(pg_current_snapshot())::text::bigint",
                                        Long.class))
                        .fetchSingle()
                        .value1();
        return new Position(oldestRunning - 1, Long.MAX_VALUE);
    }

    private Prepared read(int limit) {
        return new Prepared(
                db.select(
                                TRANSACTION,
                                CASE_EVENT.ID,
                                CASE_EVENT.CASE_ID,
                                CASE_EVENT.VERSION,
                                CASE_EVENT.AT,
                                CASE_EVENT.KIND,
                                CASE_EVENT.FROM_STATE,
                                CASE_EVENT.TO_STATE,
                                CASE_EVENT.DUE,
                                CASE_EVENT.DETAIL,
                                CASE_EVENT.ACTOR_KIND,
                                CASE_EVENT.ACCOUNT,
                                CASE_EVENT.UNIT,
                                CASE_EVENT.STEP)
                        .from(CASE_EVENT)
                        .where(
                                after(
                                        Prepared.blank(SQLDataType.CLOB),
                                        Prepared.blank(CASE_EVENT.ID)))
                        .and(SETTLED)
                        .orderBy(CASE_EVENT.XID, CASE_EVENT.ID)
                        .limit(inline(limit)));
    }

    /// In the order of the columns.
    private static CaseEvent toEvent(ResultSet row) throws SQLException {
        return new CaseEvent(
                new Position(row.getLong(1), row.getLong(2)),
                new CaseId(row.getObject(3, UUID.class)),
                row.getInt(4),
                requireNonNull(Prepared.moment(row, 5)),
                row.getString(6),
                statusOf(row.getString(7)),
                PublicStatus.stored(row.getString(8)),
                Prepared.moment(row, 9),
                row.getString(10),
                new CaseEvent.By(
                        row.getString(11),
                        row.getObject(12, UUID.class),
                        row.getInt(13),
                        row.getObject(14, Integer.class)));
    }

    private static @Nullable PublicStatus statusOf(@Nullable String state) {
        return state == null ? null : PublicStatus.stored(state);
    }
}

package vn.motcua.casework;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;
import static vn.motcua.casework.db.Tables.CASE_EVENT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseEvent.Position;

/// Reads the log in the order in which transactions can be relied on.
@Repository
class CaseEventLogRepository {

    private static final Field<Long> TRANSACTION =
            field("{0}::text::bigint", Long.class, CASE_EVENT.XID);

    private final DSLContext db;

    CaseEventLogRepository(DSLContext db) {
        this.db = db;
    }

    List<CaseEvent> after(Position position, int limit) {
        return db.select(
                        TRANSACTION,
                        CASE_EVENT.ID,
                        CASE_EVENT.CASE_ID,
                        CASE_EVENT.VERSION,
                        CASE_EVENT.AT,
                        CASE_EVENT.KIND,
                        CASE_EVENT.FROM_STATE,
                        CASE_EVENT.TO_STATE,
                        CASE_EVENT.DUE,
                        CASE_EVENT.DETAIL)
                .from(CASE_EVENT)
                .where(
                        condition(
                                "({0}, {1}) > ({2}::xid8, {3})",
                                CASE_EVENT.XID,
                                CASE_EVENT.ID,
                                val(Long.toString(position.transaction())),
                                val(position.id())))
                .and(condition("{0} < pg_snapshot_xmin(pg_current_snapshot())", CASE_EVENT.XID))
                .orderBy(CASE_EVENT.XID, CASE_EVENT.ID)
                .limit(limit)
                .fetch(CaseEventLogRepository::toEvent);
    }

    private static CaseEvent toEvent(Record row) {
        var from = row.get(CASE_EVENT.FROM_STATE);
        return new CaseEvent(
                new Position(row.get(TRANSACTION), row.get(CASE_EVENT.ID)),
                new CaseId(row.get(CASE_EVENT.CASE_ID)),
                row.get(CASE_EVENT.VERSION),
                row.get(CASE_EVENT.AT),
                row.get(CASE_EVENT.KIND),
                statusOf(from),
                status(row.get(CASE_EVENT.TO_STATE)),
                row.get(CASE_EVENT.DUE),
                row.get(CASE_EVENT.DETAIL));
    }

    private static @Nullable PublicStatus statusOf(@Nullable String state) {
        return state == null ? null : status(state);
    }

    private static PublicStatus status(String state) {
        return switch (state) {
            case "submitted" -> PublicStatus.NEW;
            case "accepted" -> PublicStatus.RECEIVED;
            case "refused" -> PublicStatus.REFUSED;
            case "awaiting_assignment", "working", "awaiting_signature", "awaiting_issue" ->
                    PublicStatus.IN_PROGRESS;
            case "awaiting_supplement" -> PublicStatus.AWAITING_SUPPLEMENT;
            case "awaiting_payment" -> PublicStatus.AWAITING_PAYMENT;
            case "withdrawn" -> PublicStatus.WITHDRAWN;
            case "stopped" -> PublicStatus.STOPPED;
            case "issued" -> PublicStatus.DONE;
            case "returned" -> PublicStatus.RETURNED;
            default -> throw new IllegalStateException("Unknown case state " + state);
        };
    }
}

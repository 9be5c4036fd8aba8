package vn.motcua.feedback;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.motcua.feedback.db.Tables.FEEDBACK_EVENT;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseId;
import vn.motcua.feedback.FeedbackEvent.Position;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Writes the log, and reads it in the order in which transactions can be relied on.
@Repository
class FeedbackEventRepository {

    private static final Field<Long> TRANSACTION =
            field("{0}::text::bigint", Long.class, FEEDBACK_EVENT.XID);

    private final DSLContext db;

    FeedbackEventRepository(DSLContext db) {
        this.db = db;
    }

    List<FeedbackEvent> after(Position position, int limit) {
        return db.select(
                        TRANSACTION,
                        FEEDBACK_EVENT.ID,
                        FEEDBACK_EVENT.KIND,
                        FEEDBACK_EVENT.COMPLAINT,
                        FEEDBACK_EVENT.VERSION,
                        FEEDBACK_EVENT.CASE_ID,
                        FEEDBACK_EVENT.UNIT,
                        FEEDBACK_EVENT.AT,
                        FEEDBACK_EVENT.SCORE,
                        FEEDBACK_EVENT.STATE,
                        FEEDBACK_EVENT.DUE)
                .from(FEEDBACK_EVENT)
                .where(behind(position), settled())
                .orderBy(FEEDBACK_EVENT.XID, FEEDBACK_EVENT.ID)
                .limit(limit)
                .fetch(FeedbackEventRepository::toEvent);
    }

    /// How many there are; no more than so many are looked for.
    int count(Position position, long most) {
        return db.fetchCount(
                db.selectOne().from(FEEDBACK_EVENT).where(behind(position), settled()).limit(most));
    }

    private static Condition behind(Position position) {
        return condition(
                "({0}, {1}) > ({2}::text::xid8, {3})",
                FEEDBACK_EVENT.XID,
                FEEDBACK_EVENT.ID,
                val(Long.toString(position.transaction())),
                val(position.id()));
    }

    /// Where the log ends now; what is written by transactions that still run comes behind it.
    Position end() {
        return db.select(TRANSACTION, FEEDBACK_EVENT.ID)
                .from(FEEDBACK_EVENT)
                .where(settled())
                .orderBy(FEEDBACK_EVENT.XID.desc(), FEEDBACK_EVENT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Position(row.value1(), row.value2()))
                .orElse(Position.START);
    }

    /// Another one whenever the log says more than before: its latest line, and how far it can be
    /// relied on, for a line with a smaller number may be written later.
    String mark() {
        var relied =
                select(concat(TRANSACTION, inline("/"), FEEDBACK_EVENT.ID))
                        .from(FEEDBACK_EVENT)
                        .where(settled())
                        .orderBy(FEEDBACK_EVENT.XID.desc(), FEEDBACK_EVENT.ID.desc())
                        .limit(1);
        var latest = select(max(FEEDBACK_EVENT.ID)).from(FEEDBACK_EVENT);
        return db.select(field(relied), field(latest))
                .fetchSingle(r -> r.value1() + " " + r.value2());
    }

    /// Who gave a rating is not kept, here as little as in the rating.
    void rated(Rating rating, String kind, Actor actor) {
        db.insertInto(FEEDBACK_EVENT)
                .set(FEEDBACK_EVENT.KIND, kind)
                .set(FEEDBACK_EVENT.RATING, rating.id())
                .set(FEEDBACK_EVENT.VERSION, rating.version())
                .set(FEEDBACK_EVENT.CASE_ID, rating.caseId().value())
                .set(FEEDBACK_EVENT.UNIT, rating.unit().value())
                .set(FEEDBACK_EVENT.AT, rating.lastSaid())
                .set(FEEDBACK_EVENT.SCORE, (short) rating.score())
                .set(FEEDBACK_EVENT.ACTOR_KIND, kind(actor))
                .set(FEEDBACK_EVENT.ACCOUNT, Actor.anyone().account().value())
                .execute();
    }

    /// @param post the post in which an officer acted, or null
    void happened(Complaint complaint, String kind, Actor actor, @Nullable Integer post) {
        db.insertInto(FEEDBACK_EVENT)
                .set(FEEDBACK_EVENT.KIND, kind)
                .set(FEEDBACK_EVENT.COMPLAINT, complaint.id())
                .set(FEEDBACK_EVENT.VERSION, complaint.version())
                .set(FEEDBACK_EVENT.CASE_ID, caseOf(complaint))
                .set(FEEDBACK_EVENT.UNIT, complaint.about().unit().value())
                .set(FEEDBACK_EVENT.AT, complaint.changed())
                .set(FEEDBACK_EVENT.STATE, complaint.state().code())
                .set(FEEDBACK_EVENT.DUE, complaint.due().orElse(null))
                .set(FEEDBACK_EVENT.ACTOR_KIND, kind(actor))
                .set(FEEDBACK_EVENT.ACCOUNT, actor.account().value())
                .set(FEEDBACK_EVENT.POST, post)
                .execute();
    }

    private static String kind(Actor actor) {
        return actor.kind().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable UUID caseOf(Complaint complaint) {
        var caseId = complaint.about().caseId();
        return caseId == null ? null : caseId.value();
    }

    private static Condition settled() {
        return condition("{0} < pg_snapshot_xmin(pg_current_snapshot())", FEEDBACK_EVENT.XID);
    }

    private static FeedbackEvent toEvent(Record row) {
        var caseId = row.get(FEEDBACK_EVENT.CASE_ID);
        var score = row.get(FEEDBACK_EVENT.SCORE);
        return new FeedbackEvent(
                new Position(row.get(TRANSACTION), row.get(FEEDBACK_EVENT.ID)),
                row.get(FEEDBACK_EVENT.KIND),
                row.get(FEEDBACK_EVENT.COMPLAINT),
                row.get(FEEDBACK_EVENT.VERSION),
                caseId == null ? null : new CaseId(caseId),
                AgencyId.of(row.get(FEEDBACK_EVENT.UNIT)),
                row.get(FEEDBACK_EVENT.AT),
                score == null ? null : Integer.valueOf(score),
                row.get(FEEDBACK_EVENT.STATE),
                row.get(FEEDBACK_EVENT.DUE));
    }
}

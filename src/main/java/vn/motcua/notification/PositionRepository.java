package vn.motcua.notification;

import static vn.motcua.notification.db.Tables.FOLLOWER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.feedback.FeedbackEvent;

@Repository
class PositionRepository {

    private static final String NOTICES = "notices";
    private static final String COMPLAINTS = "complaints";

    private final DSLContext db;

    PositionRepository(DSLContext db) {
        this.db = db;
    }

    Position read() {
        return db.selectFrom(FOLLOWER)
                .where(FOLLOWER.NAME.eq(NOTICES))
                .fetchSingle(row -> new Position(row.getTransaction(), row.getId()));
    }

    /// Holds the position until the transaction ends: two programs never follow at once.
    Position lock() {
        return db.selectFrom(FOLLOWER)
                .where(FOLLOWER.NAME.eq(NOTICES))
                .forUpdate()
                .fetchSingle(row -> new Position(row.getTransaction(), row.getId()));
    }

    void move(Position to) {
        move(NOTICES, to.transaction(), to.id());
    }

    /// The position in the log of complaints.
    FeedbackEvent.Position readSaid() {
        return db.selectFrom(FOLLOWER)
                .where(FOLLOWER.NAME.eq(COMPLAINTS))
                .fetchSingle(row -> new FeedbackEvent.Position(row.getTransaction(), row.getId()));
    }

    /// Holds it until the transaction ends.
    FeedbackEvent.Position lockSaid() {
        return db.selectFrom(FOLLOWER)
                .where(FOLLOWER.NAME.eq(COMPLAINTS))
                .forUpdate()
                .fetchSingle(row -> new FeedbackEvent.Position(row.getTransaction(), row.getId()));
    }

    void move(FeedbackEvent.Position to) {
        move(COMPLAINTS, to.transaction(), to.id());
    }

    private void move(String follower, long transaction, long id) {
        db.update(FOLLOWER)
                .set(FOLLOWER.TRANSACTION, transaction)
                .set(FOLLOWER.ID, id)
                .where(FOLLOWER.NAME.eq(follower))
                .execute();
    }
}

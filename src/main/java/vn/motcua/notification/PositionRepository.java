package vn.motcua.notification;

import static vn.motcua.notification.db.Tables.FOLLOWER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseEvent.Position;

@Repository
class PositionRepository {

    private static final String NOTICES = "notices";

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
        db.update(FOLLOWER)
                .set(FOLLOWER.TRANSACTION, to.transaction())
                .set(FOLLOWER.ID, to.id())
                .where(FOLLOWER.NAME.eq(NOTICES))
                .execute();
    }
}

package vn.motcua.indicators.signal;

import static org.jooq.impl.DSL.any;
import static vn.motcua.casework.facts.Tables.CASE_EVENT_FACT;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.indicators.db.Tables.SIGNAL_FOLLOWER;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.casework.facts.tables.CaseEventFact;
import vn.motcua.shared.AgencyId;

/// Reads events with what the rules need of their cases, and keeps how far the log was read.
@Repository
class SeenEventRepository {

    private static final String SIGNALS = "signals";
    private static final CaseEventFact BEFORE = CASE_EVENT_FACT.as("before");
    private static final CaseEventFact FIRST = CASE_EVENT_FACT.as("first");

    private final DSLContext db;

    SeenEventRepository(DSLContext db) {
        this.db = db;
    }

    Position read() {
        return db.selectFrom(SIGNAL_FOLLOWER)
                .where(SIGNAL_FOLLOWER.NAME.eq(SIGNALS))
                .fetchSingle(row -> new Position(row.getTransaction(), row.getId()));
    }

    /// Holds the position until the transaction ends.
    Position lock() {
        return db.selectFrom(SIGNAL_FOLLOWER)
                .where(SIGNAL_FOLLOWER.NAME.eq(SIGNALS))
                .forUpdate()
                .fetchSingle(row -> new Position(row.getTransaction(), row.getId()));
    }

    void move(Position to) {
        db.update(SIGNAL_FOLLOWER)
                .set(SIGNAL_FOLLOWER.TRANSACTION, to.transaction())
                .set(SIGNAL_FOLLOWER.ID, to.id())
                .where(SIGNAL_FOLLOWER.NAME.eq(SIGNALS))
                .execute();
    }

    /// The events of a batch in its order, each with the one before it in its case.
    List<SeenEvent> of(Collection<CaseEvent> batch) {
        return db.select(
                        CASE_EVENT_FACT.CASE_ID,
                        CASE_EVENT_FACT.VERSION,
                        CASE_FACT.CODE,
                        CASE_FACT.PROCEDURE_CODE,
                        CASE_FACT.UNIT,
                        CASE_EVENT_FACT.AT,
                        CASE_EVENT_FACT.KIND,
                        BEFORE.AT,
                        BEFORE.KIND,
                        BEFORE.DUE,
                        FIRST.ACTOR_KIND,
                        FIRST.ACCOUNT)
                .from(CASE_EVENT_FACT)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(CASE_EVENT_FACT.CASE_ID))
                .leftJoin(BEFORE)
                .on(BEFORE.CASE_ID.eq(CASE_EVENT_FACT.CASE_ID))
                .and(BEFORE.VERSION.eq(CASE_EVENT_FACT.VERSION.minus(1)))
                .leftJoin(FIRST)
                .on(FIRST.CASE_ID.eq(CASE_EVENT_FACT.CASE_ID))
                .and(FIRST.VERSION.eq(1))
                .where(
                        CASE_EVENT_FACT.ID.eq(
                                any(
                                        batch.stream()
                                                .map(event -> event.position().id())
                                                .toArray(Long[]::new))))
                .orderBy(CASE_EVENT_FACT.ID)
                .fetch(SeenEventRepository::event);
    }

    private static SeenEvent event(Record row) {
        return new SeenEvent(
                row.get(CASE_EVENT_FACT.CASE_ID),
                row.get(CASE_EVENT_FACT.VERSION),
                row.get(CASE_FACT.CODE),
                row.get(CASE_FACT.PROCEDURE_CODE),
                new AgencyId(row.get(CASE_FACT.UNIT)),
                row.get(CASE_EVENT_FACT.AT),
                row.get(CASE_EVENT_FACT.KIND),
                row.get(BEFORE.AT) == null
                        ? null
                        : new SeenEvent.Before(
                                row.get(BEFORE.AT), row.get(BEFORE.KIND), row.get(BEFORE.DUE)),
                "citizen".equals(row.get(FIRST.ACTOR_KIND)) ? row.get(FIRST.ACCOUNT) : null);
    }
}

package vn.motcua.indicators.signal;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.firstValue;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.unnest;
import static vn.motcua.casework.facts.Tables.CASE_EVENT_FACT;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.indicators.db.Tables.SIGNAL_FOLLOWER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record12;
import org.jooq.Select;
import org.jooq.WindowDefinition;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.casework.facts.tables.CaseEventFact;
import vn.motcua.shared.AgencyId;

/// Reads events with what the rules need of their cases, and keeps how far the log was read.
@Repository
class SeenEventRepository {

    private static final String SIGNALS = "signals";
    private static final CaseEventFact E = CASE_EVENT_FACT;
    private static final WindowDefinition IN_ORDER =
            name("in_order").as(partitionBy(E.CASE_ID).orderBy(E.VERSION));
    private static final Field<Instant> AT_BEFORE = field(name("at_before"), E.AT.getDataType());
    private static final Field<String> KIND_BEFORE =
            field(name("kind_before"), E.KIND.getDataType());
    private static final Field<Instant> DUE_BEFORE = field(name("due_before"), E.DUE.getDataType());
    private static final Field<String> FILED_BY =
            field(name("filed_by"), E.ACTOR_KIND.getDataType());
    private static final Field<UUID> FILED_WITH =
            field(name("filed_with"), E.ACCOUNT.getDataType());

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

    /// The events of a batch in its order, each with the one before it in its case: the events of
    /// those cases are read once, and not each with its neighbours.
    List<SeenEvent> of(Collection<CaseEvent> batch) {
        var cases =
                batch.stream().map(event -> event.caseId().value()).distinct().toArray(UUID[]::new);
        var ids = batch.stream().map(event -> event.position().id()).toArray(Long[]::new);
        var told = told(cases).asTable("told");
        return db.select(
                        told.field(E.CASE_ID),
                        told.field(E.VERSION),
                        CASE_FACT.CODE,
                        CASE_FACT.PROCEDURE_CODE,
                        CASE_FACT.UNIT,
                        told.field(E.AT),
                        told.field(E.KIND),
                        told.field(AT_BEFORE),
                        told.field(KIND_BEFORE),
                        told.field(DUE_BEFORE),
                        told.field(FILED_BY),
                        told.field(FILED_WITH))
                .from(told)
                .join(unnest(ids).as("batch", "id"))
                .on(field(name("batch", "id"), Long.class).eq(told.field(E.ID)))
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(told.field(E.CASE_ID)))
                .where(CASE_FACT.ID.eq(any(cases)))
                .orderBy(told.field(E.ID))
                .fetch(SeenEventRepository::event);
    }

    /// All that happened to cases.
    private Select<?> told(UUID[] cases) {
        return db.select(
                        E.ID,
                        E.CASE_ID,
                        E.VERSION,
                        E.AT,
                        E.KIND,
                        lag(E.AT).over(IN_ORDER).as(AT_BEFORE),
                        lag(E.KIND).over(IN_ORDER).as(KIND_BEFORE),
                        lag(E.DUE).over(IN_ORDER).as(DUE_BEFORE),
                        firstValue(E.ACTOR_KIND).over(IN_ORDER).as(FILED_BY),
                        firstValue(E.ACCOUNT).over(IN_ORDER).as(FILED_WITH))
                .from(E)
                .where(E.CASE_ID.eq(any(cases)))
                .window(IN_ORDER);
    }

    /// In the order of the columns, which is much quicker than by their names.
    private static SeenEvent event(
            Record12<
                            UUID,
                            Integer,
                            String,
                            String,
                            Integer,
                            Instant,
                            String,
                            Instant,
                            String,
                            Instant,
                            String,
                            UUID>
                    row) {
        return new SeenEvent(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                new AgencyId(row.value5()),
                row.value6(),
                row.value7(),
                row.value8() == null
                        ? null
                        : new SeenEvent.Before(row.value8(), row.value9(), row.value10()),
                "citizen".equals(row.value11()) ? row.value12() : null);
    }
}

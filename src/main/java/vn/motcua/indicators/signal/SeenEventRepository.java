package vn.motcua.indicators.signal;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.firstValue;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static vn.motcua.casework.facts.Tables.CASE_EVENT_FACT;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.indicators.db.Tables.SIGNAL_FOLLOWER;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record13;
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

    private static final Field<Instant> BEFORE_AT = field(name("before_at"), E.AT.getDataType());
    private static final Field<String> BEFORE_KIND = field(name("before_kind"), String.class);
    private static final Field<Instant> BEFORE_DUE = field(name("before_due"), E.DUE.getDataType());
    private static final Field<String> BY = field(name("by"), String.class);
    private static final Field<UUID> ACCOUNT = field(name("by_account"), UUID.class);

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
    /// those cases are read once, and not each with its neighbours. Older ones stay in the server;
    /// which of the rest are the batch's is told here: the server, who cannot know how many there
    /// are, would compare each with each.
    List<SeenEvent> of(Collection<CaseEvent> batch) {
        var cases =
                batch.stream().map(event -> event.caseId().value()).distinct().toArray(UUID[]::new);
        var first = batch.stream().mapToLong(event -> event.position().id()).min().orElse(0);
        var seen = withThoseBefore(cases).asTable("seen");
        var e = E.as("seen");
        var found = new HashMap<Long, SeenEvent>();
        db.select(
                        e.ID,
                        e.CASE_ID,
                        e.VERSION,
                        CASE_FACT.as("seen").CODE,
                        CASE_FACT.as("seen").PROCEDURE_CODE,
                        e.UNIT,
                        e.AT,
                        e.KIND,
                        BEFORE_AT,
                        BEFORE_KIND,
                        BEFORE_DUE,
                        BY,
                        ACCOUNT)
                .from(seen)
                .where(e.ID.ge(first))
                .forEach(row -> found.put(row.value1(), event(row)));
        return batch.stream().map(event -> event.position().id()).map(found::get).toList();
    }

    private Select<?> withThoseBefore(UUID[] cases) {
        return db.select(
                        E.ID,
                        E.CASE_ID,
                        E.VERSION,
                        CASE_FACT.CODE,
                        CASE_FACT.PROCEDURE_CODE,
                        CASE_FACT.UNIT,
                        E.AT,
                        E.KIND,
                        lag(E.AT).over(IN_ORDER).as(BEFORE_AT),
                        lag(E.KIND).over(IN_ORDER).as(BEFORE_KIND),
                        lag(E.DUE).over(IN_ORDER).as(BEFORE_DUE),
                        firstValue(E.ACTOR_KIND).over(IN_ORDER).as(BY),
                        firstValue(E.ACCOUNT).over(IN_ORDER).as(ACCOUNT))
                .from(E)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(E.CASE_ID))
                .where(E.CASE_ID.eq(any(cases)))
                .and(CASE_FACT.ID.eq(any(cases)))
                .window(IN_ORDER);
    }

    /// In the order of the columns, which is much quicker than by their names.
    private static SeenEvent event(
            Record13<
                            Long,
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
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                new AgencyId(row.value6()),
                row.value7(),
                row.value8(),
                row.value9() == null
                        ? null
                        : new SeenEvent.Before(row.value9(), row.value10(), row.value11()),
                "citizen".equals(row.value12()) ? row.value13() : null);
    }
}

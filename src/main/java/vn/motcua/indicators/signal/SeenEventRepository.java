package vn.motcua.indicators.signal;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.firstValue;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.when;
import static vn.motcua.casework.facts.Tables.CASE_EVENT_FACT;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.indicators.db.Tables.SIGNAL_FOLLOWER;
import static vn.motcua.shared.Prepared.blank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.WindowDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseBatch;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.casework.facts.tables.CaseEventFact;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Prepared;

/// Reads events with what the rules need of their cases, and keeps how far the log was read.
@Repository
class SeenEventRepository {

    private static final String SIGNALS = "signals";
    private static final String CITIZEN = "citizen";
    private static final CaseEventFact E = CASE_EVENT_FACT;
    private static final WindowDefinition IN_ORDER =
            name("in_order").as(partitionBy(E.CASE_ID).orderBy(E.VERSION));

    private final DSLContext db;
    private final Prepared subjects;
    private final Prepared withThoseBefore;

    SeenEventRepository(DSLContext db) {
        this.db = db;
        this.subjects = subjects(db);
        this.withThoseBefore = withThoseBefore(db);
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

    /// The events of a batch in its order, each with the one before it in its case. Of cases that
    /// begin in the batch only what they are is read; of the others what came before, too.
    List<SeenEvent> of(List<CaseEvent> events) {
        var batch = CaseBatch.of(events);
        var known = HashMap.<Long, Known>newHashMap(events.size());
        begun(batch.begun(), known);
        others(batch.others(), events, known);
        return events.stream()
                .map(event -> seen(event, requireNonNull(known.get(event.position().id()))))
                .toList();
    }

    private void begun(Map<UUID, List<CaseEvent>> begun, Map<Long, Known> known) {
        if (begun.isEmpty()) {
            return;
        }
        var cases = begun.keySet().toArray(UUID[]::new);
        for (var subject : subjects.list(Subject::of, (Object) cases)) {
            var events = requireNonNull(begun.get(subject.id()));
            var filed = events.getFirst().by();
            var citizen = filed.kind().equals(CITIZEN) ? filed.account() : null;
            SeenEvent.Before before = null;
            for (var event : events) {
                known.put(event.position().id(), new Known(subject, before, citizen));
                before = new SeenEvent.Before(event.at(), event.kind(), event.due());
            }
        }
    }

    /// The events of those cases are read once, and not each with its neighbours. Older ones stay
    /// in the server; which of the rest are the batch's is told here: the server, who cannot know
    /// how many there are, would compare each with each.
    private void others(Set<UUID> others, List<CaseEvent> events, Map<Long, Known> known) {
        if (others.isEmpty()) {
            return;
        }
        var cases = others.toArray(UUID[]::new);
        var first = events.stream().mapToLong(event -> event.position().id()).min().orElse(0);
        withThoseBefore
                .list(Line::of, cases, cases, first)
                .forEach(line -> known.put(line.event(), line.known()));
    }

    /// A case, as far as the log does not tell.
    private record Subject(UUID id, String code, String procedure, int unit) {

        static Subject of(ResultSet row) throws SQLException {
            return new Subject(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4));
        }
    }

    /// What the log does not tell of an event.
    ///
    /// @param citizen the account that filed the case itself, if one did
    private record Known(
            Subject subject, SeenEvent.@Nullable Before before, @Nullable UUID citizen) {}

    /// The same by the number of the event.
    private record Line(long event, Known known) {

        static Line of(ResultSet row) throws SQLException {
            var before = Prepared.moment(row, 6);
            return new Line(
                    row.getLong(5),
                    new Known(
                            Subject.of(row),
                            before == null
                                    ? null
                                    : new SeenEvent.Before(
                                            before, row.getString(7), Prepared.moment(row, 8)),
                            row.getObject(9, UUID.class)));
        }
    }

    private static SeenEvent seen(CaseEvent event, Known known) {
        return new SeenEvent(
                event.caseId().value(),
                event.version(),
                known.subject().code(),
                known.subject().procedure(),
                new AgencyId(known.subject().unit()),
                event.at(),
                event.kind(),
                known.before(),
                known.citizen());
    }

    private static Prepared subjects(DSLContext db) {
        var c = CASE_FACT;
        return new Prepared(
                db.select(c.ID, c.CODE, c.PROCEDURE_CODE, c.UNIT)
                        .from(c)
                        .where(c.ID.eq(any(blank(c.ID.getDataType().array())))));
    }

    private static Prepared withThoseBefore(DSLContext db) {
        var seen = name("seen");
        var cases = blank(E.CASE_ID.getDataType().array());
        var events =
                db.select(
                                E.CASE_ID,
                                CASE_FACT.CODE,
                                CASE_FACT.PROCEDURE_CODE,
                                CASE_FACT.UNIT,
                                E.ID,
                                lag(E.AT).over(IN_ORDER).as("before_at"),
                                lag(E.KIND).over(IN_ORDER).as("before_kind"),
                                lag(E.DUE).over(IN_ORDER).as("before_due"),
                                firstValue(when(E.ACTOR_KIND.eq(inline(CITIZEN)), E.ACCOUNT))
                                        .over(IN_ORDER)
                                        .as("citizen"))
                        .from(E)
                        .join(CASE_FACT)
                        .on(CASE_FACT.ID.eq(E.CASE_ID))
                        .where(E.CASE_ID.eq(any(cases)), CASE_FACT.ID.eq(any(cases)))
                        .window(IN_ORDER)
                        .asTable(seen);
        return new Prepared(db.selectFrom(events).where(E.as(seen).ID.ge(blank(E.ID))));
    }
}

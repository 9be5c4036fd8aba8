package vn.motcua.casework;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.motcua.casework.db.Tables.APPLICANT;
import static vn.motcua.casework.db.Tables.CASE_EVENT;
import static vn.motcua.casework.db.Tables.CASE_FILE;
import static vn.motcua.shared.Prepared.blank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.deadline.ClockEvent;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Prepared;

/// Lists of cases. Each is one statement along one index; pages go by keyset.
@Repository
class WorklistRepository {

    private static final int SHORTEST_NAME = 2;
    private static final int FEW = 5;

    private static final List<Field<?>> COLUMNS =
            List.of(
                    CASE_FILE.ID,
                    CASE_FILE.CODE,
                    CASE_FILE.VERSION,
                    CASE_FILE.PROCEDURE_VERSION,
                    CASE_FILE.UNIT,
                    CASE_FILE.STATE,
                    CASE_FILE.QUEUE,
                    CASE_FILE.HOLDER,
                    CASE_FILE.SINCE,
                    CASE_FILE.FILED,
                    CASE_FILE.DUE,
                    CASE_FILE.FINISHED,
                    CASE_FILE.URGENCY,
                    CASE_FILE.CLOCK,
                    APPLICANT.NAME);

    private final DSLContext db;
    private final Map<String, Prepared> worklists = new ConcurrentHashMap<>();

    WorklistRepository(DSLContext db) {
        this.db = db;
    }

    /// What a worklist asks, with the actor's desks and piles.
    ///
    /// @param queues empty for every pile
    record Asked(
            Set<AgencyId> desks,
            Collection<String> queues,
            AccountId who,
            WorklistFilter filter,
            Instant now,
            Instant risk) {}

    /// The statement depends on which parts it has, not on what is in them, and is kept for each
    /// set of parts.
    List<CaseRow> find(Asked asked, int limit) {
        var parts = parts(asked);
        var shape = parts.stream().map(Part::shape).collect(Collectors.joining()) + limit;
        var statement = worklists.computeIfAbsent(shape, _ -> worklist(parts, limit));
        return statement.list(
                WorklistRepository::toRow,
                parts.stream().flatMap(p -> Stream.of(p.values)).toArray());
    }

    private Prepared worklist(List<Part> parts, int limit) {
        return new Prepared(
                rows().where(parts.stream().map(p -> p.condition.get()).toList())
                        .orderBy(CASE_FILE.URGENCY, CASE_FILE.ID)
                        .limit(inline(limit)));
    }

    /// How many cases lie on the piles of these roles at these desks, and when the first of each is
    /// due. Empty piles are left out.
    List<Pile> piles(Set<AgencyId> desks, Collection<String> queues) {
        return db.select(CASE_FILE.QUEUE, count(), min(CASE_FILE.DUE))
                .from(CASE_FILE)
                .where(
                        CASE_FILE.DESK.eq(any(numbers(desks).toArray(Integer[]::new))),
                        CASE_FILE.QUEUE.in(queues))
                .groupBy(CASE_FILE.QUEUE)
                .fetch(r -> new Pile(r.value1(), r.value2(), r.value3()));
    }

    /// Newest first. A unit's cases are those it works on and those it received: each along its own
    /// index, since neither serves for both. Those of a day are only those it works on, as the wall
    /// counts them.
    List<CaseRow> ofUnits(Set<AgencyId> units, CaseFilter filter) {
        var worked = newest(CASE_FILE.UNIT, units, filter);
        var asked =
                filter.ofDay() == null
                        ? worked.union(newest(CASE_FILE.RECEIVING_UNIT, units, filter))
                        : worked;
        var found = asked.asTable("found");
        return rows().where(CASE_FILE.ID.in(select(found.field(CASE_FILE.ID)).from(found)))
                .orderBy(CASE_FILE.FILED.desc(), CASE_FILE.ID.desc())
                .limit(filter.limit())
                .fetch(WorklistRepository::toRow);
    }

    private static Select<Record1<UUID>> newest(
            Field<Integer> at, Set<AgencyId> units, CaseFilter filter) {
        return select(CASE_FILE.ID)
                .from(CASE_FILE)
                .join(APPLICANT)
                .on(APPLICANT.CASE_ID.eq(CASE_FILE.ID))
                .where(at.in(numbers(units)), matching(filter))
                .orderBy(CASE_FILE.FILED.desc(), CASE_FILE.ID.desc())
                .limit(filter.limit());
    }

    private static Condition matching(CaseFilter filter) {
        var condition = noCondition();
        if (filter.state() != null) {
            condition = condition.and(CASE_FILE.STATE.eq(filter.state()));
        }
        if (filter.procedure() != null) {
            condition = condition.and(CASE_FILE.PROCEDURE_CODE.eq(filter.procedure()));
        }
        if (filter.text() != null) {
            condition = condition.and(text(filter.text()));
        }
        if (filter.ofDay() != null) {
            condition = condition.and(ofDay(filter.ofDay()));
        }
        return condition.and(filedBefore(filter.before()));
    }

    private static Condition ofDay(CaseFilter.OfDay asked) {
        var at =
                switch (asked.what()) {
                    case FILED -> CASE_FILE.FILED;
                    case ENDED -> CASE_FILE.FINISHED;
                };
        var begin = WorkingCalendar.instant(asked.day().atStartOfDay());
        var end = WorkingCalendar.instant(asked.day().plusDays(1).atStartOfDay());
        var stage = asked.stage();
        return at.ge(val(begin, at))
                .and(at.lt(val(end, at)))
                .and(
                        asked.channel() == null
                                ? noCondition()
                                : CASE_FILE.CHANNEL.eq(asked.channel()))
                .and(stage == null ? noCondition() : CASE_FILE.STATE.in(stage.states()));
    }

    private static Condition filedBefore(CaseFilter.@Nullable Before before) {
        return before == null
                ? noCondition()
                : row(CASE_FILE.FILED, CASE_FILE.ID)
                        .lt(val(before.at(), CASE_FILE.FILED), val(before.id()));
    }

    List<CaseRow> ofAccount(AccountId account, CaseFilter.@Nullable Before before, int limit) {
        return rows().where(CASE_FILE.ACCOUNT.eq(account.value()), filedBefore(before))
                .orderBy(CASE_FILE.FILED.desc(), CASE_FILE.ID.desc())
                .limit(limit)
                .fetch(WorklistRepository::toRow);
    }

    /// Cases of the units that are not over, of one procedure and one identity number.
    List<CaseRow> alike(Set<AgencyId> units, String procedure, String idNumber) {
        var numbers = numbers(units);
        return rows().where(
                        APPLICANT.ID_NUMBER.eq(idNumber),
                        CASE_FILE.PROCEDURE_CODE.eq(procedure),
                        CASE_FILE.QUEUE.isNotNull(),
                        CASE_FILE.UNIT.in(numbers).or(CASE_FILE.RECEIVING_UNIT.in(numbers)))
                .orderBy(CASE_FILE.FILED.desc(), CASE_FILE.ID)
                .limit(FEW)
                .fetch(WorklistRepository::toRow);
    }

    /// When the clock of a case started, stopped and went on.
    List<ClockEvent> clockEvents(CaseId id) {
        var happened =
                db.select(CASE_EVENT.KIND, CASE_EVENT.AT)
                        .from(CASE_EVENT)
                        .where(
                                CASE_EVENT.CASE_ID.eq(id.value()),
                                CASE_EVENT.KIND.in(ClockEvents.KINDS))
                        .orderBy(CASE_EVENT.VERSION)
                        .fetch();
        return ClockEvents.of(happened, r -> r.value1(), r -> r.value2());
    }

    private SelectJoinStep<? extends Record> rows() {
        return db.select(COLUMNS)
                .from(CASE_FILE)
                .join(APPLICANT)
                .on(APPLICANT.CASE_ID.eq(CASE_FILE.ID));
    }

    /// A condition of a worklist, and the values for the blanks in it in their order.
    ///
    /// @param shape tells apart the conditions that there can be
    /// @param condition drawn up only for a statement that is not kept yet
    private record Part(String shape, Supplier<Condition> condition, Object... values) {

        static final Part NONE = new Part("", DSL::noCondition);
        static final Part OPEN = new Part("", CASE_FILE.QUEUE::isNotNull);
    }

    private static List<Part> parts(Asked asked) {
        var filter = asked.filter();
        return List.of(
                desks(asked.desks()),
                Part.OPEN,
                queues(asked.queues()),
                whose(asked),
                time(asked),
                procedure(filter.procedure()),
                filter.text() == null ? Part.NONE : typed(filter.text()),
                after(filter.after()));
    }

    /// A value that the server does not look into when it makes a plan. It would otherwise make a
    /// new one for each desk, always the same one, in more time than the list itself takes.
    private static <T> Field<T> unforeseen(Field<T> column) {
        return field(select(blank(column)));
    }

    /// Several as one value: the statement stays the same however many there are.
    private static Part desks(Set<AgencyId> desks) {
        if (desks.size() == 1) {
            var desk = desks.iterator().next().value();
            return new Part("desk ", () -> CASE_FILE.DESK.eq(unforeseen(CASE_FILE.DESK)), desk);
        }
        var all = desks.stream().map(AgencyId::value).toArray(Integer[]::new);
        return new Part(
                "desks ",
                () -> CASE_FILE.DESK.eq(any(blank(CASE_FILE.DESK.getDataType().array()))),
                (Object) all);
    }

    private static Part queues(Collection<String> queues) {
        return queues.isEmpty()
                ? Part.NONE
                : new Part(
                        "queues" + queues.size() + " ",
                        () ->
                                CASE_FILE.QUEUE.in(
                                        Collections.nCopies(
                                                queues.size(), unforeseen(CASE_FILE.QUEUE))),
                        queues.toArray());
    }

    private static Part whose(Asked asked) {
        return switch (asked.filter().whose()) {
            case ALL -> Part.NONE;
            case MINE ->
                    new Part(
                            "mine ",
                            () -> CASE_FILE.HOLDER.eq(blank(CASE_FILE.HOLDER)),
                            asked.who().value());
            case FREE -> new Part("free ", CASE_FILE.HOLDER::isNull);
        };
    }

    private static Part time(Asked asked) {
        return switch (asked.filter().time()) {
            case null -> Part.NONE;
            case LATE ->
                    new Part("late ", () -> CASE_FILE.DUE.lt(blank(CASE_FILE.DUE)), asked.now());
            case AT_RISK ->
                    new Part(
                            "at-risk ",
                            () ->
                                    CASE_FILE
                                            .DUE
                                            .ge(blank(CASE_FILE.DUE))
                                            .and(CASE_FILE.DUE.lt(blank(CASE_FILE.DUE))),
                            asked.now(),
                            asked.risk());
        };
    }

    private static Part procedure(@Nullable String code) {
        return code == null
                ? Part.NONE
                : new Part(
                        "procedure ",
                        () -> CASE_FILE.PROCEDURE_CODE.eq(blank(CASE_FILE.PROCEDURE_CODE)),
                        code);
    }

    private static Part after(WorklistFilter.@Nullable After after) {
        return after == null
                ? Part.NONE
                : new Part(
                        "after ",
                        () ->
                                row(CASE_FILE.URGENCY, CASE_FILE.ID)
                                        .gt(blank(CASE_FILE.URGENCY), blank(CASE_FILE.ID)),
                        after.urgency(),
                        after.id());
    }

    /// A code, the beginning of one, or part of a name with or without its marks.
    private static Part typed(String typed) {
        var code = CaseCode.parse(typed);
        if (code.isPresent()) {
            return new Part(
                    "code ", () -> CASE_FILE.CODE.eq(blank(CASE_FILE.CODE)), code.get().value());
        }
        var beginning = CaseCode.beginning(typed);
        if (beginning.isPresent()) {
            return new Part(
                    "beginning ",
                    () -> CASE_FILE.CODE.like(blank(CASE_FILE.CODE)),
                    beginning.get() + "%");
        }
        var plain = ApplicantColumns.plain(typed);
        return plain.length() < SHORTEST_NAME
                ? Part.NONE
                : new Part(
                        "name ",
                        () -> APPLICANT.SEARCH.like(blank(APPLICANT.SEARCH), '!'),
                        "%" + plain.replaceAll("[!%_]", "!$0") + "%");
    }

    /// The same for lists that are drawn up each time.
    private static Condition text(String typed) {
        var code = CaseCode.parse(typed);
        if (code.isPresent()) {
            return CASE_FILE.CODE.eq(code.get().value());
        }
        var beginning = CaseCode.beginning(typed);
        if (beginning.isPresent()) {
            return CASE_FILE.CODE.like(beginning.get() + "%");
        }
        var plain = ApplicantColumns.plain(typed);
        return plain.length() < SHORTEST_NAME ? noCondition() : APPLICANT.SEARCH.contains(plain);
    }

    private static List<Integer> numbers(Set<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).toList();
    }

    private static CaseRow toRow(Record r) {
        return new CaseRow(
                r.get(CASE_FILE.ID),
                r.get(CASE_FILE.CODE),
                r.get(CASE_FILE.VERSION),
                r.get(CASE_FILE.PROCEDURE_VERSION),
                AgencyId.of(r.get(CASE_FILE.UNIT)),
                r.get(CASE_FILE.STATE),
                r.get(CASE_FILE.QUEUE),
                r.get(CASE_FILE.HOLDER),
                r.get(CASE_FILE.SINCE),
                r.get(CASE_FILE.FILED),
                r.get(CASE_FILE.DUE),
                r.get(CASE_FILE.FINISHED),
                r.get(CASE_FILE.URGENCY),
                r.get(CASE_FILE.CLOCK),
                r.get(APPLICANT.NAME));
    }

    /// In the order of the columns.
    private static CaseRow toRow(ResultSet r) throws SQLException {
        int at = 1;
        return new CaseRow(
                r.getObject(at++, UUID.class),
                r.getString(at++),
                r.getInt(at++),
                r.getInt(at++),
                AgencyId.of(r.getInt(at++)),
                r.getString(at++),
                r.getString(at++),
                r.getObject(at++, UUID.class),
                requireNonNull(Prepared.moment(r, at++)),
                requireNonNull(Prepared.moment(r, at++)),
                Prepared.moment(r, at++),
                Prepared.moment(r, at++),
                requireNonNull(Prepared.moment(r, at++)),
                r.getString(at++),
                r.getString(at));
    }
}

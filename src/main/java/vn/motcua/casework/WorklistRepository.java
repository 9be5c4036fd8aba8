package vn.motcua.casework;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.motcua.casework.db.Tables.APPLICANT;
import static vn.motcua.casework.db.Tables.CASE_EVENT;
import static vn.motcua.casework.db.Tables.CASE_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.deadline.ClockEvent;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// Lists of cases. Each is one statement along one index; pages go by keyset.
@Repository
class WorklistRepository {

    private static final int SHORTEST_NAME = 2;
    private static final int FEW = 5;

    private final DSLContext db;

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

    List<CaseRow> find(Asked asked, int limit) {
        return rows().where(matching(asked))
                .orderBy(CASE_FILE.URGENCY, CASE_FILE.ID)
                .limit(limit)
                .fetch(WorklistRepository::toRow);
    }

    /// Newest first. A unit's cases are those it works on and those it received: each along its own
    /// index, since neither serves for both.
    List<CaseRow> ofUnits(Set<AgencyId> units, CaseFilter filter) {
        var worked = newest(CASE_FILE.UNIT, units, filter);
        var found = worked.union(newest(CASE_FILE.RECEIVING_UNIT, units, filter)).asTable("found");
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
        if (filter.before() != null) {
            condition =
                    condition.and(
                            row(CASE_FILE.FILED, CASE_FILE.ID)
                                    .lt(
                                            val(filter.before().filed(), CASE_FILE.FILED),
                                            val(filter.before().id())));
        }
        return condition;
    }

    List<CaseRow> ofAccount(AccountId account, int limit) {
        return rows().where(CASE_FILE.ACCOUNT.eq(account.value()))
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
        return db.select(
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
                        APPLICANT.NAME)
                .from(CASE_FILE)
                .join(APPLICANT)
                .on(APPLICANT.CASE_ID.eq(CASE_FILE.ID));
    }

    private static Condition matching(Asked asked) {
        var filter = asked.filter();
        var condition = CASE_FILE.DESK.in(numbers(asked.desks())).and(CASE_FILE.QUEUE.isNotNull());
        if (!asked.queues().isEmpty()) {
            condition = condition.and(CASE_FILE.QUEUE.in(asked.queues()));
        }
        condition = condition.and(whose(asked)).and(time(asked));
        if (filter.procedure() != null) {
            condition = condition.and(CASE_FILE.PROCEDURE_CODE.eq(filter.procedure()));
        }
        if (filter.text() != null) {
            condition = condition.and(text(filter.text()));
        }
        if (filter.after() != null) {
            condition =
                    condition.and(
                            row(CASE_FILE.URGENCY, CASE_FILE.ID)
                                    .gt(
                                            val(filter.after().urgency(), CASE_FILE.URGENCY),
                                            val(filter.after().id())));
        }
        return condition;
    }

    private static Condition whose(Asked asked) {
        return switch (asked.filter().whose()) {
            case ALL -> noCondition();
            case MINE -> CASE_FILE.HOLDER.eq(asked.who().value());
            case FREE -> CASE_FILE.HOLDER.isNull();
        };
    }

    private static Condition time(Asked asked) {
        var time = asked.filter().time();
        if (time == null) {
            return noCondition();
        }
        return switch (time) {
            case LATE -> CASE_FILE.DUE.lt(asked.now());
            case AT_RISK -> CASE_FILE.DUE.ge(asked.now()).and(CASE_FILE.DUE.lt(asked.risk()));
        };
    }

    /// A code, or part of a name with or without its marks.
    private static Condition text(String typed) {
        var code = CaseCode.parse(typed);
        if (code.isPresent()) {
            return CASE_FILE.CODE.eq(code.get().value());
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
}

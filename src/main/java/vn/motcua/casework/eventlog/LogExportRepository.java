package vn.motcua.casework.eventlog;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static vn.motcua.casework.db.Tables.CASE_EVENT;
import static vn.motcua.casework.db.Tables.CASE_FILE;
import static vn.motcua.casework.db.Tables.FOREIGN_CASE;
import static vn.motcua.casework.db.Tables.FOREIGN_EVENT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.eventlog.EventLogExport.Scope;
import vn.motcua.casework.eventlog.ExportedCase.Origin;
import vn.motcua.casework.eventlog.ExportedCase.Step;
import vn.motcua.casework.eventlog.ExportedCase.Times;
import vn.motcua.casework.eventlog.ExportedCase.Words;
import vn.motcua.shared.AgencyId;

/// Reads cases and steps for a log, a page at a time: never an applicant, never what was written
/// with a step.
@Repository
class LogExportRepository {

    private static final Field<String> KEY = field(name("attribute", "key"), String.class);

    private static final int FETCH = 1_000;

    private final DSLContext db;

    LogExportRepository(DSLContext db) {
        this.db = db;
    }

    /// The numbers of the scope's cases in the order of filing; read as a stream.
    CaseNumbers numbers(Scope scope) {
        var numbers = new CaseNumbers();
        try (var cursor =
                db.select(CASE_FILE.ID)
                        .from(CASE_FILE)
                        .where(within(scope))
                        .orderBy(CASE_FILE.FILED, CASE_FILE.CODE)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var row : cursor) {
                numbers.add(row.value1());
            }
        }
        return numbers;
    }

    /// Some cases, in the order of filing.
    List<ExportedCase> cases(Collection<UUID> ids) {
        return db.select(
                        CASE_FILE.ID,
                        CASE_FILE.CODE,
                        CASE_FILE.PROCEDURE_CODE,
                        CASE_FILE.CHANNEL,
                        CASE_FILE.FILED_BY,
                        CASE_FILE.RECEIVING_UNIT,
                        CASE_FILE.UNIT,
                        CASE_FILE.FILED,
                        CASE_FILE.ACCEPTED,
                        CASE_FILE.DUE,
                        CASE_FILE.FINISHED,
                        CASE_FILE.STATE,
                        FOREIGN_CASE.SOURCE,
                        FOREIGN_CASE.FOREIGN_ID,
                        FOREIGN_CASE.ATTRIBUTES)
                .from(CASE_FILE)
                .leftJoin(FOREIGN_CASE)
                .on(FOREIGN_CASE.CASE_ID.eq(CASE_FILE.ID))
                .where(CASE_FILE.ID.in(ids))
                .orderBy(CASE_FILE.FILED, CASE_FILE.CODE)
                .fetch(LogExportRepository::toCase);
    }

    /// What was done in the cases, in its order.
    Map<UUID, List<Step>> steps(Collection<UUID> cases) {
        return db.select(
                        CASE_EVENT.CASE_ID,
                        CASE_EVENT.AT,
                        CASE_EVENT.KIND,
                        CASE_EVENT.ACTOR_KIND,
                        CASE_EVENT.ACCOUNT,
                        CASE_EVENT.POST,
                        CASE_EVENT.CLIENT,
                        CASE_EVENT.UNIT,
                        CASE_EVENT.TO_STATE,
                        CASE_EVENT.DETAIL,
                        FOREIGN_EVENT.RESOURCE,
                        FOREIGN_EVENT.TEAM,
                        FOREIGN_EVENT.LIFECYCLE,
                        FOREIGN_EVENT.OFFSET_SECONDS,
                        FOREIGN_EVENT.ATTRIBUTES)
                .from(CASE_EVENT)
                .leftJoin(FOREIGN_EVENT)
                .on(
                        FOREIGN_EVENT.CASE_ID.eq(CASE_EVENT.CASE_ID),
                        FOREIGN_EVENT.VERSION.eq(CASE_EVENT.VERSION))
                .where(CASE_EVENT.CASE_ID.in(cases), CASE_EVENT.KIND.ne("taken-over"))
                .orderBy(CASE_EVENT.CASE_ID, CASE_EVENT.VERSION)
                .fetchGroups(CASE_EVENT.CASE_ID, LogExportRepository::toStep);
    }

    /// The keys of attributes that other systems gave cases of the scope, for the columns of a
    /// table.
    List<String> caseKeys(Scope scope) {
        return db.selectDistinct(KEY)
                .from(CASE_FILE)
                .join(FOREIGN_CASE)
                .on(FOREIGN_CASE.CASE_ID.eq(CASE_FILE.ID))
                .crossJoin(keysOf(FOREIGN_CASE.ATTRIBUTES))
                .where(within(scope))
                .orderBy(KEY)
                .fetch(KEY);
    }

    /// The same for the steps.
    List<String> stepKeys(Scope scope) {
        return db.selectDistinct(KEY)
                .from(CASE_FILE)
                .join(FOREIGN_EVENT)
                .on(FOREIGN_EVENT.CASE_ID.eq(CASE_FILE.ID))
                .crossJoin(keysOf(FOREIGN_EVENT.ATTRIBUTES))
                .where(within(scope))
                .orderBy(KEY)
                .fetch(KEY);
    }

    private static org.jooq.Table<?> keysOf(Field<JSONB> attributes) {
        return lateral(
                        table(
                                "(select each ->> 1 as key from jsonb_array_elements({0}) as each)",
                                attributes))
                .as("attribute");
    }

    private static ExportedCase toCase(Record r) {
        var source = r.get(FOREIGN_CASE.SOURCE);
        return new ExportedCase(
                r.get(CASE_FILE.ID),
                r.get(CASE_FILE.CODE),
                r.get(CASE_FILE.PROCEDURE_CODE),
                r.get(CASE_FILE.CHANNEL),
                r.get(CASE_FILE.FILED_BY),
                AgencyId.of(r.get(CASE_FILE.RECEIVING_UNIT)),
                AgencyId.of(r.get(CASE_FILE.UNIT)),
                new Times(
                        r.get(CASE_FILE.FILED),
                        r.get(CASE_FILE.ACCEPTED),
                        r.get(CASE_FILE.DUE),
                        r.get(CASE_FILE.FINISHED)),
                r.get(CASE_FILE.STATE),
                source == null
                        ? null
                        : new Origin(
                                source,
                                r.get(FOREIGN_CASE.FOREIGN_ID),
                                AttributeJson.read(r.get(FOREIGN_CASE.ATTRIBUTES).data())));
    }

    private static Step toStep(Record r) {
        var attributes = r.get(FOREIGN_EVENT.ATTRIBUTES);
        return new Step(
                r.get(CASE_EVENT.CASE_ID),
                r.get(CASE_EVENT.AT),
                r.get(CASE_EVENT.KIND),
                r.get(CASE_EVENT.ACTOR_KIND),
                r.get(CASE_EVENT.ACCOUNT),
                r.get(CASE_EVENT.POST),
                r.get(CASE_EVENT.CLIENT),
                AgencyId.of(r.get(CASE_EVENT.UNIT)),
                r.get(CASE_EVENT.TO_STATE),
                r.get(CASE_EVENT.DETAIL),
                attributes == null
                        ? null
                        : new Words(
                                r.get(FOREIGN_EVENT.RESOURCE),
                                r.get(FOREIGN_EVENT.TEAM),
                                r.get(FOREIGN_EVENT.LIFECYCLE),
                                r.get(FOREIGN_EVENT.OFFSET_SECONDS),
                                AttributeJson.read(attributes.data())));
    }

    private static Condition within(Scope scope) {
        var condition = noCondition();
        if (scope.from() != null) {
            condition = condition.and(CASE_FILE.FILED.ge(scope.from()));
        }
        if (scope.before() != null) {
            condition = condition.and(CASE_FILE.FILED.lt(scope.before()));
        }
        return scope.units() == null ? condition : condition.and(ofUnits(scope.units()));
    }

    private static Condition ofUnits(Set<AgencyId> units) {
        var numbers = units.stream().map(AgencyId::value).toList();
        return CASE_FILE.UNIT.in(numbers).or(CASE_FILE.RECEIVING_UNIT.in(numbers));
    }
}

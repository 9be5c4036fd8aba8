package vn.motcua.directive.inspection;

import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.motcua.directive.db.Tables.FINDING;
import static vn.motcua.directive.db.Tables.INSPECTION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.db.tables.records.FindingRecord;
import vn.motcua.directive.inspection.Finding.Found;
import vn.motcua.directive.inspection.FindingState.Evidence;
import vn.motcua.directive.inspection.Inspection.Held;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.AgencyId;

@Repository
class InspectionRepository {

    private static final Condition OF_IT = FINDING.INSPECTION_ID.eq(INSPECTION.ID);
    private static final Condition NOT_DONE = FINDING.STATE.ne("confirmed");

    private final DSLContext db;

    InspectionRepository(DSLContext db) {
        this.db = db;
    }

    /// @return whether it is new
    boolean insert(InspectionId id, Held held) {
        return db.insertInto(INSPECTION)
                        .set(INSPECTION.ID, id.value())
                        .set(INSPECTION.TITLE, held.title())
                        .set(INSPECTION.DECISION, held.decision())
                        .set(INSPECTION.UNIT, held.unit().value())
                        .set(INSPECTION.DAY, held.day())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// @return whether it is new
    boolean insert(FindingId id, InspectionId inspection, Found found, By by) {
        return db.insertInto(FINDING)
                        .set(FINDING.ID, id.value())
                        .set(FINDING.INSPECTION_ID, inspection.value())
                        .set(FINDING.UNIT, found.unit().value())
                        .set(FINDING.WHAT, found.what())
                        .set(FINDING.DUE, found.due())
                        .set(FINDING.STATE, FindingState.Code.OPEN.code())
                        .set(FINDING.SINCE, by.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Inspection> find(InspectionId id, LocalDate today) {
        return inspections(today)
                .where(INSPECTION.ID.eq(id.value()))
                .fetchOptional(InspectionRepository::inspection);
    }

    List<Finding> findings(InspectionId id) {
        return db.selectFrom(FINDING)
                .where(FINDING.INSPECTION_ID.eq(id.value()))
                .orderBy(FINDING.NUMBER)
                .fetch(InspectionRepository::finding);
    }

    Optional<Finding> find(FindingId id) {
        return db.selectFrom(FINDING)
                .where(FINDING.ID.eq(id.value()))
                .fetchOptional(InspectionRepository::finding);
    }

    /// Open findings of units, that due first.
    List<Finding> toRemedy(Collection<AgencyId> units, int limit) {
        return db.selectFrom(FINDING)
                .where(FINDING.STATE.eq("open"), FINDING.UNIT.in(numbers(units)))
                .orderBy(FINDING.DUE, FINDING.NUMBER)
                .limit(limit)
                .fetch(InspectionRepository::finding);
    }

    /// Remedied findings of inspections by units, that due first.
    List<Finding> toConfirm(Collection<AgencyId> units, int limit) {
        return db.selectFrom(FINDING)
                .where(
                        FINDING.STATE.eq("remedied"),
                        FINDING.INSPECTION_ID.in(
                                select(INSPECTION.ID)
                                        .from(INSPECTION)
                                        .where(INSPECTION.UNIT.in(numbers(units)))))
                .orderBy(FINDING.DUE, FINDING.NUMBER)
                .limit(limit)
                .fetch(InspectionRepository::finding);
    }

    /// Findings to be remedied by a day at the latest.
    List<FindingRow> openUntil(LocalDate day, int limit) {
        return rows(FINDING.STATE.eq("open").and(FINDING.DUE.le(day)), limit);
    }

    /// Those of units that are not confirmed and past their day, that longest late first.
    ///
    /// @param after where the page before ended, or null
    List<FindingRow> late(
            Collection<AgencyId> units,
            LocalDate today,
            FindingRow.@Nullable Place after,
            int limit) {
        var further =
                after == null
                        ? noCondition()
                        : row(FINDING.DUE, FINDING.NUMBER)
                                .gt(val(after.due()), val(after.number()));
        return rows(
                FINDING.UNIT
                        .in(numbers(units))
                        .and(NOT_DONE)
                        .and(FINDING.DUE.lt(today))
                        .and(further),
                limit);
    }

    FindingCounts counts(Collection<AgencyId> units, LocalDate today) {
        return db.select(count(), count().filterWhere(FINDING.DUE.lt(today)))
                .from(FINDING)
                .where(FINDING.UNIT.in(numbers(units)), NOT_DONE)
                .fetchSingle(mapping(FindingCounts::new));
    }

    private List<FindingRow> rows(Condition which, int limit) {
        return db.select(FINDING.fields())
                .select(INSPECTION.fields())
                .from(FINDING)
                .join(INSPECTION)
                .on(OF_IT)
                .where(which)
                .orderBy(FINDING.DUE, FINDING.NUMBER)
                .limit(limit)
                .fetch(r ->
                        new FindingRow(finding(r.into(FINDING)), r.get(FINDING.NUMBER), held(r)));
    }

    private static List<Integer> numbers(Collection<AgencyId> units) {
        return units.stream().map(AgencyId::value).toList();
    }

    void update(Finding finding) {
        var evidence = finding.state().evidenceOrNull();
        var paper = evidence == null ? null : evidence.paper();
        var updated =
                db.update(FINDING)
                        .set(FINDING.UNIT, finding.found().unit().value())
                        .set(FINDING.WHAT, finding.found().what())
                        .set(FINDING.DUE, finding.found().due())
                        .set(FINDING.STATE, finding.state().code().code())
                        .set(FINDING.SINCE, finding.state().since())
                        .set(FINDING.EVIDENCE, evidence == null ? null : evidence.words())
                        .set(FINDING.PAPER, paper == null ? null : paper.value())
                        .set(FINDING.PAPER_NAME, evidence == null ? null : evidence.paperName())
                        .set(FINDING.VERSION, finding.version() + 1)
                        .where(
                                FINDING.ID.eq(finding.id().value()),
                                FINDING.VERSION.eq(finding.version()))
                        .execute();
        if (updated == 0) {
            throw StepRefused.stale(finding.id());
        }
    }

    /// Latest first.
    ///
    /// @param before number at which the page before ended, or null
    List<Inspection> list(
            Collection<AgencyId> reach, LocalDate today, @Nullable Integer before, int limit) {
        var units = numbers(reach);
        var concerns = exists(selectOne().from(FINDING).where(OF_IT, FINDING.UNIT.in(units)));
        return inspections(today)
                .where(INSPECTION.UNIT.in(units).or(concerns))
                .and(before == null ? noCondition() : INSPECTION.NUMBER.lt(before))
                .orderBy(INSPECTION.NUMBER.desc())
                .limit(limit)
                .fetch(InspectionRepository::inspection);
    }

    private SelectJoinStep<? extends Record> inspections(LocalDate today) {
        return db.select(INSPECTION.fields())
                .select(
                        counted(noCondition()).as("findings"),
                        counted(NOT_DONE).as("open"),
                        counted(NOT_DONE.and(FINDING.DUE.lt(today))).as("late"))
                .from(INSPECTION);
    }

    private static Field<Integer> counted(Condition which) {
        return field(selectCount().from(FINDING).where(OF_IT).and(which));
    }

    private static Inspection inspection(Record row) {
        return new Inspection(
                new InspectionId(row.get(INSPECTION.ID)),
                row.get(INSPECTION.NUMBER),
                held(row),
                row.get("findings", int.class),
                row.get("open", int.class),
                row.get("late", int.class));
    }

    private static Held held(Record row) {
        return new Held(
                row.get(INSPECTION.TITLE),
                row.get(INSPECTION.DECISION),
                AgencyId.of(row.get(INSPECTION.UNIT)),
                row.get(INSPECTION.DAY));
    }

    private static Finding finding(FindingRecord row) {
        return new Finding(
                new FindingId(row.getId()),
                new InspectionId(row.getInspectionId()),
                new Found(AgencyId.of(row.getUnit()), row.getWhat(), row.getDue()),
                state(row),
                row.getVersion());
    }

    private static FindingState state(FindingRecord row) {
        return switch (FindingState.Code.of(row.getState())) {
            case OPEN -> new FindingState.Open(row.getSince());
            case REMEDIED -> new FindingState.Remedied(row.getSince(), evidence(row));
            case CONFIRMED -> new FindingState.Confirmed(row.getSince(), evidence(row));
        };
    }

    private static Evidence evidence(FindingRecord row) {
        return new Evidence(
                requireNonNull(row.getEvidence()),
                row.getPaper() == null ? null : new DocumentId(row.getPaper()),
                row.getPaperName());
    }
}

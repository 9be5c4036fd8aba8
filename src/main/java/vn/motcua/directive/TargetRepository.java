package vn.motcua.directive;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static vn.motcua.directive.db.Tables.DOCUMENT;
import static vn.motcua.directive.db.Tables.TARGET;
import static vn.motcua.directive.db.Tables.TARGET_POINT;
import static vn.motcua.directive.db.Tables.TARGET_VALUE;
import static vn.motcua.directive.db.Tables.TASK;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.db.tables.records.TargetPointRecord;
import vn.motcua.directive.db.tables.records.TargetRecord;
import vn.motcua.directive.db.tables.records.TargetValueRecord;
import vn.motcua.documents.DocumentId;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

@Repository
class TargetRepository {

    private static final Field<List<Target.Point>> PLAN =
            multiset(
                            selectFrom(TARGET_POINT)
                                    .where(TARGET_POINT.TARGET.eq(TARGET.ID))
                                    .orderBy(TARGET_POINT.DAY))
                    .convertFrom(r -> r.map(p -> new Target.Point(p.getDay(), p.getValue())));

    private final DSLContext db;

    TargetRepository(DSLContext db) {
        this.db = db;
    }

    /// A target with the first day of its task.
    record Begun(Target target, LocalDate start) {}

    /// One that counts.
    Optional<Begun> find(long id) {
        return some(TARGET.ID.eq(id)).stream().findFirst();
    }

    /// Those of a task that were replaced, the last first.
    List<ReplacedTarget> replaced(TaskId task) {
        return db.select(TARGET.asterisk(), PLAN)
                .from(TARGET)
                .where(TARGET.TASK.eq(task.value()), TARGET.REPLACED.isNotNull())
                .orderBy(TARGET.REPLACED.desc(), TARGET.ID.desc())
                .fetch(r -> {
                    var row = r.into(TARGET);
                    return new ReplacedTarget(
                            target(row, r.get(PLAN)),
                            row.getReplaced(),
                            new AccountId(row.getReplacedBy()),
                            row.getReplacedBecause());
                });
    }

    /// Says of a target that counts that it is replaced.
    ///
    /// @return false if it was before
    boolean replace(long target, AccountId by, Instant at, String because) {
        return db.update(TARGET)
                        .set(TARGET.REPLACED, at)
                        .set(TARGET.REPLACED_BECAUSE, because)
                        .set(TARGET.REPLACED_BY, by.value())
                        .where(TARGET.ID.eq(target), TARGET.REPLACED.isNull())
                        .execute()
                == 1;
    }

    /// What was reported for one target is from now on reported for another too.
    void carryOver(long from, long to) {
        var v = TARGET_VALUE;
        var kept = List.of(v.DAY, v.VALUE, v.WORDS, v.FILE, v.LINK, v.AT, v.ACCOUNT);
        var columns = new ArrayList<Field<?>>(List.of(v.TARGET));
        columns.addAll(kept);
        var values = new ArrayList<Field<?>>(List.of(inline(to)));
        values.addAll(kept);
        db.insertInto(v)
                .columns(columns)
                .select(select(values).from(v).where(v.TARGET.eq(from)).orderBy(v.ID))
                .execute();
    }

    List<Begun> of(Collection<TaskId> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : some(TARGET.TASK.in(tasks.stream().map(TaskId::value).toList()));
    }

    /// Those of the tasks a programme assigned directly.
    List<Begun> ofPlan(String programme) {
        return some(
                TASK.PROGRAMME
                        .eq(programme)
                        .and(TASK.PARENT.isNull())
                        .and(TASK.STATE.ne("withdrawn")));
    }

    /// Those of tasks that are open, or done regularly.
    List<Begun> alive() {
        return some(
                TASK.STATE.in("assigned", "acknowledged", "in_progress", "returned", "carried_on"));
    }

    /// What a share of a unit and all below it is to reach in the end.
    ///
    /// @param document number of the document that sets it; empty when none is named
    record Goal(BigDecimal value, String document) {}

    /// The goals that tasks set shares of a unit, those handed down to it too. What was completed
    /// leaves with the year its plan ended in. Of several of one figure it is one whose plan goes
    /// on today, and of those that which was set last.
    Map<String, Goal> goals(Collection<String> figures, AgencyId unit, LocalDate today) {
        var later = TARGET_POINT.as("later");
        var goesOn = TASK.START.le(today).and(TARGET_POINT.DAY.ge(today));
        return db.select(TARGET.FIGURE, TARGET_POINT.VALUE, coalesce(DOCUMENT.NUMBER, inline("")))
                .distinctOn(TARGET.FIGURE)
                .from(TARGET)
                .join(TASK)
                .on(TASK.ID.eq(TARGET.TASK))
                .join(TARGET_POINT)
                .on(TARGET_POINT.TARGET.eq(TARGET.ID))
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.ID.eq(TASK.DOCUMENT))
                .where(
                        TARGET.FIGURE.in(figures),
                        TARGET.REPLACED.isNull(),
                        TARGET.UNIT.eq(unit.value()),
                        TARGET.REACH.eq(Scope.Reach.ALL.code()),
                        TARGET.MEASURE.eq(Target.Measure.PERCENT.code()),
                        TASK.STATE.ne("withdrawn"),
                        TASK.STATE
                                .notIn("accepted", "closed")
                                .or(TARGET_POINT.DAY.ge(today.withDayOfYear(1))),
                        notExists(
                                selectOne()
                                        .from(later)
                                        .where(
                                                later.TARGET.eq(TARGET.ID),
                                                later.DAY.gt(TARGET_POINT.DAY))))
                .orderBy(TARGET.FIGURE, field(goesOn).desc(), TARGET.ID.desc())
                .fetchMap(TARGET.FIGURE, r -> new Goal(r.value2(), r.value3()));
    }

    private List<Begun> some(Condition which) {
        return db.select(TARGET.asterisk(), TASK.START, PLAN)
                .from(TARGET)
                .join(TASK)
                .on(TASK.ID.eq(TARGET.TASK))
                .where(which, TARGET.REPLACED.isNull())
                .orderBy(TARGET.TASK, TARGET.ID)
                .fetch(r -> new Begun(target(r.into(TARGET), r.get(PLAN)), r.get(TASK.START)));
    }

    private static Target target(TargetRecord row, List<Target.Point> plan) {
        var measured = row.getBaselinePeriod();
        return new Target(
                row.getId(),
                new TaskId(row.getTask()),
                row.getName(),
                row.getFigure(),
                row.getFormula(),
                new Scope(new AgencyId(row.getUnit()), Scope.Reach.valueOf(upper(row.getReach()))),
                Period.Kind.valueOf(upper(row.getSpan())),
                Target.Measure.valueOf(upper(row.getMeasure())),
                row.getCounted(),
                row.getBaseline(),
                measured == null ? null : Period.parse(measured).orElseThrow(),
                row.getDirection().equals("more"),
                plan,
                row.getMissed());
    }

    /// A target for a task. Where nothing measures it somebody says how it is worked out.
    ///
    /// @param baseline where it begins
    record Given(TaskId task, NewTarget target, Baseline baseline) {

        Given {
            var formula = target.formula();
            if (target.figure() == null && (formula == null || formula.isBlank())) {
                throw new TaskRefused("target-formula-missing", "Nobody says how it is worked out");
            }
        }
    }

    /// Where a target begins.
    ///
    /// @param measured the period for which that was measured; null when it was typed
    record Baseline(BigDecimal value, @Nullable Period measured) {}

    /// Sets targets; one of a name its task has already changes nothing.
    ///
    /// @return the numbers of those that are new
    List<Long> insert(List<Given> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        var fresh =
                db.insertInto(TARGET)
                        .set(added.stream().map(this::row).toList())
                        .onConflict(TARGET.TASK, TARGET.NAME)
                        .where(TARGET.REPLACED.isNull())
                        .doNothing()
                        .returning(TARGET.ID, TARGET.TASK, TARGET.NAME)
                        .fetch();
        var points = new ArrayList<TargetPointRecord>();
        for (var target : fresh) {
            added.stream()
                    .filter(g -> g.task.value() == target.getTask())
                    .map(Given::target)
                    .filter(t -> t.name().equals(target.getName()))
                    .findFirst()
                    .ifPresent(t -> points.addAll(points(target.getId(), t)));
        }
        if (!points.isEmpty()) {
            db.insertInto(TARGET_POINT).set(points).execute();
        }
        return fresh.map(TargetRecord::getId);
    }

    private TargetRecord row(Given given) {
        var added = given.target;
        var measured = given.baseline.measured;
        var row = db.newRecord(TARGET);
        row.setTask(given.task.value());
        row.setName(added.name());
        row.setFigure(added.figure());
        row.setFormula(added.figure() == null ? added.formula() : null);
        row.setUnit(added.scope().unit().value());
        row.setReach(added.scope().reach().code());
        row.setSpan(added.span().code());
        row.setMeasure(added.measure().code());
        row.setCounted(added.counted());
        row.setBaseline(given.baseline.value);
        row.setBaselinePeriod(measured == null ? null : measured.code());
        row.setDirection(added.more() ? "more" : "less");
        return row;
    }

    private List<TargetPointRecord> points(long target, NewTarget added) {
        return added.plan().stream()
                .map(p -> {
                    var row = db.newRecord(TARGET_POINT);
                    row.setTarget(target);
                    row.setDay(p.day());
                    row.setValue(p.value());
                    return row;
                })
                .toList();
    }

    /// Keeps a reported value; the same again changes nothing.
    void insert(TargetValue value, AccountId by, Instant at) {
        var file = value.evidence().file();
        db.insertInto(TARGET_VALUE)
                .set(TARGET_VALUE.TARGET, value.target())
                .set(TARGET_VALUE.DAY, value.day())
                .set(TARGET_VALUE.VALUE, value.value())
                .set(TARGET_VALUE.WORDS, value.words())
                .set(TARGET_VALUE.FILE, file == null ? null : file.value())
                .set(TARGET_VALUE.LINK, value.evidence().link())
                .set(TARGET_VALUE.AT, at)
                .set(TARGET_VALUE.ACCOUNT, by.value())
                .onConflictDoNothing()
                .execute();
    }

    /// What was reported, by target; of a day the last that was said of it, oldest day first.
    Map<Long, List<TargetValue>> values(Collection<Long> targets) {
        return targets.isEmpty()
                ? Map.of()
                : db.select(TARGET_VALUE.asterisk())
                        .distinctOn(TARGET_VALUE.TARGET, TARGET_VALUE.DAY)
                        .from(TARGET_VALUE)
                        .where(TARGET_VALUE.TARGET.in(targets))
                        .orderBy(TARGET_VALUE.TARGET, TARGET_VALUE.DAY, TARGET_VALUE.ID.desc())
                        .fetchGroups(
                                TARGET_VALUE.TARGET,
                                r -> TargetRepository.value(r.into(TARGET_VALUE)));
    }

    /// The task for whose target a file is evidence.
    Optional<TaskId> taskOf(DocumentId file) {
        return db.select(TARGET.TASK)
                .from(TARGET_VALUE)
                .join(TARGET)
                .on(TARGET.ID.eq(TARGET_VALUE.TARGET))
                .where(TARGET_VALUE.FILE.eq(file.value()))
                .limit(1)
                .fetchOptional(r -> new TaskId(r.value1()));
    }

    /// Whatever begins or ends, nobody above has been told of it yet.
    void setMissed(long target, @Nullable LocalDate since) {
        db.update(TARGET)
                .set(TARGET.MISSED, since)
                .setNull(TARGET.TOLD_ABOVE)
                .where(TARGET.ID.eq(target))
                .execute();
    }

    void setToldAbove(long target, LocalDate day) {
        db.update(TARGET).set(TARGET.TOLD_ABOVE, day).where(TARGET.ID.eq(target)).execute();
    }

    /// The targets that miss their plan and of which nobody above was told, with since when.
    Map<Long, LocalDate> missedUntold() {
        return db.select(TARGET.ID, TARGET.MISSED)
                .from(TARGET)
                .where(TARGET.MISSED.isNotNull(), TARGET.TOLD_ABOVE.isNull())
                .fetchMap(TARGET.ID, TARGET.MISSED);
    }

    private static TargetValue value(TargetValueRecord row) {
        var file = row.getFile() == null ? null : new DocumentId(row.getFile());
        var link = row.getLink();
        return new TargetValue(
                row.getTarget(),
                row.getDay(),
                row.getValue(),
                row.getWords(),
                new Evidence(link == null ? "" : link, file, link),
                row.getAt(),
                new AccountId(row.getAccount()));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}

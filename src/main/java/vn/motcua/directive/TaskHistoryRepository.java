package vn.motcua.directive;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.motcua.directive.db.Tables.EVIDENCE;
import static vn.motcua.directive.db.Tables.EXTENSION;
import static vn.motcua.directive.db.Tables.MISSED_TARGET;
import static vn.motcua.directive.db.Tables.OBSTACLE;
import static vn.motcua.directive.db.Tables.TASK;
import static vn.motcua.directive.db.Tables.TASK_EVENT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.TaskListRepository.Decider;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// What happened to tasks: their lines of history, evidence, extensions and obstacles.
@Repository
class TaskHistoryRepository {

    private final DSLContext db;

    TaskHistoryRepository(DSLContext db) {
        this.db = db;
    }

    /// The first line first.
    List<TaskHappening> history(TaskId task) {
        var evidence =
                multiset(
                                select(EVIDENCE.NAME, EVIDENCE.FILE, EVIDENCE.LINK)
                                        .from(EVIDENCE)
                                        .where(
                                                EVIDENCE.TASK.eq(TASK_EVENT.TASK),
                                                EVIDENCE.VERSION.eq(TASK_EVENT.VERSION))
                                        .orderBy(EVIDENCE.ID))
                        .convertFrom(r ->
                                r.map(e -> new Evidence(e.value1(), file(e.value2()), e.value3())));
        var missed =
                multiset(
                                select(MISSED_TARGET.TARGET, MISSED_TARGET.VALUE)
                                        .from(MISSED_TARGET)
                                        .where(
                                                MISSED_TARGET.TASK.eq(TASK_EVENT.TASK),
                                                MISSED_TARGET.VERSION.eq(TASK_EVENT.VERSION))
                                        .orderBy(MISSED_TARGET.TARGET))
                        .convertFrom(r -> r.map(mapping(MissedTarget::new)));
        return db.select(TASK_EVENT.asterisk(), evidence, missed)
                .from(TASK_EVENT)
                .where(TASK_EVENT.TASK.eq(task.value()))
                .orderBy(TASK_EVENT.VERSION)
                .fetch(r -> {
                    var row = r.into(TASK_EVENT);
                    return new TaskHappening(
                            row.getVersion(),
                            row.getAt(),
                            row.getKind(),
                            new AccountId(row.getAccount()),
                            row.getToState(),
                            row.getDeadline(),
                            row.getWords(),
                            r.get(evidence),
                            r.get(missed));
                });
    }

    /// The number of the latest line of any task: it moves when anything happens to one.
    long latest() {
        return db.select(coalesce(max(TASK_EVENT.ID), inline(0L)))
                .from(TASK_EVENT)
                .fetchSingle()
                .value1();
    }

    List<Extension> extensions(TaskId task) {
        return db.selectFrom(EXTENSION)
                .where(EXTENSION.TASK.eq(task.value()))
                .orderBy(EXTENSION.ID)
                .fetch(r ->
                        new Extension(
                                r.getWanted(),
                                r.getReason(),
                                r.getOldDeadline(),
                                r.getAsked(),
                                new AccountId(r.getAskedBy()),
                                r.getOutcome() == null ? null : r.getOutcome().equals("granted"),
                                r.getNewDeadline(),
                                r.getDecided(),
                                account(r.getDecidedBy()),
                                r.getWords()));
    }

    List<Obstacle> obstacles(TaskId task) {
        return db.selectFrom(OBSTACLE)
                .where(OBSTACLE.TASK.eq(task.value()))
                .orderBy(OBSTACLE.ID)
                .fetch(TaskHistoryRepository::obstacle);
    }

    /// Obstacles of tasks that have not ended and nobody has decided on, the oldest first: those
    /// that some units can remove, and those of tasks on which somebody decides.
    List<OpenObstacle> undecided(Collection<AgencyId> owners, Decider decider, int limit) {
        var whose =
                decider.leads() == null
                        ? DSL.noCondition()
                        : decider.decides().or(OBSTACLE.OWNER.in(values(owners)));
        return db.select(OBSTACLE.asterisk(), TASK.WORK)
                .from(OBSTACLE)
                .join(TASK)
                .on(TASK.ID.eq(OBSTACLE.TASK))
                .where(OBSTACLE.DECIDED.isNull(), TASK.STATE.notIn("closed", "withdrawn"), whose)
                .orderBy(OBSTACLE.RAISED, OBSTACLE.ID)
                .limit(limit)
                .fetch(r -> new OpenObstacle(obstacle(r.into(OBSTACLE)), r.get(TASK.WORK)));
    }

    private static List<Integer> values(Collection<AgencyId> units) {
        return units.stream().map(AgencyId::value).toList();
    }

    /// The task whose evidence a file is.
    Optional<TaskId> taskOf(DocumentId file) {
        return db.select(EVIDENCE.TASK)
                .from(EVIDENCE)
                .where(EVIDENCE.FILE.eq(file.value()))
                .limit(1)
                .fetchOptional(r -> new TaskId(r.value1()));
    }

    private static Obstacle obstacle(vn.motcua.directive.db.tables.records.ObstacleRecord row) {
        return new Obstacle(
                row.getId(),
                new TaskId(row.getTask()),
                Obstacle.Kind.of(row.getKind()),
                row.getWords(),
                new AgencyId(row.getOwner()),
                row.getRaised(),
                row.getDecision(),
                row.getDecided(),
                account(row.getDecidedBy()));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable DocumentId file(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }
}

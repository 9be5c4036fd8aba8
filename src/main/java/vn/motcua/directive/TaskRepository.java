package vn.motcua.directive;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static vn.motcua.directive.db.Tables.EVIDENCE;
import static vn.motcua.directive.db.Tables.EXTENSION;
import static vn.motcua.directive.db.Tables.MISSED_TARGET;
import static vn.motcua.directive.db.Tables.OBSTACLE;
import static vn.motcua.directive.db.Tables.TASK;
import static vn.motcua.directive.db.Tables.TASK_EVENT;
import static vn.motcua.directive.db.Tables.TASK_NEED;
import static vn.motcua.directive.db.Tables.TASK_UNIT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.db.tables.records.TaskRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// Tasks and their history. A task moves only from the version that was read, and its line of
/// history is written in the same transaction or not at all.
@Repository
class TaskRepository {

    private static final Field<List<AgencyId>> COOPERATING =
            multiset(
                            select(TASK_UNIT.UNIT)
                                    .from(TASK_UNIT)
                                    .where(TASK_UNIT.TASK.eq(TASK.ID))
                                    .orderBy(TASK_UNIT.UNIT))
                    .convertFrom(r -> r.map(u -> new AgencyId(u.value1())));
    private static final Field<Boolean> ASKED =
            field(
                    exists(
                            selectOne()
                                    .from(EXTENSION)
                                    .where(
                                            EXTENSION.TASK.eq(TASK.ID),
                                            EXTENSION.OUTCOME.isNull())));

    private final DSLContext db;

    TaskRepository(DSLContext db) {
        this.db = db;
    }

    /// Who does something, when, and what it is called.
    record Step(String kind, @Nullable String words, AccountId by, Instant at) {}

    Optional<Task> find(TaskId id) {
        return tasks(TASK.ID.eq(id.value())).stream().findFirst();
    }

    List<Task> all(Collection<TaskId> ids) {
        return ids.isEmpty()
                ? List.of()
                : tasks(TASK.ID.in(ids.stream().map(TaskId::value).toList()));
    }

    private List<Task> tasks(Condition which) {
        return db.select(TASK.asterisk(), COOPERATING, ASKED)
                .from(TASK)
                .where(which)
                .orderBy(TASK.ID)
                .fetch(TaskRepository::task);
    }

    /// Inserts tasks with their first lines; those whose keys are there already are left as they
    /// are.
    ///
    /// @return the numbers of all, in the order of the tasks given
    List<TaskId> insert(List<NewTask> tasks, Step step) {
        var rows = tasks.stream().map(t -> record(t, step.at)).toList();
        var fresh =
                db.insertInto(TASK)
                        .set(rows)
                        .onConflict(TASK.KEY)
                        .doNothing()
                        .returning(TASK.ID, TASK.KEY)
                        .fetchMap(TASK.KEY, TASK.ID);
        var events = new ArrayList<Record>();
        var units = new ArrayList<Record>();
        for (var task : tasks) {
            var id = fresh.get(task.key());
            if (id != null) {
                events.add(event(id, 1, step, "assigned", ClearTask.of(task.clarities())));
                task.cooperating().forEach(u -> units.add(unit(id, u)));
            }
        }
        if (!events.isEmpty()) {
            db.insertInto(TASK_EVENT).set(events).execute();
        }
        if (!units.isEmpty()) {
            db.insertInto(TASK_UNIT).set(units).onConflictDoNothing().execute();
        }
        var keys = tasks.stream().map(NewTask::key).toList();
        var known =
                fresh.size() == tasks.size()
                        ? fresh
                        : db.select(TASK.KEY, TASK.ID)
                                .from(TASK)
                                .where(TASK.KEY.in(keys))
                                .fetchMap(TASK.KEY, TASK.ID);
        return keys.stream().map(k -> new TaskId(requireNonNull(known.get(k)))).toList();
    }

    /// Moves a task from the version read to the next one.
    ///
    /// @return false when somebody was faster
    boolean move(Task read, Task next, Step step) {
        var row = new TaskRecord();
        write(row, next.clear());
        write(row, next.state());
        row.setVersion(read.version() + 1);
        var moved =
                db.update(TASK)
                        .set(row)
                        .where(TASK.ID.eq(read.id().value()), TASK.VERSION.eq(read.version()))
                        .execute();
        if (moved == 1) {
            db.insertInto(TASK_EVENT)
                    .set(
                            event(
                                    read.id().value(),
                                    read.version() + 1,
                                    step,
                                    next.state().code(),
                                    next.clear()))
                    .execute();
        }
        return moved == 1;
    }

    /// Whether the step to a version was just this, by this account.
    boolean wasDone(TaskId id, int version, AccountId by, String kind) {
        return db.fetchExists(
                TASK_EVENT,
                TASK_EVENT.TASK.eq(id.value()),
                TASK_EVENT.VERSION.eq(version),
                TASK_EVENT.ACCOUNT.eq(by.value()),
                TASK_EVENT.KIND.eq(kind));
    }

    void replaceCooperating(TaskId id, List<AgencyId> units) {
        db.deleteFrom(TASK_UNIT).where(TASK_UNIT.TASK.eq(id.value())).execute();
        if (!units.isEmpty()) {
            db.insertInto(TASK_UNIT)
                    .set(units.stream().map(u -> unit(id.value(), u)).toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /// Replaces what a task waits for. Those who change what waits for what do it one after the
    /// other: two at once could close a circle that neither sees.
    void replaceNeeds(TaskId id, List<TaskId> needs) {
        db.execute("select pg_advisory_xact_lock(hashtext('directive.task_need'))");
        db.deleteFrom(TASK_NEED).where(TASK_NEED.TASK.eq(id.value())).execute();
        if (!needs.isEmpty()) {
            db.insertInto(TASK_NEED)
                    .set(
                            needs.stream()
                                    .distinct()
                                    .map(n -> {
                                        var row = db.newRecord(TASK_NEED);
                                        row.setTask(id.value());
                                        row.setNeeds(n.value());
                                        return row;
                                    })
                                    .toList())
                    .execute();
        }
        if (waitsForItself(id)) {
            throw new TaskRefused("task-waits-for-itself", "Circle through " + id);
        }
    }

    private boolean waitsForItself(TaskId id) {
        var way = DSL.name("way").fields("task");
        var step = TASK_NEED.as("step");
        var waits =
                way.as(
                        select(TASK_NEED.NEEDS)
                                .from(TASK_NEED)
                                .where(TASK_NEED.TASK.eq(id.value()))
                                .union(
                                        select(step.NEEDS)
                                                .from(step)
                                                .join(DSL.table(DSL.name("way")))
                                                .on(
                                                        step.TASK.eq(
                                                                field(
                                                                        DSL.name("way", "task"),
                                                                        Long.class)))));
        return db.fetchExists(
                db.withRecursive(waits)
                        .selectOne()
                        .from(waits)
                        .where(field(DSL.name("way", "task"), Long.class).eq(id.value())));
    }

    void addMissed(TaskId id, int version, List<MissedTarget> missed) {
        if (missed.isEmpty()) {
            return;
        }
        db.insertInto(MISSED_TARGET)
                .set(
                        missed.stream()
                                .map(m -> {
                                    var row = db.newRecord(MISSED_TARGET);
                                    row.setTask(id.value());
                                    row.setVersion(version);
                                    row.setTarget(m.target());
                                    row.setValue(m.value());
                                    return row;
                                })
                                .toList())
                .execute();
    }

    void addEvidence(TaskId id, int version, List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        db.insertInto(EVIDENCE)
                .set(
                        evidence.stream()
                                .map(e -> {
                                    var row = db.newRecord(EVIDENCE);
                                    row.setTask(id.value());
                                    row.setVersion(version);
                                    row.setName(e.name());
                                    row.setFile(e.file() == null ? null : e.file().value());
                                    row.setLink(e.link());
                                    return row;
                                })
                                .toList())
                .execute();
    }

    void askExtension(Task read, TaskCommand.AskExtension asked, Step step) {
        db.insertInto(EXTENSION)
                .set(EXTENSION.TASK, read.id().value())
                .set(EXTENSION.WANTED, asked.wanted())
                .set(EXTENSION.REASON, asked.reason())
                .set(EXTENSION.OLD_DEADLINE, read.deadline())
                .set(EXTENSION.ASKED, step.at)
                .set(EXTENSION.ASKED_BY, step.by.value())
                .execute();
    }

    void decideExtension(Task read, java.time.@Nullable LocalDate given, Step step) {
        db.update(EXTENSION)
                .set(EXTENSION.OUTCOME, given == null ? "refused" : "granted")
                .set(EXTENSION.NEW_DEADLINE, given)
                .set(EXTENSION.DECIDED, step.at)
                .set(EXTENSION.DECIDED_BY, step.by.value())
                .set(EXTENSION.WORDS, step.words)
                .where(EXTENSION.TASK.eq(read.id().value()), EXTENSION.OUTCOME.isNull())
                .execute();
    }

    void raiseObstacle(TaskId id, TaskCommand.RaiseObstacle raised, Step step) {
        db.insertInto(OBSTACLE)
                .set(OBSTACLE.TASK, id.value())
                .set(OBSTACLE.KIND, raised.kind().code())
                .set(OBSTACLE.WORDS, raised.words())
                .set(OBSTACLE.OWNER, raised.owner().value())
                .set(OBSTACLE.RAISED, step.at)
                .set(OBSTACLE.RAISED_BY, step.by.value())
                .execute();
    }

    /// @return false when there is no such obstacle, or it is decided
    boolean decideObstacle(TaskId id, TaskCommand.DecideObstacle said, Step step) {
        return db.update(OBSTACLE)
                        .set(OBSTACLE.DECISION, said.words())
                        .set(OBSTACLE.DECIDED, step.at)
                        .set(OBSTACLE.DECIDED_BY, step.by.value())
                        .where(
                                OBSTACLE.ID.eq(said.obstacle()),
                                OBSTACLE.TASK.eq(id.value()),
                                OBSTACLE.DECIDED.isNull())
                        .execute()
                == 1;
    }

    /// How many tasks handed down from it were taken back, by the unit that led them.
    Map<AgencyId, Integer> withdrawnBelow(TaskId id) {
        return db.select(TASK.LEAD, count())
                .from(TASK)
                .where(TASK.PARENT.eq(id.value()), TASK.STATE.eq("withdrawn"))
                .groupBy(TASK.LEAD)
                .fetchMap(r -> AgencyId.of(r.value1()), r -> r.value2());
    }

    /// Whether tasks that were handed down from it are neither completed nor taken back.
    boolean hasOpenBelow(TaskId id) {
        return db.fetchExists(
                selectFrom(TASK).where(TASK.PARENT.eq(id.value()), TaskListRepository.NOT_DONE));
    }

    /// Whether a task it waits for is neither completed nor taken back.
    boolean waits(TaskId id) {
        return db.fetchExists(
                selectOne()
                        .from(TASK_NEED)
                        .join(TASK)
                        .on(TASK.ID.eq(TASK_NEED.NEEDS))
                        .where(TASK_NEED.TASK.eq(id.value()), TaskListRepository.NOT_DONE));
    }

    static Task task(Record found) {
        var row = found.into(TASK);
        return new Task(
                new TaskId(row.getId()),
                new NewTask.Place(
                        row.getProgramme(),
                        row.getGroupCode(),
                        row.getDocument(),
                        row.getOrigin(),
                        row.getParent() == null ? null : new TaskId(row.getParent())),
                TaskColumns.clear(row),
                found.get(COOPERATING),
                row.getRegular(),
                row.getFirstDeadline(),
                TaskColumns.state(row),
                found.get(ASKED),
                row.getVersion());
    }

    private TaskRecord record(NewTask task, Instant at) {
        var clear = ClearTask.of(task.clarities());
        var place = task.place();
        var row = db.newRecord(TASK);
        row.setKey(task.key());
        row.setProgramme(place.programme());
        row.setGroupCode(place.group());
        row.setDocument(place.document());
        row.setOrigin(place.origin());
        row.setParent(place.parent() == null ? null : place.parent().value());
        row.setRegular(task.regular());
        row.setFirstDeadline(clear.deadline());
        write(row, clear);
        write(row, new TaskState.Assigned(at));
        row.setVersion(1);
        return row;
    }

    private static void write(TaskRecord row, ClearTask clear) {
        TaskColumns.write(row, clear);
    }

    private static void write(TaskRecord row, TaskState state) {
        TaskColumns.write(row, state);
    }

    private Record event(long task, int version, Step step, String state, ClearTask clear) {
        var row = db.newRecord(TASK_EVENT);
        row.setTask(task);
        row.setVersion(version);
        row.setAt(step.at);
        row.setKind(step.kind);
        row.setAccount(step.by.value());
        row.setToState(state);
        row.setDeadline(clear.deadline());
        row.setWords(step.words);
        return row;
    }

    private Record unit(long task, AgencyId unit) {
        var row = db.newRecord(TASK_UNIT);
        row.setTask(task);
        row.setUnit(unit.value());
        return row;
    }
}

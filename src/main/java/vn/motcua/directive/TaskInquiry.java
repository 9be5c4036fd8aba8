package vn.motcua.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.TaskCountRepository.Which;
import vn.motcua.directive.TaskListRepository.Day;
import vn.motcua.directive.TaskListRepository.Then;
import vn.motcua.documents.DocumentId;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.PostId;

/// Tasks to read: lists, one task, what waits for whom. Everybody sees what concerns their units.
@Service
@Transactional(readOnly = true)
public class TaskInquiry {

    private final TaskRepository tasks;
    private final TaskListRepository lists;
    private final TaskCountRepository counts;
    private final TaskHistoryRepository histories;
    private final TargetRepository targets;
    private final TargetDesk standings;
    private final ProgrammeRepository programmes;
    private final TaskRights rights;
    private final DirectiveSettings settings;
    private final Organisation organisation;

    TaskInquiry(
            TaskRepository tasks,
            TaskListRepository lists,
            TaskCountRepository counts,
            TaskHistoryRepository histories,
            TargetRepository targets,
            TargetDesk standings,
            ProgrammeRepository programmes,
            TaskRights rights,
            DirectiveSettings settings,
            Organisation organisation) {
        this.tasks = tasks;
        this.lists = lists;
        this.counts = counts;
        this.histories = histories;
        this.targets = targets;
        this.standings = standings;
        this.programmes = programmes;
        this.rights = rights;
        this.settings = settings;
        this.organisation = organisation;
    }

    /// A number that moves when anything happens to any task.
    public long latest() {
        return histories.latest();
    }

    /// @throws NotFound if there is none, or the actor may not know of it
    public TaskView view(Actor actor, TaskId id) {
        var task = tasks.find(id).orElseThrow(() -> new NotFound("task " + id));
        rights.demandSight(actor, task);
        var units = rights.sight(actor);
        var parent = task.place().parent();
        var document = task.place().document();
        var below = lists.below(id, units);
        return new TaskView(
                task,
                lists.lines(List.of(id), null).getFirst(),
                programme(task.place().programme()),
                document == null ? null : programmes.document(document).orElse(null),
                histories.history(id),
                histories.extensions(id),
                histories.obstacles(id),
                standings.withCourse(targets.of(List.of(id)), organisation.today()),
                targets.replaced(id),
                standings.plain(
                        targets.of(below.stream().map(TaskRow::id).toList()), organisation.today()),
                parent == null ? null : first(lists.lines(List.of(parent), units)),
                below,
                lists.needs(id, units),
                lists.waiting(id, units),
                possible(actor, task));
    }

    private static @Nullable TaskRow first(List<TaskRow> rows) {
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private Programme programme(String code) {
        return programmes.all().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("programme " + code));
    }

    /// Tasks the actor may see, by deadline and number.
    public List<TaskRow> find(Actor actor, TaskFilter filter, int limit) {
        return lists.find(filter, rights.sight(actor), day(), limit);
    }

    /// Tasks the actor may accept or give more time, the most urgent first.
    public List<TaskRow> undecided(Actor actor, int limit) {
        var decider = rights.decider(actor);
        return decider.isNobody() ? List.of() : lists.undecided(decider, limit);
    }

    /// Tasks that wait for the actor to acknowledge them, or were returned to them.
    public List<TaskRow> unanswered(Actor actor, int limit) {
        var units = rights.answers(actor);
        return units.isEmpty() ? List.of() : lists.unanswered(units, limit);
    }

    /// How the tasks that units lead stand now; of all units when none is given.
    public PlanCounts countsOf(@Nullable Collection<AgencyId> leads) {
        var which = new Which(leads, null, null);
        return counts.counts(null, which, endOfToday(), settings.soon());
    }

    /// How a programme's plan stands now, and all tasks that units lead, in one look.
    public Directed directed(String programme, Collection<AgencyId> leads) {
        return counts.directed(programme, leads, endOfToday(), settings.soon());
    }

    /// A plan beside all tasks of those who carry it out, what was handed down included.
    public record Directed(PlanCounts plan, PlanCounts led) {}

    /// How the tasks of a programme that the actor may see stand now.
    public PlanCounts counts(Actor actor, String programme) {
        var which = new Which(null, rights.sight(actor), null);
        return counts.counts(programme, which, endOfToday(), settings.soon());
    }

    private Then endOfToday() {
        return Then.endOf(organisation.today());
    }

    /// How the tasks of a programme handed down to departments and districts stand, by unit.
    public Map<AgencyId, List<TaskRow>> handedDown(
            Actor actor, String programme, Collection<AgencyId> leads) {
        return lists.handedDown(programme, leads, rights.sight(actor));
    }

    /// Obstacles the actor may decide on, the oldest first.
    public List<OpenObstacle> obstaclesToDecide(Actor actor, int limit) {
        return histories.undecided(rights.answers(actor), rights.decider(actor), limit);
    }

    /// Obstacles nobody has decided on that wait for the actor's units or for the actor, the oldest
    /// first.
    public List<Obstacle> openObstacles(Actor actor, int limit) {
        return histories.undecided(ownUnits(actor), rights.decider(actor), limit).stream()
                .map(OpenObstacle::obstacle)
                .toList();
    }

    /// The units for whose tasks the actor answers; those of their posts otherwise. With either
    /// come those that went into them.
    public Set<AgencyId> ownUnits(Actor actor) {
        var answers = rights.answers(actor);
        return answers.isEmpty()
                ? organisation.withPredecessors(actor.agenciesWith(TaskRights.READ))
                : answers;
    }

    /// What open tasks of these wait for, and what waits for them.
    public Around around(Actor actor, Collection<TaskRow> rows) {
        var units = rights.sight(actor);
        var needs = new LinkedHashSet<TaskRow>();
        var waiting = new LinkedHashSet<TaskRow>();
        for (var row : rows.stream().filter(r -> r.state().open()).toList()) {
            needs.addAll(lists.needs(row.id(), units));
            waiting.addAll(lists.waiting(row.id(), units));
        }
        needs.removeIf(r -> r.state().done() || r.state() instanceof TaskState.Withdrawn);
        waiting.removeIf(r -> r.state().done() || r.state() instanceof TaskState.Withdrawn);
        return new Around(List.copyOf(needs), List.copyOf(waiting));
    }

    /// What waits on one another.
    public record Around(List<TaskRow> needs, List<TaskRow> waiting) {}

    /// The task a stored file belongs to, if the actor may see it.
    public Optional<TaskId> taskOf(Actor actor, DocumentId file) {
        return histories
                .taskOf(file)
                .or(() -> targets.taskOf(file))
                .filter(id -> {
                    var units = rights.sight(actor);
                    return lists.maySee(id, units);
                });
    }

    /// Whether the actor may assign tasks at all.
    public boolean mayAssign(Actor actor) {
        return actor.may(TaskRights.EDIT);
    }

    /// How many days before its deadline a task is near it.
    public int soon() {
        return settings.soon();
    }

    /// How far off its plan a target may be and still only be watched, as a share of the plan.
    public double tolerance() {
        return settings.tolerance();
    }

    private Day day() {
        return new Day(organisation.today(), settings.soon());
    }

    private Set<String> possible(Actor actor, Task task) {
        var possible =
                samples(task)
                        .filter(c -> rights.may(actor, task, c))
                        .filter(c -> fits(actor, task, c))
                        .map(TaskCommand::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (rights.mayReport(actor, task)) {
            possible.add("report-value");
        }
        if (rights.mayEdit(actor, task.lead())) {
            possible.add("set-target");
        }
        return possible;
    }

    /// Whether the state takes it; what else may be wrong is said when it is given.
    private static boolean fits(Actor actor, Task task, TaskCommand command) {
        try {
            task.on(command, actor.account(), Instant.EPOCH);
            return true;
        } catch (TaskRefused _) {
            return false;
        }
    }

    private Stream<TaskCommand> samples(Task task) {
        var later = task.deadline().plusDays(1);
        return Stream.concat(
                plain(task, later),
                histories.obstacles(task.id()).stream()
                        .filter(Obstacle::open)
                        .map(o -> new TaskCommand.DecideObstacle(o.id(), "")));
    }

    private Stream<TaskCommand> plain(Task task, LocalDate later) {
        return Stream.of(
                new TaskCommand.Acknowledge(),
                new TaskCommand.Start(),
                new TaskCommand.Report("", null, List.of()),
                new TaskCommand.Accept(null),
                new TaskCommand.Return(""),
                new TaskCommand.Close(null),
                new TaskCommand.CarryOn(null),
                new TaskCommand.AskExtension(later, ""),
                new TaskCommand.GrantExtension(later, null),
                new TaskCommand.RefuseExtension(""),
                new TaskCommand.RaiseObstacle(Obstacle.Kind.OTHER, "", task.lead()),
                new TaskCommand.Clarify(task.clear().typed(), task.cooperating(), ""),
                new TaskCommand.Need(List.of()),
                new TaskCommand.HandDown(below(task), "", task.deadline()),
                new TaskCommand.Withdraw(""));
    }

    /// Some unit below the one that leads, to ask whether handing down is allowed.
    private List<AgencyId> below(Task task) {
        return organisation
                .children(organisation.currentSuccessor(task.lead()), organisation.today())
                .stream()
                .map(a -> a.id())
                .limit(1)
                .toList();
    }

    /// Who holds posts, by post, as shown on pages; empty for a post that has ended.
    public Map<PostId, String> names(Collection<PostId> posts) {
        return posts.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                p -> p, p -> organisation.holder(p).map(h -> h.name()).orElse("")));
    }
}

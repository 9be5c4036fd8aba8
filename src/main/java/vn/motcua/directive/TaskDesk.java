package vn.motcua.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;

/// Assigns tasks and moves them, now or, when the past is written down, then. The rules are the
/// same. Called in the caller's transaction.
@Component
class TaskDesk {

    private final TaskRepository tasks;
    private final ProgrammeRepository programmes;
    private final TaskRights rights;
    private final TargetDesk targets;
    private final TaskNews news;
    private final Organisation organisation;

    TaskDesk(
            TaskRepository tasks,
            ProgrammeRepository programmes,
            TaskRights rights,
            TargetDesk targets,
            TaskNews news,
            Organisation organisation) {
        this.tasks = tasks;
        this.programmes = programmes;
        this.rights = rights;
        this.targets = targets;
        this.news = news;
        this.organisation = organisation;
    }

    /// When something is done.
    ///
    /// @param past it happened before and is written down now: nobody is told
    record Moment(Instant at, boolean past) {

        static Moment now(Instant at) {
            return new Moment(at, false);
        }

        static Moment then(Instant at) {
            return new Moment(at, true);
        }

        LocalDate day() {
            return at.atZone(Formats.VIETNAM).toLocalDate();
        }
    }

    List<TaskId> assign(List<NewTask> added, Actor actor, Moment moment) {
        for (var task : added) {
            var clear = ClearTask.of(task.clarities());
            if (!rights.mayEdit(actor, clear.lead())) {
                throw new TaskNotEntitled("assign to " + clear.lead());
            }
            demandPlace(actor, task.place());
            demandHead(clear.head(), clear.lead());
        }
        return insert(added, actor, moment);
    }

    private List<TaskId> insert(List<NewTask> added, Actor actor, Moment moment) {
        var step = new TaskRepository.Step("assign", null, actor.account(), moment.at);
        var ids = tasks.insert(added, step);
        if (!moment.past) {
            tasks.all(ids).forEach(news::assigned);
        }
        return ids;
    }

    Task act(Actor actor, TaskId id, int version, TaskCommand command, Moment moment) {
        var read = tasks.find(id).orElseThrow(() -> new NotFound("task " + id));
        rights.demandSight(actor, read);
        if (read.version() != version) {
            return afterwards(actor, read, version, command);
        }
        if (!rights.may(actor, read, command)) {
            throw new TaskNotEntitled(command.code());
        }
        var next = read.on(command, actor.account(), moment.at);
        demand(read, next, command, moment);
        if (command instanceof TaskCommand.GrantExtension(var day, _)
                && !rights.directs(actor, read)) {
            demandWithinAbove(read, day);
        }
        var step =
                new TaskRepository.Step(command.code(), command.said(), actor.account(), moment.at);
        if (!tasks.move(read, next, step)) {
            throw TaskRefused.stale(id, version);
        }
        keepBooks(read, command, step);
        if (command instanceof TaskCommand.Report) {
            tasks.addMissed(read.id(), read.version() + 1, targets.missed(read.id(), moment.day()));
        }
        if (command instanceof TaskCommand.HandDown down) {
            handDown(read, down, actor, moment);
        }
        var now = tasks.find(id).orElseThrow(() -> new NotFound("task " + id));
        if (!moment.past) {
            news.moved(read, now, command);
        }
        return now;
    }

    /// The task has moved on since the actor looked. If it was the actor who did just this (a
    /// second click, a resent form), it is done; otherwise somebody was faster.
    private Task afterwards(Actor actor, Task read, int version, TaskCommand command) {
        if (!tasks.wasDone(read.id(), version + 1, actor.account(), command.code())) {
            throw TaskRefused.stale(read.id(), version);
        }
        return read;
    }

    /// What the state alone does not say.
    private void demand(Task read, Task next, TaskCommand command, Moment moment) {
        switch (command) {
            case TaskCommand.Report report -> demandDone(read, report, moment);
            case TaskCommand.Clarify _ -> demandHead(next.head(), next.lead());
            case TaskCommand.Need need -> demandKnown(read, need.tasks());
            case TaskCommand.HandDown down -> demandFitting(read, down);
            case TaskCommand.Withdraw _ -> demandNoneBelow(read);
            default -> {}
        }
    }

    /// Nothing is done without something to show: evidence, or targets the system itself measures.
    /// Whoever accepts learns why it is done although something speaks against it.
    private void demandDone(Task read, TaskCommand.Report report, Moment moment) {
        var day = moment.day();
        if (report.despite() == null) {
            if (!targets.missed(read.id(), day).isEmpty()) {
                throw new TaskRefused("task-target-missed", "A goal of " + read.id());
            }
            if (tasks.hasOpenBelow(read.id())) {
                throw new TaskRefused("task-open-below", "Tasks below " + read.id() + " are open");
            }
            if (tasks.waits(read.id())) {
                throw new TaskRefused("task-waits", read.id() + " waits for open tasks");
            }
        }
        if (report.evidence().isEmpty() && !targets.proves(read.id(), day)) {
            throw new TaskRefused("task-without-evidence", "Nothing shows that it is done");
        }
    }

    /// What was handed down would go on without the whole it is part of: its heads get an answer
    /// first.
    private void demandNoneBelow(Task read) {
        if (tasks.hasOpenBelow(read.id())) {
            throw new TaskRefused("task-withdrawn-open-below", "Below " + read.id());
        }
    }

    private void demandKnown(Task read, List<TaskId> needed) {
        var known = tasks.all(needed).stream().map(Task::id).collect(Collectors.toSet());
        if (!known.containsAll(needed)) {
            throw new TaskRefused("task-unknown", "No such task among " + needed);
        }
        if (needed.contains(read.id())) {
            throw new TaskRefused("task-waits-for-itself", read.id() + " waits for itself");
        }
    }

    private void demandFitting(Task read, TaskCommand.HandDown down) {
        if (down.units().isEmpty()) {
            throw new TaskRefused("task-without-units", "Handed down to nobody");
        }
        if (down.deadline().isAfter(read.deadline())) {
            throw new TaskRefused("task-later-than-above", "After " + read.deadline());
        }
        if (down.deadline().isBefore(read.clear().start())) {
            throw new TaskRefused("task-ends-before-it-begins", "Before " + read.clear().start());
        }
        var headless = down.units().stream().filter(unit -> headOf(unit).isEmpty()).toList();
        if (!headless.isEmpty()) {
            throw TaskRefused.withoutHead(headless);
        }
    }

    /// Who handed a task down gives no more time than there is for the whole.
    private void demandWithinAbove(Task read, LocalDate day) {
        var above = read.place().parent();
        if (above != null
                && tasks.find(above).filter(whole -> day.isAfter(whole.deadline())).isPresent()) {
            throw new TaskRefused("task-later-than-above", "After that of " + above);
        }
    }

    /// Only who directs a programme puts a task of its own into it; others have theirs handed down
    /// from one that is in it.
    private void demandPlace(Actor actor, NewTask.Place place) {
        var programme =
                programmes.all().stream()
                        .filter(p -> p.code().equals(place.programme()))
                        .filter(p ->
                                p.groups().stream().anyMatch(g -> g.code().equals(place.group())))
                        .findFirst()
                        .orElseThrow(() ->
                                new TaskRefused(
                                        "task-group-unknown",
                                        place.programme() + " " + place.group()));
        if (place.parent() == null && !rights.mayEdit(actor, programme.owner())) {
            throw new TaskNotEntitled("put a task into " + programme.code());
        }
    }

    /// The head holds a post in the unit that leads, and may report.
    private void demandHead(PostId head, AgencyId lead) {
        var unit = organisation.currentSuccessor(lead);
        var fits =
                organisation
                        .holder(head)
                        .filter(h -> h.agency().equals(unit))
                        .filter(h -> h.role().authorities().contains(TaskRights.REPORT))
                        .isPresent();
        if (!fits) {
            throw new TaskRefused("task-head-unfit", head + " does not head " + lead);
        }
    }

    private void keepBooks(Task read, TaskCommand command, TaskRepository.Step step) {
        switch (command) {
            case TaskCommand.Report r ->
                    tasks.addEvidence(read.id(), read.version() + 1, r.evidence());
            case TaskCommand.AskExtension a -> tasks.askExtension(read, a, step);
            case TaskCommand.GrantExtension(var day, _) -> tasks.decideExtension(read, day, step);
            case TaskCommand.RefuseExtension _ -> tasks.decideExtension(read, null, step);
            case TaskCommand.RaiseObstacle r -> tasks.raiseObstacle(read.id(), r, step);
            case TaskCommand.DecideObstacle d -> decide(read, d, step);
            case TaskCommand.Clarify c -> tasks.replaceCooperating(read.id(), c.cooperating());
            case TaskCommand.Need n -> tasks.replaceNeeds(read.id(), n.tasks());
            default -> {}
        }
    }

    private void decide(Task read, TaskCommand.DecideObstacle said, TaskRepository.Step step) {
        if (!tasks.decideObstacle(read.id(), said, step)) {
            throw new TaskRefused("obstacle-decided", "Obstacle " + said.obstacle());
        }
    }

    /// Each unit gets a task of its own, once, and again after it was withdrawn; its head is the
    /// head of the unit.
    private void handDown(Task above, TaskCommand.HandDown down, Actor actor, Moment moment) {
        var withdrawn = tasks.withdrawnBelow(above.id());
        var children =
                down.units().stream()
                        .map(unit -> child(above, unit, down, withdrawn.getOrDefault(unit, 0)))
                        .toList();
        targets.handDown(above, down, insert(children, actor, moment));
    }

    private NewTask child(Task above, AgencyId unit, TaskCommand.HandDown down, int withdrawn) {
        var clear = above.clear();
        var key = "task/%s/unit/%d".formatted(above.id(), unit.value());
        return new NewTask(
                withdrawn == 0 ? key : key + "/" + withdrawn,
                new NewTask.Place(
                        above.place().programme(),
                        above.place().group(),
                        above.place().document(),
                        above.place().origin(),
                        above.id()),
                new Clarities(
                        headOf(unit).orElseThrow(() -> TaskRefused.withoutHead(List.of(unit))),
                        down.work(),
                        clear.start(),
                        down.deadline(),
                        unit,
                        clear.responsibility(),
                        clear.products(),
                        clear.authority()),
                List.of(),
                above.regular());
    }

    private Optional<PostId> headOf(AgencyId unit) {
        return organisation.holders(unit, Role.HEAD, organisation.today()).stream()
                .filter(h -> !h.substitute())
                .map(h -> h.post())
                .findFirst();
    }
}

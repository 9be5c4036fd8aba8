package vn.motcua.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.TargetRepository.Baseline;
import vn.motcua.directive.TargetRepository.Given;
import vn.motcua.directive.course.Escalation;
import vn.motcua.indicators.Figures;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// The targets (chỉ tiêu) of tasks and how they stand.
@Service
@Transactional
public class Targets {

    private final TargetRepository targets;
    private final TargetDesk desk;
    private final TaskRepository tasks;
    private final TaskRights rights;
    private final TaskNews news;
    private final Escalation escalation;
    private final Figures figures;
    private final Organisation organisation;
    private final Clock clock;

    Targets(
            TargetRepository targets,
            TargetDesk desk,
            TaskRepository tasks,
            TaskRights rights,
            TaskNews news,
            Escalation escalation,
            Figures figures,
            Organisation organisation,
            Clock clock) {
        this.targets = targets;
        this.desk = desk;
        this.tasks = tasks;
        this.rights = rights;
        this.news = news;
        this.escalation = escalation;
        this.figures = figures;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// Sets a target of a task; one of that name again changes nothing.
    ///
    /// @throws TaskRefused if its figure is measured by nothing, nobody says how it is worked out,
    ///   its plan has no points in order, or it begins nowhere
    public void set(Actor actor, TaskId task, NewTarget target) {
        targets.insert(List.of(given(actor, task, target)));
    }

    /// Sets a target in the place of one that was wrong or is decided anew; the same again changes
    /// nothing. The old one stays to be read and counts no more. What was reported for it is
    /// reported for the new one too, if that is worked out in the same way.
    ///
    /// @param because why, in words
    /// @throws TaskRefused as [#set]; or if it was replaced before, the task has another target of
    ///   that name, or nothing would measure any more what the system measures
    public void replace(Actor actor, TaskId task, long old, String because, NewTarget target) {
        var given = given(actor, task, target);
        var now = clock.instant();
        var before = targets.find(old).filter(b -> b.target().task().equals(task));
        before.ifPresent(b -> demandStaysMeasured(b.target(), target));
        if (before.isEmpty() || !targets.replace(old, actor.account(), now, because)) {
            demandRepeated(actor, task, old, because);
            return;
        }
        var fresh = targets.insert(List.of(given));
        if (fresh.isEmpty()) {
            throw new TaskRefused("target-name-taken", "Task " + task + " has " + target.name());
        }
        if (before.get().target().reportedAs(target)) {
            targets.carryOver(old, fresh.getFirst());
        }
    }

    /// What the system measures is not typed by way of a replacement either.
    private void demandStaysMeasured(Target old, NewTarget target) {
        var figure = old.figure();
        if (target.figure() == null && figure != null && figures.find(figure).isPresent()) {
            throw new TaskRefused("target-measured", "The system measures " + old.id());
        }
    }

    private void demandRepeated(Actor actor, TaskId task, long old, String because) {
        var found =
                targets.replaced(task).stream()
                        .filter(r -> r.target().id() == old)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("target " + old));
        if (!found.by().equals(actor.account()) || !found.because().equals(because)) {
            throw new TaskRefused("target-replaced", old + " was replaced at " + found.at());
        }
    }

    private Given given(Actor actor, TaskId task, NewTarget target) {
        var known = tasks.find(task).orElseThrow(() -> new NotFound("task " + task));
        if (!rights.mayEdit(actor, known.lead())) {
            throw new TaskNotEntitled("set a target");
        }
        demandKnown(target.figure());
        demandPlan(target, known.clear().start());
        return new Given(task, target, baseline(target, known.clear().start()));
    }

    private void demandKnown(@Nullable String figure) {
        if (figure != null && figures.find(figure).isEmpty()) {
            throw new TaskRefused("target-figure-unknown", "Nothing measures " + figure);
        }
    }

    /// Measured where that can be, whatever was typed; typed otherwise.
    private Baseline baseline(NewTarget target, LocalDate start) {
        var measured = desk.before(target, List.of(target.scope()), start).get(target.scope());
        if (measured != null) {
            return measured;
        }
        if (target.baseline() == null) {
            throw new TaskRefused("target-baseline-missing", "No value before " + start);
        }
        return new Baseline(target.baseline(), null);
    }

    private static void demandPlan(NewTarget target, LocalDate start) {
        var before = start;
        for (var point : target.plan()) {
            if (!point.day().isAfter(before)) {
                throw new TaskRefused("target-plan-unordered", point.day() + " after " + before);
            }
            before = point.day();
        }
        if (target.plan().isEmpty()) {
            throw new TaskRefused("target-plan-unordered", "No point");
        }
    }

    /// Takes a value with its evidence; the same again changes nothing.
    ///
    /// @throws TaskRefused if the system measures the target: then nobody types over it
    public void report(Actor actor, TargetValue value) {
        var found =
                targets.find(value.target())
                        .orElseThrow(
                                () -> new TaskRefused("target-replaced", "Not " + value.target()));
        var task = tasks.find(found.target().task()).orElseThrow(() -> new NotFound("task"));
        rights.demandSight(actor, task);
        if (!rights.mayReport(actor, task)) {
            throw new TaskNotEntitled("report a value");
        }
        if (found.target().measured()) {
            throw new TaskRefused("target-measured", "The system measures " + value.target());
        }
        if (value.day().isAfter(organisation.today())) {
            throw new TaskRefused("target-day-ahead", value.day() + " is not yet");
        }
        targets.insert(value, actor.account(), clock.instant());
    }

    /// How the targets of tasks stand today, with their course.
    @Transactional(readOnly = true)
    public List<Standing> of(Collection<TaskId> tasks) {
        return desk.withCourse(targets.of(tasks), organisation.today());
    }

    /// A target of a task that counts.
    ///
    /// @throws NotFound if the task has none of that number
    @Transactional(readOnly = true)
    public Target get(TaskId task, long target) {
        return targets.find(target)
                .map(TargetRepository.Begun::target)
                .filter(t -> t.task().equals(task))
                .orElseThrow(() -> new NotFound("target " + target));
    }

    /// How the targets of a programme's own tasks stand today.
    @Transactional(readOnly = true)
    public List<Standing> ofPlan(String programme) {
        return desk.plain(targets.ofPlan(programme), organisation.today());
    }

    /// What was reported for a target, oldest day first.
    @Transactional(readOnly = true)
    public List<TargetValue> values(long target) {
        return targets.values(List.of(target)).getOrDefault(target, List.of());
    }

    /// Looks at the targets that are worked on, and warns once each time one begins to miss its
    /// planned curve. The course a forecast needs is asked for those alone.
    void watch() {
        var today = organisation.today();
        var alive = targets.alive();
        var missing = new HashSet<Long>();
        for (var standing : desk.plain(alive, today)) {
            var target = standing.target();
            var wasMissed = target.missed() != null;
            if (standing.misses() && !wasMissed) {
                missing.add(target.id());
            } else if (standing.light() == Standing.Light.GOOD && wasMissed) {
                targets.setMissed(target.id(), null);
            }
        }
        warn(alive.stream().filter(b -> missing.contains(b.target().id())).toList(), today);
        escalate(alive, today);
    }

    /// Where the plan is still missed and nobody above was told of it yet.
    private void escalate(List<TargetRepository.Begun> alive, LocalDate today) {
        var untold = targets.missedUntold();
        var missed =
                alive.stream()
                        .map(TargetRepository.Begun::target)
                        .filter(t -> untold.containsKey(t.id()))
                        .toList();
        var byId =
                tasks.all(missed.stream().map(Target::task).distinct().toList()).stream()
                        .collect(Collectors.toMap(Task::id, Function.identity()));
        for (var target : missed) {
            var task = Objects.requireNonNull(byId.get(target.task()));
            var since = Objects.requireNonNull(untold.get(target.id()));
            var whom = escalation.superiorsOf(task.lead(), since, today);
            if (!whom.isEmpty()) {
                news.stillMissed(task, target, since, whom);
                targets.setToldAbove(target.id(), today);
            }
        }
    }

    private void warn(List<TargetRepository.Begun> missing, LocalDate today) {
        for (var standing : desk.withCourse(missing, today)) {
            targets.setMissed(standing.target().id(), today);
            tasks.find(standing.target().task()).ifPresent(task -> news.missed(task, standing));
        }
    }
}

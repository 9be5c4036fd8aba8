package vn.motcua.directive;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Installation;

/// Writes down what happened before, by the same commands and under the same rules as today; nobody
/// is told of it. For the demonstration's province; an installation that answers to people refuses.
@Service
@Transactional
public class DirectiveReplay {

    private final TaskDesk desk;
    private final TaskRepository tasks;
    private final TargetRepository targets;
    private final TargetDesk standings;
    private final Installation installation;

    DirectiveReplay(
            TaskDesk desk,
            TaskRepository tasks,
            TargetRepository targets,
            TargetDesk standings,
            Installation installation) {
        this.desk = desk;
        this.tasks = tasks;
        this.targets = targets;
        this.standings = standings;
        this.installation = installation;
    }

    /// As [Directives#assign], at a moment of the past.
    public TaskId assign(NewTask task, Actor actor, Instant at) {
        demandNotProduction();
        return desk.assign(java.util.List.of(task), actor, TaskDesk.Moment.then(at)).getFirst();
    }

    /// As [Directives#act] at whatever version the task is, at a moment of the past.
    ///
    /// @throws IllegalArgumentException if it would lie before what happened last
    public Task act(Actor actor, TaskId id, TaskCommand command, Instant at) {
        demandNotProduction();
        var read = tasks.find(id).orElseThrow();
        if (at.isBefore(read.state().since())) {
            throw new IllegalArgumentException(command.code() + " lies before the last step");
        }
        return desk.act(actor, id, read.version(), command, TaskDesk.Moment.then(at));
    }

    /// Whether a report that a task is done has to say why although a goal was not reached, by what
    /// the system would have measured at a moment of the past.
    @Transactional(readOnly = true)
    public boolean misses(TaskId id, Instant at) {
        return !standings.missed(id, TaskDesk.Moment.then(at).day()).isEmpty();
    }

    /// As [Targets#report], at a moment of the past.
    public void report(Actor actor, TargetValue value, Instant at) {
        demandNotProduction();
        if (targets.find(value.target()).orElseThrow().target().measured()) {
            throw new TaskRefused("target-measured", "The system measures " + value.target());
        }
        targets.insert(value, actor.account(), at);
    }

    private void demandNotProduction() {
        if (installation.mode().production()) {
            throw new TaskRefused("no-replay", "The past is not written here");
        }
    }
}

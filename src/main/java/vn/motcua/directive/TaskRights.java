package vn.motcua.directive;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.TaskListRepository.Decider;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Who may do what to a task. Rights come with posts: those of staff and leaders reach down from
/// the unit of the post, those of a head end at the unit that leads the task. Whoever heads a unit
/// that handed a task down to one below it decides on that task, and on none other.
@Component
class TaskRights {

    static final String READ = "programme:read";
    static final String EDIT = "programme:edit";
    static final String REPORT = "programme:report";
    static final String DECIDE = "programme:decide";

    private final Organisation organisation;
    private final TaskListRepository lists;
    private final TaskHistoryRepository history;
    private final ProgrammeRepository programmes;

    TaskRights(
            Organisation organisation,
            TaskListRepository lists,
            TaskHistoryRepository history,
            ProgrammeRepository programmes) {
        this.organisation = organisation;
        this.lists = lists;
        this.history = history;
        this.programmes = programmes;
    }

    /// The units whose tasks the actor sees; null for those of every unit.
    @Nullable Set<AgencyId> sight(Actor actor) {
        if (actor.kind() == Actor.Kind.OPERATOR) {
            return null;
        }
        var roots = actor.agenciesWith(READ);
        return roots.stream().anyMatch(this::isTop) ? null : organisation.subtree(roots);
    }

    /// On which tasks the actor decides.
    Decider decider(Actor actor) {
        var roots = actor.agenciesWith(DECIDE);
        var leads = roots.stream().anyMatch(this::isTop) ? null : organisation.subtree(roots);
        var givers = answers(actor);
        var below = new HashSet<>(organisation.subtree(givers));
        below.removeAll(givers);
        return new Decider(leads, givers, below);
    }

    /// The units for whose tasks the actor answers: those of the posts, and those that went into
    /// them.
    Set<AgencyId> answers(Actor actor) {
        return organisation.withPredecessors(actor.agenciesWith(REPORT));
    }

    private boolean isTop(AgencyId unit) {
        return organisation.get(unit).parent() == null;
    }

    /// @throws NotFound when the actor may not know of the task
    void demandSight(Actor actor, Task task) {
        var units = sight(actor);
        if (units != null && !units.contains(task.lead()) && !lists.maySee(task.id(), units)) {
            throw new NotFound("task " + task.id());
        }
    }

    boolean mayEdit(Actor actor, AgencyId lead) {
        return actor.kind() == Actor.Kind.OPERATOR || covers(actor.agenciesWith(EDIT), lead);
    }

    /// Whether the actor edits the programme for every unit.
    boolean mayEditAll(Actor actor) {
        return actor.kind() == Actor.Kind.OPERATOR
                || actor.agenciesWith(EDIT).stream().anyMatch(this::isTop);
    }

    boolean mayReport(Actor actor, Task task) {
        return actor.agenciesWith(REPORT).contains(organisation.currentSuccessor(task.lead()));
    }

    boolean mayDecide(Actor actor, Task task) {
        return directs(actor, task) || handedDown(actor, task);
    }

    /// Whether the actor directs the unit that leads, whoever gave it the task.
    boolean directs(Actor actor, Task task) {
        return covers(actor.agenciesWith(DECIDE), task.lead());
    }

    /// Whether the actor heads the unit that handed the task down. Nobody decides so on what they
    /// answer for themselves.
    private boolean handedDown(Actor actor, Task task) {
        var above = task.place().parent();
        return above != null
                && actor.may(REPORT)
                && !mayReport(actor, task)
                && lists.lead(above)
                        .map(organisation::currentSuccessor)
                        .filter(giver -> actor.agenciesWith(REPORT).contains(giver))
                        .filter(giver -> covers(List.of(giver), task.lead()))
                        .isPresent();
    }

    /// Whether the actor may give this command, were the task in the right state.
    boolean may(Actor actor, Task task, TaskCommand command) {
        return switch (command) {
            case TaskCommand.Acknowledge _,
                    TaskCommand.Start _,
                    TaskCommand.Report _,
                    TaskCommand.AskExtension _ ->
                    mayReport(actor, task);
            case TaskCommand.RaiseObstacle _ -> mayReport(actor, task) || edits(actor, task);
            case TaskCommand.Accept _,
                    TaskCommand.Return _,
                    TaskCommand.Close _,
                    TaskCommand.CarryOn _,
                    TaskCommand.GrantExtension _,
                    TaskCommand.RefuseExtension _ ->
                    mayDecide(actor, task);
            case TaskCommand.DecideObstacle d ->
                    mayDecide(actor, task) || ownsObstacle(actor, task, d.obstacle());
            case TaskCommand.Clarify c -> edits(actor, task) && mayMove(actor, task, c.clarities());
            case TaskCommand.Need _ -> edits(actor, task);
            case TaskCommand.Withdraw _ -> gave(actor, task);
            case TaskCommand.HandDown h -> mayHandDown(actor, task, h.units());
        };
    }

    /// A task of the programme's own was given by those who direct the programme; one that was
    /// handed down, by those who edit for the unit that leads the whole, or by its head.
    private boolean gave(Actor actor, Task task) {
        var above = task.place().parent();
        return above == null
                ? programmes
                        .owner(task.place().programme())
                        .filter(owner -> mayEdit(actor, owner))
                        .isPresent()
                : handedDown(actor, task)
                        || lists.lead(above).filter(giver -> mayEdit(actor, giver)).isPresent();
    }

    /// Nobody gives a task to a unit to which they could not have assigned it.
    private boolean mayMove(Actor actor, Task task, Clarities said) {
        var next = said.lead();
        return next == null || next.equals(task.lead()) || mayEdit(actor, next);
    }

    private boolean edits(Actor actor, Task task) {
        return mayEdit(actor, task.lead());
    }

    /// Staff of the programme hand down to any unit they reach; the head of the unit that leads, to
    /// the units below it.
    private boolean mayHandDown(Actor actor, Task task, List<AgencyId> units) {
        if (units.isEmpty()) {
            return edits(actor, task);
        }
        var staff = actor.agenciesWith(EDIT);
        if (actor.kind() == Actor.Kind.OPERATOR || units.stream().allMatch(u -> covers(staff, u))) {
            return true;
        }
        var lead = organisation.currentSuccessor(task.lead());
        return mayReport(actor, task)
                && units.stream().allMatch(u -> !u.equals(lead) && covers(List.of(lead), u));
    }

    private boolean ownsObstacle(Actor actor, Task task, long obstacle) {
        return history.obstacles(task.id()).stream()
                .filter(o -> o.id() == obstacle)
                .anyMatch(o ->
                        actor.agenciesWith(REPORT)
                                .contains(organisation.currentSuccessor(o.owner())));
    }

    private boolean covers(Collection<AgencyId> roots, AgencyId unit) {
        return organisation.covers(roots, unit);
    }
}

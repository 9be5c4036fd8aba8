package vn.motcua.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.directive.TaskState.Accepted;
import vn.motcua.directive.TaskState.Acknowledged;
import vn.motcua.directive.TaskState.Assigned;
import vn.motcua.directive.TaskState.CarriedOn;
import vn.motcua.directive.TaskState.Closed;
import vn.motcua.directive.TaskState.InProgress;
import vn.motcua.directive.TaskState.Reported;
import vn.motcua.directive.TaskState.Returned;
import vn.motcua.directive.TaskState.Withdrawn;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;

/// A task (nhiệm vụ) of a programme. Immutable; a command gives the next one.
///
/// @param cooperating units that take part besides the one that leads
/// @param firstDeadline the deadline it was given with
/// @param extensionAsked whether more time is asked for and not yet decided
public record Task(
        TaskId id,
        NewTask.Place place,
        ClearTask clear,
        List<AgencyId> cooperating,
        boolean regular,
        LocalDate firstDeadline,
        TaskState state,
        boolean extensionAsked,
        int version) {

    public Task {
        cooperating = List.copyOf(cooperating);
    }

    public AgencyId lead() {
        return clear.lead();
    }

    public PostId head() {
        return clear.head();
    }

    public LocalDate deadline() {
        return clear.deadline();
    }

    /// Whether its day has passed and it is not done; what is reported is done until it is
    /// returned.
    public boolean lateOn(LocalDate day) {
        return state.open() && day.isAfter(deadline());
    }

    /// What it becomes.
    ///
    /// @throws TaskRefused when the command does not fit where it stands
    Task on(TaskCommand command, AccountId by, Instant now) {
        return switch (command) {
            case TaskCommand.Acknowledge _ when state instanceof Assigned ->
                    with(new Acknowledged(now));
            case TaskCommand.Start _ when state instanceof Acknowledged || returned() ->
                    with(new InProgress(now));
            case TaskCommand.Report _ when state instanceof InProgress || returned() ->
                    with(new Reported(now, by));
            case TaskCommand.Accept _ when state instanceof Reported -> accepted(by, now);
            case TaskCommand.Return(var words) when state instanceof Reported ->
                    with(new Returned(now, words));
            case TaskCommand.CarryOn _ when state instanceof Accepted(var completed) ->
                    with(new CarriedOn(now, completed));
            case TaskCommand.Close _ when state.done() && !(state instanceof Closed) ->
                    with(new Closed(now, completed()));
            case TaskCommand.Withdraw _ when state.open() -> with(new Withdrawn(now));
            case TaskCommand.AskExtension(var wanted, _) when state.open() -> asking(wanted);
            case TaskCommand.GrantExtension(var day, _) when state.open() && extensionAsked ->
                    extended(day);
            case TaskCommand.RefuseExtension _ when state.open() && extensionAsked ->
                    asked(false, clear);
            case TaskCommand.RaiseObstacle _ when state.open() || state instanceof CarriedOn ->
                    this;
            case TaskCommand.DecideObstacle _ when !ended() -> this;
            case TaskCommand.Clarify c when state.open() -> clarified(c);
            case TaskCommand.Need _ when state.open() -> this;
            case TaskCommand.HandDown _ when state.open() -> this;
            default -> throw TaskRefused.transition(state, command);
        };
    }

    private boolean returned() {
        return state instanceof Returned;
    }

    private boolean ended() {
        return state instanceof Closed || state instanceof Withdrawn;
    }

    private Task accepted(AccountId by, Instant now) {
        if (state instanceof Reported(_, var reporter) && reporter.equals(by)) {
            throw new TaskRefused("task-own-report", "Nobody accepts what they reported");
        }
        return with(new Accepted(now));
    }

    private Instant completed() {
        return state instanceof CarriedOn(_, var completed) ? completed : state.since();
    }

    private Task asking(LocalDate wanted) {
        if (extensionAsked) {
            throw new TaskRefused("task-extension-open", "More time is asked for already");
        }
        demandLater(wanted);
        return asked(true, clear);
    }

    private Task extended(LocalDate day) {
        demandLater(day);
        return asked(false, clear.until(day));
    }

    private void demandLater(LocalDate day) {
        if (!day.isAfter(deadline())) {
            throw new TaskRefused("task-extension-not-later", day + " not after " + deadline());
        }
    }

    private Task clarified(TaskCommand.Clarify said) {
        var typed = ClearTask.of(said.clarities());
        if (!typed.deadline().equals(deadline())) {
            throw new TaskRefused("task-deadline-fixed", "A deadline moves by extension only");
        }
        return new Task(
                id,
                place,
                typed,
                said.cooperating(),
                regular,
                firstDeadline,
                state,
                extensionAsked,
                version);
    }

    private Task asked(boolean open, ClearTask until) {
        return new Task(
                id, place, until, cooperating, regular, firstDeadline, state, open, version);
    }

    private Task with(TaskState next) {
        return new Task(
                id,
                place,
                clear,
                cooperating,
                regular,
                firstDeadline,
                next,
                extensionAsked,
                version);
    }
}

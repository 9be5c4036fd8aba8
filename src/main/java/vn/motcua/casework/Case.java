package vn.motcua.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseClock.NotStarted;
import vn.motcua.casework.CaseClock.Over;
import vn.motcua.casework.CaseClock.Started;
import vn.motcua.casework.CaseClock.Unlimited;
import vn.motcua.casework.CaseState.Accepted;
import vn.motcua.casework.CaseState.AwaitingAssignment;
import vn.motcua.casework.CaseState.AwaitingIssue;
import vn.motcua.casework.CaseState.AwaitingPayment;
import vn.motcua.casework.CaseState.AwaitingSignature;
import vn.motcua.casework.CaseState.AwaitingSupplement;
import vn.motcua.casework.CaseState.Issued;
import vn.motcua.casework.CaseState.Refused;
import vn.motcua.casework.CaseState.Resumable;
import vn.motcua.casework.CaseState.Returned;
import vn.motcua.casework.CaseState.Stopped;
import vn.motcua.casework.CaseState.Submitted;
import vn.motcua.casework.CaseState.Withdrawn;
import vn.motcua.casework.CaseState.Working;
import vn.motcua.casework.deadline.ClockState;
import vn.motcua.catalogue.Step;
import vn.motcua.catalogue.Step.Action;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.TimeLimit;

/// A case (hồ sơ): one application under one version of one procedure. Immutable; a command gives
/// the next case or is refused. All transitions are in this file.
///
/// @param version how many things have happened to it; the key of "somebody was faster"
/// @param unit the agency that decides it, the receiving one until it is transferred
/// @param accepted when it was taken in and its clock started
/// @param finished when its result was ready, or it ended without one
public record Case(
        CaseId id,
        CaseCode code,
        int version,
        Filing filing,
        AgencyId unit,
        @Nullable Instant accepted,
        @Nullable Instant finished,
        CaseState state,
        CaseClock clock,
        @Nullable Result result) {

    /// The outcome's number and form.
    public record Result(String number, ResultForm form) {}

    /// The case after a command.
    ///
    /// @throws TransitionRefused if the command does not fit the state
    /// @throws SameHands if the signer did the work
    Case on(Command command, Moment at) {
        return switch (command) {
            case Command.Accept _ -> accept(command, at);
            case Command.Refuse _ -> refuse(command, at);
            case Command.Transfer(var to) -> transfer(command, to, at);
            case Command.Assign(var officer) -> assign(command, officer, at);
            case Command.Claim _ -> claim(command, at);
            case Command.HandOver(var officer) -> handOver(command, officer, at);
            case Command.Complete _ -> complete(command, at);
            case Command.Sign _ -> sign(command, at);
            case Command.SendBack _ -> sendBack(command, at);
            case Command.Issue(var number, var form) ->
                    issue(command, new Result(number, form), at);
            case Command.Return _ -> handBack(command, at);
            case Command.RequestSupplement _ ->
                    pause(new AwaitingSupplement(pausable(command, at), at.now()), at);
            case Command.Supplement _ -> supplement(command, at);
            case Command.DemandFee _ -> demandFee(command, at);
            case Command.RecordPayment _ -> recordPayment(command, at);
            case Command.Withdraw _ -> withdraw(command, at);
            case Command.Stop _ -> stop(command, at);
            case Command.CloseInError _ -> closeInError(command, at);
        };
    }

    private Case accept(Command command, Moment at) {
        return switch (state) {
            case Submitted _ -> with(at.now()).with(started(at)).enter(0, at, at.who());
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case refuse(Command command, Moment at) {
        return switch (state) {
            case Submitted _ -> end(new Refused(at.now()), at);
            case AwaitingSupplement(Submitted _, _) -> end(new Refused(at.now()), at);
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case transfer(Command command, AgencyId to, Moment at) {
        return switch (state) {
            case Accepted(var step, _) -> with(to).enter(step + 1, at, at.who());
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case assign(Command command, AccountId officer, Moment at) {
        return switch (state) {
            case AwaitingAssignment(var step, _) ->
                    with(new Working(at.route().next(step, Step.Kind.WORK), officer, at.now()));
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case claim(Command command, Moment at) {
        return switch (state) {
            case Working(var step, var officer, _) when officer == null ->
                    with(new Working(step, at.who(), at.now()));
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case handOver(Command command, AccountId officer, Moment at) {
        return switch (state) {
            case Working(var step, _, _) -> with(new Working(step, officer, at.now()));
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case complete(Command command, Moment at) {
        return switch (state) {
            case Working(var step, _, _) -> enter(step + 1, at, at.who());
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case sign(Command command, Moment at) {
        return switch (state) {
            case AwaitingSignature(_, var workedBy, _) when workedBy.equals(at.who()) ->
                    throw new SameHands();
            case AwaitingSignature(var step, _, _) -> enter(step + 1, at, at.who());
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case sendBack(Command command, Moment at) {
        return switch (state) {
            case AwaitingSignature(var step, var workedBy, _) ->
                    with(new Working(at.route().workBefore(step), workedBy, at.now()));
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case issue(Command command, Result issued, Moment at) {
        return switch (state) {
            case AwaitingIssue(var step, _, _) -> with(issued).enter(step + 1, at, at.who());
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case handBack(Command command, Moment at) {
        return switch (state) {
            case Issued _ -> with(new Returned(at.now()));
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case supplement(Command command, Moment at) {
        return switch (state) {
            case AwaitingSupplement(var then, _) -> resume(then, at);
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case demandFee(Command command, Moment at) {
        return switch (state) {
            case Submitted _ -> throw new TransitionRefused(state, command);
            default -> pause(new AwaitingPayment(pausable(command, at), at.now()), at);
        };
    }

    private Case recordPayment(Command command, Moment at) {
        return switch (state) {
            case AwaitingPayment(var then, _) -> resume(then, at);
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case withdraw(Command command, Moment at) {
        return switch (state) {
            case Submitted _, Accepted _, AwaitingAssignment _, Working _ ->
                    end(new Withdrawn(at.now()), at);
            case AwaitingSignature _, AwaitingIssue _, AwaitingSupplement _, AwaitingPayment _ ->
                    end(new Withdrawn(at.now()), at);
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case stop(Command command, Moment at) {
        return switch (state) {
            case Working(var step, _, _) when !at.route().at(step).allows(Action.STOP) ->
                    throw new TransitionRefused(state, command);
            case AwaitingAssignment _, Working _, AwaitingSignature _ ->
                    end(new Stopped(at.now()), at);
            case AwaitingSupplement _, AwaitingPayment _ -> end(new Stopped(at.now()), at);
            default -> throw new TransitionRefused(state, command);
        };
    }

    private Case closeInError(Command command, Moment at) {
        return switch (state) {
            case Submitted _, Accepted _, AwaitingAssignment _ -> end(new Stopped(at.now()), at);
            default -> throw new TransitionRefused(state, command);
        };
    }

    /// The state to come back to, if the step allows to ask the applicant for this.
    private Resumable pausable(Command command, Moment at) {
        return switch (state) {
            case Submitted submitted -> submitted;
            case Accepted accepted -> accepted;
            case Working working when at.route().at(working.step()).allows(needed(command)) ->
                    working;
            default -> throw new TransitionRefused(state, command);
        };
    }

    private static Action needed(Command command) {
        return command instanceof Command.DemandFee ? Action.DEMAND_FEE : Action.REQUEST_SUPPLEMENT;
    }

    /// Enters a step of the route; the clock ends where only the return is left.
    private Case enter(int step, Moment at, AccountId who) {
        return switch (at.route().at(step).kind()) {
            case TRANSFER -> with(new Accepted(step, at.now()));
            case ASSIGN -> with(new AwaitingAssignment(step, at.now()));
            case WORK -> with(new Working(step, null, at.now()));
            case SIGN -> with(new AwaitingSignature(step, who, at.now()));
            case ISSUE -> with(new AwaitingIssue(step, who, at.now()));
            case RETURN -> end(new Issued(step, at.now()), at);
        };
    }

    private CaseClock started(Moment at) {
        return switch (clock) {
            case NotStarted(var limit) when limit != null -> {
                var ticking = at.clocks().start(limit, filing.receivingUnit());
                var basis =
                        new CaseClock.Basis(
                                ticking.rule().id(), at.clocks().calendar(filing.receivingUnit()));
                yield new Started(limit, basis, ticking.start(at.now()));
            }
            case NotStarted _ -> new Unlimited();
            default -> clock;
        };
    }

    private Case pause(CaseState waiting, Moment at) {
        var paused =
                switch (clock) {
                    case Started(var limit, var basis, ClockState.Running running) ->
                            new Started(
                                    limit,
                                    basis,
                                    at.clocks()
                                            .of(limit, basis, filing.receivingUnit())
                                            .stop(running, at.now()));
                    default -> clock;
                };
        return with(paused).with(waiting);
    }

    private Case resume(Resumable then, Moment at) {
        var going =
                switch (clock) {
                    case Started(var limit, var basis, ClockState.Paused paused) ->
                            resumed(limit, onward(basis, paused, at), paused, at);
                    default -> clock;
                };
        CaseState back =
                switch (then) {
                    case Submitted _ -> new Submitted(at.now());
                    case Accepted(var step, _) -> new Accepted(step, at.now());
                    case Working(var step, var officer, _) -> new Working(step, officer, at.now());
                };
        return with(going).with(back);
    }

    private Started resumed(
            TimeLimit limit, CaseClock.Basis basis, ClockState.Paused paused, Moment at) {
        var ticking = at.clocks().of(limit, basis, filing.receivingUnit());
        return new Started(limit, basis, ticking.resume(paused, at.now()));
    }

    /// What is left goes on by the calendar of the day it goes on; where nothing is left, nothing
    /// is counted any more.
    private CaseClock.Basis onward(CaseClock.Basis basis, ClockState.Paused paused, Moment at) {
        return switch (paused) {
            case ClockState.Stopped _ ->
                    new CaseClock.Basis(
                            basis.rule(),
                            at.clocks().onward(filing.receivingUnit(), basis.calendar()));
            case ClockState.Exhausted _ -> basis;
        };
    }

    private Case end(CaseState last, Moment at) {
        var over =
                switch (clock) {
                    case Started(var limit, var basis, var _) ->
                            new Over(limit, basis, clock.due().orElse(null));
                    default -> clock;
                };
        return new Case(id, code, version, filing, unit, accepted, at.now(), last, over, result);
    }

    private Case with(CaseState next) {
        return new Case(id, code, version, filing, unit, accepted, finished, next, clock, result);
    }

    private Case with(CaseClock next) {
        return new Case(id, code, version, filing, unit, accepted, finished, state, next, result);
    }

    private Case with(Instant taken) {
        return new Case(id, code, version, filing, unit, taken, finished, state, clock, result);
    }

    private Case with(AgencyId next) {
        return new Case(id, code, version, filing, next, accepted, finished, state, clock, result);
    }

    private Case with(Result issued) {
        return new Case(id, code, version, filing, unit, accepted, finished, state, clock, issued);
    }

    Case withCode(CaseCode given) {
        return new Case(id, given, version, filing, unit, accepted, finished, state, clock, result);
    }

    Case atVersion(int next) {
        return new Case(id, code, next, filing, unit, accepted, finished, state, clock, result);
    }

    /// A case of another system, where that system left it.
    Case foreign(AgencyId at, @Nullable Instant taken, CaseState there, @Nullable Instant ended) {
        return new Case(id, code, version, filing, at, taken, ended, there, clock, result);
    }

    /// The same case with the unit that acted in a step of it.
    Case decidedBy(AgencyId acting) {
        return with(acting);
    }

    /// The same case with its running clock counted anew, after a calendar was changed.
    Case recounted(CaseClock next) {
        return with(next);
    }
}

package vn.motcua.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// What the one-stop desk, the offices and the applicant do with cases. Each call is one
/// transaction: the case as it was read, the right to act, the step with its event, the audit
/// entry.
@Service
@Transactional
public class Casework {

    static final String PURPOSE = "casework";

    private final CaseRepository cases;
    private final FeeRepository fees;
    private final Catalogue catalogue;
    private final Entitlement entitlement;
    private final Assignees assignees;
    private final DecidingUnits decidingUnits;
    private final CaseClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    Casework(
            CaseRepository cases,
            FeeRepository fees,
            Catalogue catalogue,
            Entitlement entitlement,
            Assignees assignees,
            DecidingUnits decidingUnits,
            CaseClocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.fees = fees;
        this.catalogue = catalogue;
        this.entitlement = entitlement;
        this.assignees = assignees;
        this.decidingUnits = decidingUnits;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /// Does one or more things to a case, one after the other, all or none.
    ///
    /// @param version the version the actor saw; another one in the meantime wins
    /// @throws NotFound if the actor may not know of the case
    /// @throws NotEntitled if they may not do this
    /// @throws NotAnAssignee if it would be given to somebody who may not have it
    /// @throws NotADecidingUnit if it would be handed over to a unit that does not decide it
    /// @throws StaleCase if somebody was faster
    /// @throws TransitionRefused if a command does not fit the state
    public Case act(Actor actor, CaseId id, int version, Command... commands) {
        var read = cases.find(id).orElseThrow(() -> new NotFound("case"));
        return act(actor, read, version, commands);
    }

    /// The same by the code on the receipt, at whatever version the case is.
    public Case act(Actor actor, CaseCode code, Command... commands) {
        var read = cases.find(code).orElseThrow(() -> new NotFound("case"));
        return act(actor, read, read.version(), commands);
    }

    /// The same by the code on the receipt, from the version the actor saw.
    public Case act(Actor actor, CaseCode code, int version, Command... commands) {
        var read = cases.find(code).orElseThrow(() -> new NotFound("case"));
        return act(actor, read, version, commands);
    }

    private Case act(Actor actor, Case read, int version, Command... commands) {
        entitlement.demandSight(actor, read);
        if (read.version() != version) {
            return afterwards(actor, read, version, commands);
        }
        var route = catalogue.version(read.filing().procedureVersion()).route();
        var at = new Moment(clock.instant(), actor.account(), route, clocks);
        var happened = new ArrayList<Happening>();
        var current = read;
        for (var command : commands) {
            entitlement.demand(actor, current, command);
            assignees.demand(current, route, command);
            decidingUnits.demand(current, command);
            var next = current.on(command, at).atVersion(current.version() + 1);
            happened.add(Happening.of(command, actor, at.now(), current, next));
            current = next;
        }
        cases.move(read, current, Desk.of(current, route), happened);
        keepBooks(happened, commands);
        audit.change(actor, PURPOSE, Subject.of("case", read.id().value()));
        return current;
    }

    /// The case has moved on since the actor looked. If it was the actor who did just this (a
    /// second click, a resent form), it is done; otherwise somebody was faster.
    private Case afterwards(Actor actor, Case read, int version, Command... commands) {
        for (int i = 0; i < commands.length; i++) {
            if (!cases.wasDone(read.id(), version + 1 + i, actor, commands[i])) {
                throw new StaleCase(read.id(), version);
            }
        }
        return read;
    }

    /// Fees are kept beside the case: what was demanded, and the receipt it was paid with.
    private void keepBooks(List<Happening> happened, Command... commands) {
        for (int i = 0; i < commands.length; i++) {
            switch (commands[i]) {
                case Command.DemandFee(var amount, _) -> fees.demand(happened.get(i), amount);
                case Command.RecordPayment(var number) -> fees.pay(happened.get(i), number);
                default -> {}
            }
        }
    }
}

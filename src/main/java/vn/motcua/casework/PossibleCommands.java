package vn.motcua.casework;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;

/// What an actor may do to a case as it stands: whatever their posts allow and the state does not
/// refuse. Found by trying, so that there is no second table of transitions.
@Component
class PossibleCommands {

    private static final AccountId ANYBODY = new AccountId(new java.util.UUID(0, 0));
    private static final List<Command> TRIED =
            List.of(
                    new Command.Accept(),
                    new Command.Transfer(AgencyId.of(0)),
                    new Command.Assign(ANYBODY),
                    new Command.Claim(),
                    new Command.Complete(null),
                    new Command.Sign(),
                    new Command.SendBack(""),
                    new Command.Issue("", ResultForm.PAPER),
                    new Command.Return(),
                    new Command.Supplement(null),
                    new Command.RecordPayment(""),
                    new Command.RequestSupplement(""),
                    new Command.DemandFee(Money.ZERO, ""),
                    new Command.HandOver(ANYBODY),
                    new Command.Refuse(""),
                    new Command.Withdraw(""),
                    new Command.Stop(""),
                    new Command.CloseInError(""));

    private final Entitlement entitlement;
    private final Catalogue catalogue;
    private final CaseClocks clocks;
    private final Clock clock;

    PossibleCommands(Entitlement entitlement, Catalogue catalogue, CaseClocks clocks, Clock clock) {
        this.entitlement = entitlement;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.clock = clock;
    }

    /// Codes of commands, the usual next ones first.
    Set<String> of(Actor actor, Case file) {
        var route = catalogue.version(file.filing().procedureVersion()).route();
        var at = new Moment(clock.instant(), actor.account(), route, clocks);
        var possible = new LinkedHashSet<String>();
        TRIED.stream()
                .filter(c -> entitlement.may(actor, file, c) && fits(file, c, at))
                .forEach(c -> possible.add(c.code()));
        return possible;
    }

    private static boolean fits(Case file, Command command, Moment at) {
        try {
            file.on(command, at);
            return true;
        } catch (TransitionRefused | SameHands no) {
            return false;
        }
    }
}

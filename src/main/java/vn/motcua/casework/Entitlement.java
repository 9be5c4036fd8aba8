package vn.motcua.casework;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseState.Accepted;
import vn.motcua.casework.CaseState.AwaitingPayment;
import vn.motcua.casework.CaseState.AwaitingSupplement;
import vn.motcua.casework.CaseState.Submitted;
import vn.motcua.casework.CaseState.Working;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Post;

/// Who sees a case and who may do what to it. A post counts in its agency and in all units below.
@Component
class Entitlement {

    static final String READ = "case:read";
    static final String INTAKE = "case:intake";
    static final String WORK = "case:work";
    static final String ASSIGN = "case:assign";

    private final Organisation organisation;

    Entitlement(Organisation organisation) {
        this.organisation = organisation;
    }

    /// @throws NotFound if the actor may not know of the case
    void demandSight(Actor actor, Case file) {
        if (!sees(actor, file)) {
            throw new NotFound("case");
        }
    }

    boolean sees(Actor actor, Case file) {
        return isApplicant(actor, file) || holds(actor, READ, file);
    }

    boolean isApplicant(Actor actor, Case file) {
        return actor.isCitizen() && actor.account().equals(file.filing().account());
    }

    /// @throws NotFound if the actor may not know of the case
    /// @throws NotEntitled if they see it but may not do this
    void demand(Actor actor, Case file, Command command) {
        demandSight(actor, file);
        if (!may(actor, file, command)) {
            throw new NotEntitled(command);
        }
    }

    boolean may(Actor actor, Case file, Command command) {
        return switch (command) {
            case Command.Accept _, Command.Refuse _, Command.Transfer _, Command.CloseInError _ ->
                    holds(actor, INTAKE, file);
            case Command.RecordPayment _ -> holds(actor, INTAKE, file);
            case Command.Supplement _, Command.Withdraw _ ->
                    isApplicant(actor, file) || holds(actor, INTAKE, file);
            case Command.Assign _ -> holds(actor, ASSIGN, file);
            case Command.Claim _ -> holds(actor, WORK, file);
            case Command.Complete _ -> isHolder(actor, file) && holds(actor, WORK, file);
            case Command.HandOver _ ->
                    holds(actor, ASSIGN, file)
                            || (isHolder(actor, file) && holds(actor, WORK, file));
            case Command.Sign _, Command.SendBack _ -> holds(actor, "case:sign", file);
            case Command.Issue _ -> holds(actor, "case:issue", file);
            case Command.Return _ -> holds(actor, "case:return", file);
            case Command.RequestSupplement _, Command.DemandFee _ -> asks(actor, file);
            case Command.Stop _ -> stops(actor, file);
        };
    }

    /// The applicant is asked by whoever has the case now.
    private boolean asks(Actor actor, Case file) {
        return switch (file.state()) {
            case Submitted _, Accepted _ -> holds(actor, INTAKE, file);
            default -> isHolder(actor, file) && holds(actor, WORK, file);
        };
    }

    private boolean stops(Actor actor, Case file) {
        var heads = holds(actor, ASSIGN, file) || holds(actor, "case:sign", file);
        return switch (file.state()) {
            case AwaitingSupplement _, AwaitingPayment _ -> heads || holds(actor, WORK, file);
            default -> heads || (isHolder(actor, file) && holds(actor, WORK, file));
        };
    }

    /// Nobody holds it, or the actor does.
    private static boolean isHolder(Actor actor, Case file) {
        return !(file.state() instanceof Working(_, var officer, _))
                || officer == null
                || Objects.equals(officer, actor.account());
    }

    /// Papers are taken at the desk, where results are handed out, or by whoever has the case.
    boolean takesPapers(Actor actor, Case file) {
        return holds(actor, INTAKE, file)
                || holds(actor, "case:return", file)
                || (isHolder(actor, file) && holds(actor, WORK, file));
    }

    /// @throws NotFound if the actor may not know of the case
    /// @throws NotEntitled if they see it but may not take its papers
    void demandPapers(Actor actor, Case file) {
        demandSight(actor, file);
        if (!takesPapers(actor, file)) {
            throw new NotEntitled(BroughtPapers.KIND);
        }
    }

    boolean inspects(Actor actor, Case file) {
        return holds(actor, "audit:read", file);
    }

    private boolean holds(Actor actor, String authority, Case file) {
        for (var post : actor.posts()) {
            if (post.role().authorities().contains(authority) && reaches(post, file)) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(Post post, Case file) {
        var root = List.of(post.agency());
        return organisation.covers(root, file.unit())
                || organisation.covers(root, file.filing().receivingUnit());
    }
}

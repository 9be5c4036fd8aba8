package vn.motcua.casework;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.casework.db.tables.records.CaseFileRecord;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// A case as a row and back. The table's checks say the same as the types.
final class CaseColumns {

    private CaseColumns() {}

    static Case toCase(CaseFileRecord row) {
        var filing =
                new Filing(
                        row.getProcedureVersion(),
                        row.getProcedureCode(),
                        Channel.of(row.getChannel()),
                        FiledBy.of(row.getFiledBy()),
                        AgencyId.of(row.getReceivingUnit()),
                        row.getAccount() == null ? null : new AccountId(row.getAccount()),
                        row.getFiled());
        return new Case(
                new CaseId(row.getId()),
                new CaseCode(row.getCode()),
                row.getVersion(),
                filing,
                AgencyId.of(row.getUnit()),
                row.getAccepted(),
                row.getFinished(),
                toState(row),
                ClockColumns.toClock(row),
                row.getResultNumber() == null
                        ? null
                        : new Case.Result(
                                row.getResultNumber(), ResultForm.of(row.getResultForm())));
    }

    private static CaseState toState(CaseFileRecord row) {
        return row.getResumes() == null
                ? plain(row.getState(), row)
                : waiting(row.getState(), (Resumable) plain(row.getResumes(), row), row.getSince());
    }

    private static CaseState waiting(String name, Resumable then, Instant since) {
        return switch (name) {
            case "awaiting_supplement" -> new AwaitingSupplement(then, since);
            case "awaiting_payment" -> new AwaitingPayment(then, since);
            default -> throw new IllegalStateException("Not a waiting state: " + name);
        };
    }

    private static CaseState plain(String name, CaseFileRecord row) {
        var since = row.getSince();
        return switch (name) {
            case "submitted" -> new Submitted(since);
            case "accepted" -> new Accepted(row.getStep(), since);
            case "awaiting_assignment" -> new AwaitingAssignment(row.getStep(), since);
            case "working" -> new Working(row.getStep(), holder(row), since);
            case "awaiting_signature" ->
                    new AwaitingSignature(row.getStep(), requireNonNull(holder(row)), since);
            case "awaiting_issue" ->
                    new AwaitingIssue(row.getStep(), requireNonNull(holder(row)), since);
            case "issued" -> new Issued(row.getStep(), since);
            case "refused" -> new Refused(since);
            case "returned" -> new Returned(since);
            case "withdrawn" -> new Withdrawn(since);
            case "stopped" -> new Stopped(since);
            default -> throw new IllegalStateException("Unknown case state " + name);
        };
    }

    private static @Nullable AccountId holder(CaseFileRecord row) {
        return row.getHolder() == null ? null : new AccountId(row.getHolder());
    }

    /// The name of a state in tables, keys of words and addresses.
    static String nameOf(CaseState state) {
        return switch (state) {
            case Submitted _ -> "submitted";
            case Accepted _ -> "accepted";
            case AwaitingAssignment _ -> "awaiting_assignment";
            case Working _ -> "working";
            case AwaitingSignature _ -> "awaiting_signature";
            case AwaitingIssue _ -> "awaiting_issue";
            case AwaitingSupplement _ -> "awaiting_supplement";
            case AwaitingPayment _ -> "awaiting_payment";
            case Issued _ -> "issued";
            case Refused _ -> "refused";
            case Returned _ -> "returned";
            case Withdrawn _ -> "withdrawn";
            case Stopped _ -> "stopped";
        };
    }

    /// The columns that a step changes.
    static CaseFileRecord changed(Case from, Desk desk) {
        var row = new CaseFileRecord();
        row.setVersion(from.version());
        row.setUnit(from.unit().value());
        row.setAccepted(from.accepted());
        row.setFinished(from.finished());
        row.setState(nameOf(from.state()));
        row.setSince(from.state().since());
        row.setResumes(from.state() instanceof CaseState.Waiting w ? nameOf(w.then()) : null);
        var place = from.state() instanceof CaseState.Waiting w ? w.then() : from.state();
        row.setStep(place instanceof CaseState.OnRoute onRoute ? onRoute.step() : null);
        row.setHolder(holderOf(place));
        row.setDesk(desk.unit().value());
        row.setQueue(desk.queue());
        row.setResultNumber(from.result() == null ? null : from.result().number());
        row.setResultForm(from.result() == null ? null : from.result().form().code());
        ClockColumns.set(row, from.clock());
        return row;
    }

    /// All columns of a new case but its code.
    static CaseFileRecord inserted(Case from, Desk desk) {
        var row = changed(from, desk);
        var filing = from.filing();
        row.setId(from.id().value());
        row.setProcedureVersion(filing.procedureVersion());
        row.setProcedureCode(filing.procedureCode());
        row.setChannel(filing.channel().code());
        row.setFiledBy(filing.filedBy().code());
        row.setReceivingUnit(filing.receivingUnit().value());
        row.setAccount(filing.account() == null ? null : filing.account().value());
        row.setFiled(filing.at());
        return row;
    }

    private static java.util.@Nullable UUID holderOf(CaseState state) {
        return switch (state) {
            case Working(_, var officer, _) -> officer == null ? null : officer.value();
            case AwaitingSignature(_, var workedBy, _) -> workedBy.value();
            case AwaitingIssue(_, var signedBy, _) -> signedBy.value();
            default -> null;
        };
    }
}

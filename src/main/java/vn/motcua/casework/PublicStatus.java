package vn.motcua.casework;

import vn.motcua.casework.CaseState.Accepted;
import vn.motcua.casework.CaseState.AwaitingAssignment;
import vn.motcua.casework.CaseState.AwaitingIssue;
import vn.motcua.casework.CaseState.AwaitingPayment;
import vn.motcua.casework.CaseState.AwaitingSignature;
import vn.motcua.casework.CaseState.AwaitingSupplement;
import vn.motcua.casework.CaseState.Issued;
import vn.motcua.casework.CaseState.Refused;
import vn.motcua.casework.CaseState.Returned;
import vn.motcua.casework.CaseState.Stopped;
import vn.motcua.casework.CaseState.Submitted;
import vn.motcua.casework.CaseState.Withdrawn;
import vn.motcua.casework.CaseState.Working;

/// The ten codes of the national public service portal (trạng thái hồ sơ): what the world outside
/// sees of a state.
public enum PublicStatus {
    NEW(1),
    RECEIVED(2),
    REFUSED(3),
    IN_PROGRESS(4),
    AWAITING_SUPPLEMENT(5),
    AWAITING_PAYMENT(6),
    WITHDRAWN(7),
    STOPPED(8),
    DONE(9),
    RETURNED(10);

    private final int code;

    PublicStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static PublicStatus of(CaseState state) {
        return switch (state) {
            case Submitted _ -> NEW;
            case Accepted _ -> RECEIVED;
            case Refused _ -> REFUSED;
            case AwaitingAssignment _, Working _, AwaitingSignature _, AwaitingIssue _ ->
                    IN_PROGRESS;
            case AwaitingSupplement _ -> AWAITING_SUPPLEMENT;
            case AwaitingPayment _ -> AWAITING_PAYMENT;
            case Withdrawn _ -> WITHDRAWN;
            case Stopped _ -> STOPPED;
            case Issued _ -> DONE;
            case Returned _ -> RETURNED;
        };
    }

    /// Of a state by the word it is stored under.
    public static PublicStatus stored(String state) {
        return switch (state) {
            case "submitted" -> NEW;
            case "accepted" -> RECEIVED;
            case "refused" -> REFUSED;
            case "awaiting_assignment", "working", "awaiting_signature", "awaiting_issue" ->
                    IN_PROGRESS;
            case "awaiting_supplement" -> AWAITING_SUPPLEMENT;
            case "awaiting_payment" -> AWAITING_PAYMENT;
            case "withdrawn" -> WITHDRAWN;
            case "stopped" -> STOPPED;
            case "issued" -> DONE;
            case "returned" -> RETURNED;
            default -> throw new IllegalStateException("Unknown case state " + state);
        };
    }
}

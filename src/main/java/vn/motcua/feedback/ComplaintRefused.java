package vn.motcua.feedback;

import vn.motcua.shared.Refusal;

/// Something that cannot be done about a complaint.
public final class ComplaintRefused extends Refusal {

    private ComplaintRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static ComplaintRefused transition(ComplaintState state, ComplaintCommand command) {
        return new ComplaintRefused(
                Kind.CONFLICT,
                "complaint-transition",
                command.code() + " does not fit " + state.code());
    }

    static ComplaintRefused tooLateToAsk() {
        return new ComplaintRefused(
                Kind.CONFLICT, "complaint-too-late-to-ask", "The days for asking are over");
    }

    static ComplaintRefused stale() {
        return new ComplaintRefused(
                Kind.CONFLICT, "complaint-stale", "The complaint was changed in the meantime");
    }

    static ComplaintRefused notImpartial() {
        return new ComplaintRefused(
                Kind.FORBIDDEN,
                "complaint-not-impartial",
                "Who is complained about does not handle the complaint");
    }

    static ComplaintRefused anonymous() {
        return new ComplaintRefused(
                Kind.FORBIDDEN,
                "complaint-anonymous",
                "This installation takes no anonymous complaints");
    }

    static ComplaintRefused tooMany() {
        return new ComplaintRefused(
                Kind.TOO_MANY, "complaint-too-many", "Too many from this address");
    }
}

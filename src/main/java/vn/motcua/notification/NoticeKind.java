package vn.motcua.notification;

import java.util.Locale;
import java.util.Optional;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.PublicStatus;
import vn.motcua.feedback.FeedbackEvent;

/// What an applicant hears about. Steps inside the office are none of it.
public enum NoticeKind {
    FILED,
    ACCEPTED,
    REFUSED,
    SUPPLEMENT_WANTED,
    SUPPLEMENT_RECEIVED,
    FEE_DEMANDED,
    FEE_RECORDED,
    DUE_CHANGED,
    READY,
    RETURNED,
    WITHDRAWN,
    STOPPED,
    CLOSED_IN_ERROR,
    COMPLAINT_ACCEPTED,
    COMPLAINT_REFUSED,
    COMPLAINT_ASKED,
    COMPLAINT_ANSWERED,
    COMPLAINT_OVERDUE;

    /// What a complainant hears about; of their own steps they know.
    static Optional<NoticeKind> of(FeedbackEvent event) {
        return Optional.ofNullable(
                event.complaint() == null
                        ? null
                        : switch (event.kind()) {
                            case "accepted" -> COMPLAINT_ACCEPTED;
                            case "refused" -> COMPLAINT_REFUSED;
                            case "asked" -> COMPLAINT_ASKED;
                            case "answered" -> COMPLAINT_ANSWERED;
                            case "escalated" -> COMPLAINT_OVERDUE;
                            default -> null;
                        });
    }

    /// Whether it is about a complaint and not about a case.
    public boolean isOfComplaint() {
        return switch (this) {
            case COMPLAINT_ACCEPTED,
                    COMPLAINT_REFUSED,
                    COMPLAINT_ASKED,
                    COMPLAINT_ANSWERED,
                    COMPLAINT_OVERDUE ->
                    true;
            default -> false;
        };
    }

    static Optional<NoticeKind> of(CaseEvent event) {
        return Optional.ofNullable(
                switch (event.kind()) {
                    case "file" -> FILED;
                    case "accept" -> ACCEPTED;
                    case "refuse" -> REFUSED;
                    case "request-supplement" -> SUPPLEMENT_WANTED;
                    case "supplement" -> SUPPLEMENT_RECEIVED;
                    case "demand-fee" -> FEE_DEMANDED;
                    case "record-payment" -> FEE_RECORDED;
                    case "recount" -> DUE_CHANGED;
                    case "return" -> RETURNED;
                    case "withdraw" -> WITHDRAWN;
                    case "stop" -> STOPPED;
                    case "close-in-error" -> CLOSED_IN_ERROR;
                    // what another system did, it told the applicant itself
                    case "taken-over", "imported" -> null;
                    default -> becameReady(event) ? READY : null;
                });
    }

    private static boolean becameReady(CaseEvent event) {
        return event.to() == PublicStatus.DONE && event.from() != PublicStatus.DONE;
    }

    /// Whether it says by when the result is due.
    boolean ticking() {
        return switch (this) {
            case ACCEPTED, SUPPLEMENT_RECEIVED, FEE_RECORDED, DUE_CHANGED -> true;
            default -> false;
        };
    }

    /// As stored and in the keys of texts.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static NoticeKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

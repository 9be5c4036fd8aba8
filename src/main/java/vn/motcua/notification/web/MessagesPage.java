package vn.motcua.notification.web;

import static vn.motcua.web.Shell.language;
import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Message;
import vn.motcua.notification.NoticeKind;
import vn.motcua.web.Page;

/// @param before the page begins before this entry, or null for the newest
/// @param older where the next page begins, or null on the last
record MessagesPage(List<Message> messages, int unread, @Nullable Long before, @Nullable Long older)
        implements Page {

    @Override
    public String title() {
        return t("notification.messages.title");
    }

    /// The look of a state, as everywhere else.
    static String tagOf(NoticeKind kind) {
        return switch (kind) {
            case FILED -> "new";
            case ACCEPTED, SUPPLEMENT_RECEIVED, FEE_RECORDED, COMPLAINT_ACCEPTED -> "working";
            case SUPPLEMENT_WANTED, COMPLAINT_ASKED -> "waiting";
            case FEE_DEMANDED -> "paying";
            case DUE_CHANGED, COMPLAINT_OVERDUE -> "risk";
            case READY -> "ready";
            case RETURNED, COMPLAINT_ANSWERED -> "done";
            case REFUSED, COMPLAINT_REFUSED -> "refused";
            case WITHDRAWN -> "withdrawn";
            case STOPPED, CLOSED_IN_ERROR -> "stopped";
        };
    }

    static String wordOf(NoticeKind kind) {
        return t("notification.notice." + kind.code());
    }

    /// The procedure of the case, or that it is a complaint.
    static String titleOf(Message message) {
        return message.notice().kind().isOfComplaint()
                ? t("notification.messages.complaint")
                : message.notice().procedure();
    }

    static String linkOf(Message message) {
        return t(
                message.notice().kind().isOfComplaint()
                        ? "notification.messages.complaint"
                        : "notification.messages.case");
    }

    static List<String> paragraphs(Message message) {
        return message.notice().paragraphs(language());
    }
}

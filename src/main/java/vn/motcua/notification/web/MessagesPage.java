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
            case ACCEPTED, SUPPLEMENT_RECEIVED, FEE_RECORDED -> "working";
            case SUPPLEMENT_WANTED -> "waiting";
            case FEE_DEMANDED -> "paying";
            case DUE_CHANGED -> "risk";
            case READY -> "ready";
            case RETURNED -> "done";
            case REFUSED -> "refused";
            case WITHDRAWN -> "withdrawn";
            case STOPPED, CLOSED_IN_ERROR -> "stopped";
        };
    }

    static String wordOf(NoticeKind kind) {
        return t("notification.notice." + kind.code());
    }

    static List<String> paragraphs(Message message) {
        return message.notice().paragraphs(language());
    }
}

package vn.motcua.notification.web;

import static vn.motcua.web.Shell.t;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Outbox.Counts;
import vn.motcua.notification.Outbox.Sheet;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// @param connected whether there is a mail server at all
/// @param older where the next page begins, or null on the last
record OutboxPage(
        List<Sheet> mails,
        Counts counts,
        boolean connected,
        @Nullable String state,
        @Nullable Instant older)
        implements Page {

    static final List<String> STATES = List.of("waiting", "sent", "given_up");

    @Override
    public String title() {
        return t("notification.outbox.title");
    }

    List<Option> states() {
        return STATES.stream()
                .map(s -> new Option(s, t("notification.outbox.state." + s)))
                .toList();
    }

    String chosen() {
        return state == null ? "" : state;
    }

    String olderPath() {
        return "/notification/outbox?before=" + older + (state == null ? "" : "&state=" + state);
    }

    /// What is so about a mail: without a server everything that waits was not sent.
    String wordOf(Sheet mail) {
        return mail.state().equals("waiting") && !connected
                ? t("notification.outbox.state.unsendable")
                : t("notification.outbox.state." + mail.state());
    }

    static String tagOf(Sheet mail) {
        return switch (mail.state()) {
            case "sent" -> "done";
            case "given_up" -> "refused";
            default -> "waiting";
        };
    }
}

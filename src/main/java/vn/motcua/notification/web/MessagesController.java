package vn.motcua.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.notification.Mailbox;
import vn.motcua.shared.Actor;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;

/// The applicant's own mailbox.
@Controller
@RequestMapping("/my/messages")
@PreAuthorize("hasAuthority('citizen')")
class MessagesController {

    private static final int PAGE = 20;

    private final Mailbox mailbox;

    MessagesController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    MessagesPage list(Actor actor, @RequestParam @Nullable Long before) {
        var found = mailbox.list(actor, before, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var older = found.size() > PAGE ? shown.getLast().id() : null;
        return new MessagesPage(List.copyOf(shown), mailbox.unread(actor.account()), before, older);
    }

    @PostMapping("/read")
    Redirect read(Actor actor, @RequestParam long upTo) {
        mailbox.markRead(actor, upTo);
        Notices.leave("notification.messages.all-read");
        return Redirect.to("/my/messages");
    }
}

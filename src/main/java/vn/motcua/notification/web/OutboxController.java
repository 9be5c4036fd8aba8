package vn.motcua.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.notification.Outbox;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;

/// Mail that waits, for those who run the installation.
@Controller
@RequestMapping("/notification/outbox")
@PreAuthorize("hasAuthority('operations:read')")
class OutboxController {

    private static final int PAGE = 50;

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    OutboxPage list(@RequestParam @Nullable String state, @RequestParam @Nullable Instant before) {
        var wanted = state == null || !OutboxPage.STATES.contains(state) ? null : state;
        var found = outbox.list(wanted, before, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var older = found.size() > PAGE ? shown.getLast().created() : null;
        return new OutboxPage(
                List.copyOf(shown), outbox.counts(), outbox.connected(), wanted, older);
    }

    @PostMapping("/{id}/retry")
    @PreAuthorize("hasAuthority('operations:run')")
    Redirect retry(@PathVariable UUID id) {
        outbox.retry(id);
        Notices.leave("notification.outbox.retried");
        return Redirect.to("/notification/outbox");
    }
}

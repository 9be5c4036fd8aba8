package vn.motcua.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.notification.StaffNotices;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;

/// What a member of staff was told.
@Controller
@RequestMapping("/notices")
@PreAuthorize("isAuthenticated()")
class NoticesController {

    private static final int PAGE = 25;

    private final StaffNotices notices;

    NoticesController(StaffNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    NoticesPage list(Actor actor, @RequestParam(required = false) @Nullable Long before) {
        demandStaff(actor);
        var found = notices.list(actor, before, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var older = found.size() > PAGE ? shown.getLast().id() : null;
        return new NoticesPage(List.copyOf(shown), notices.unread(actor.account()), before, older);
    }

    @PostMapping("/read")
    Redirect read(Actor actor, @RequestParam long upTo) {
        demandStaff(actor);
        notices.markRead(actor, upTo);
        Notices.leave("notification.messages.all-read");
        return Redirect.to("/notices");
    }

    private static void demandStaff(Actor actor) {
        if (actor.posts().isEmpty()) {
            throw new NotFound("notices of staff");
        }
    }
}

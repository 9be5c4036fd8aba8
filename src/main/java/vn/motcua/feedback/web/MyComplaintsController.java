package vn.motcua.feedback.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.feedback.ComplaintFilter;
import vn.motcua.feedback.Complaints;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The citizen's own complaints.
@Controller
@RequestMapping("/my/complaints")
@PreAuthorize("hasAuthority('citizen')")
class MyComplaintsController {

    private final Complaints complaints;
    private final FollowedPages pages;
    private final Organisation organisation;

    MyComplaintsController(Complaints complaints, FollowedPages pages, Organisation organisation) {
        this.complaints = complaints;
        this.pages = pages;
        this.organisation = organisation;
    }

    @GetMapping
    MyComplaintsPage list(Actor actor, @RequestParam(required = false) @Nullable String before) {
        var moment = Typed.millis(before).map(Instant::ofEpochMilli).orElse(null);
        var found = complaints.own(actor, moment);
        var shown = found.stream().limit(ComplaintFilter.PAGE).toList();
        var next =
                found.size() > ComplaintFilter.PAGE
                        ? "/my/complaints?before=" + shown.getLast().filed().toEpochMilli()
                        : null;
        return new MyComplaintsPage(shown, unit -> organisation.get(unit).name(), next);
    }

    @GetMapping("/{code}")
    FollowedPage show(Actor actor, @PathVariable String code) {
        return pages.own(complaints.own(actor, code), "", List.of());
    }

    @PostMapping("/{code}/{step:more|withdrawal}")
    Reply act(
            Actor actor,
            @PathVariable String code,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String version) {
        var typed = Typed.text(words);
        var meant = FollowedPages.step(step, typed);
        if (!meant.mistakes().isEmpty()) {
            return pages.own(complaints.own(actor, code), typed, meant.mistakes());
        }
        complaints.act(actor, code, Typed.number(version), meant.command());
        Notices.leave("feedback." + step + ".done");
        return Redirect.to("/my/complaints/%s", complaints.own(actor, code).complaint().code());
    }
}

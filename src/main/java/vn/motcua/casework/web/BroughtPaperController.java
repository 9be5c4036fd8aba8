package vn.motcua.casework.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.casework.BroughtPapers;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Paper.HandedIn;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;

/// A paper comes to the desk after the case was filed.
@Controller
@RequestMapping("/cases/{code}/papers")
@PreAuthorize("hasAuthority('case:read')")
class BroughtPaperController {

    private final CaseInquiry inquiry;
    private final BroughtPapers papers;

    BroughtPaperController(CaseInquiry inquiry, BroughtPapers papers) {
        this.inquiry = inquiry;
        this.papers = papers;
    }

    /// The two buttons of the page are all there is to send: anything else was not sent by it.
    @PostMapping("/{position}")
    Redirect take(
            Actor actor,
            @PathVariable String code,
            @PathVariable int position,
            @RequestParam String how) {
        var known = CaseAddress.code(code);
        var file = inquiry.get(actor, known);
        papers.take(actor, file.id(), position, handedIn(how));
        Notices.leave("casework.event.paper-brought");
        return new Redirect(CaseAddress.of(known) + "#papers");
    }

    private static HandedIn handedIn(String how) {
        return switch (how) {
            case "original" -> HandedIn.ORIGINAL;
            case "copy" -> HandedIn.COPY;
            default -> throw new NotFound("paper");
        };
    }
}

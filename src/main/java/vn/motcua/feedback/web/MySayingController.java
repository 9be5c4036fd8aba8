package vn.motcua.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.feedback.CaseDoor;
import vn.motcua.shared.Actor;
import vn.motcua.web.Reply;

/// The applicant, signed in, says what they think of their own case.
@Controller
@RequestMapping("/my/cases/{code}")
@PreAuthorize("hasAuthority('citizen')")
class MySayingController {

    private final CaseDoor door;
    private final SayingDesk desk;

    MySayingController(CaseDoor door, SayingDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @GetMapping("/rating")
    RatingPage rating(Actor actor, @PathVariable String code) {
        var own = door.applicant(actor, code);
        return desk.rating(own, address(own.code()));
    }

    @PostMapping("/rating")
    Reply rate(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String score,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String version) {
        var own = door.applicant(actor, code);
        return desk.rate(own, address(own.code()), new RatingForm(score, words, version));
    }

    @GetMapping("/complaint")
    ComplaintFormPage complaint(Actor actor, @PathVariable String code) {
        var own = door.applicant(actor, code);
        return desk.complaint(own, address(own.code()));
    }

    @PostMapping("/complaint")
    Reply complain(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute ComplaintForm form,
            @RequestParam("_key") String key,
            HttpServletRequest request) {
        var own = door.applicant(actor, code);
        return desk.complain(own, address(own.code()), new SayingDesk.Sent(form, key), request);
    }

    private static String address(String code) {
        return "/my/cases/" + code;
    }
}

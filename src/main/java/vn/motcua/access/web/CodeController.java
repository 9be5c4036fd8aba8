package vn.motcua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.access.SignInDesk;
import vn.motcua.access.SignInWay;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The second step of a sign-in: the code, or registering the device that makes it.
@Controller
@RequestMapping("/sign-in")
@PreAuthorize("permitAll()")
class CodeController {

    private final SignInDesk desk;
    private final SignInWay way;

    CodeController(SignInDesk desk, SignInWay way) {
        this.desk = desk;
        this.way = way;
    }

    @GetMapping("/code")
    Reply ask() {
        return new CodePage(false);
    }

    @PostMapping("/code")
    Reply code(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return switch (desk.code(code, request)) {
            case DONE -> new Redirect(way.onward(request));
            case CODE -> new CodePage(true);
            case ENROL, REFUSED -> new Redirect("/sign-in");
        };
    }

    @GetMapping("/second-factor")
    Reply enrol(HttpServletRequest request) {
        return enrolment(false, request);
    }

    @PostMapping("/second-factor")
    Reply enrolled(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var codes = desk.enrol(code, request);
        return codes.isEmpty()
                ? enrolment(true, request)
                : new RecoveryCodesPage(List.copyOf(codes), way.onward(request));
    }

    private Reply enrolment(boolean wrong, HttpServletRequest request) {
        return desk.enrolment(request)
                .<Reply>map(
                        s -> new SecondFactorPage(s, "/sign-in/second-factor", null, wrong, true))
                .orElseGet(() -> new Redirect("/sign-in"));
    }
}

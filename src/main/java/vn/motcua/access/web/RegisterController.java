package vn.motcua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.access.Registration;
import vn.motcua.access.SignInWay;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// A citizen wants an account, or anybody back into theirs: a letter with a link goes to the
/// address.
@Controller
@RequestMapping
@PreAuthorize("permitAll()")
class RegisterController {

    private static final Redirect SIGN_IN = new Redirect("/sign-in");

    private final Registration registration;
    private final SignInWay way;

    RegisterController(Registration registration, SignInWay way) {
        this.registration = registration;
        this.way = way;
    }

    @GetMapping("/register")
    Reply register() {
        return way.elsewhere() ? SIGN_IN : AskPage.register("", "", List.of());
    }

    @PostMapping("/register")
    Reply register(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        if (way.elsewhere()) {
            return SIGN_IN;
        }
        var faults = new ArrayList<String>();
        if (!Registration.plausibleName(name)) {
            faults.add("name");
        }
        if (!Registration.plausibleEmail(email)) {
            faults.add("email");
        }
        return faults.isEmpty()
                ? sent(email, registration.register(name, email, request.getRemoteAddr()))
                : AskPage.register(name, email, faults);
    }

    @GetMapping("/forgot")
    Reply forgot() {
        return way.elsewhere() ? SIGN_IN : AskPage.forgot("", List.of());
    }

    @PostMapping("/forgot")
    Reply forgot(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        if (way.elsewhere()) {
            return SIGN_IN;
        }
        return Registration.plausibleEmail(email)
                ? sent(email, registration.forgot(email, request.getRemoteAddr()))
                : AskPage.forgot(email, List.of("email"));
    }

    private static Reply sent(String email, Optional<URI> link) {
        return new LetterSentPage(
                email.strip(), link.map(l -> l.getRawPath() + "?" + l.getRawQuery()).orElse(""));
    }
}

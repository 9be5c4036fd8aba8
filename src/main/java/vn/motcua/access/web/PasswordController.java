package vn.motcua.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.access.Registration;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Where a one-time link leads: a new password is chosen.
@Controller
@RequestMapping({"/confirm", "/reset"})
@PreAuthorize("permitAll()")
class PasswordController {

    private final Registration registration;

    PasswordController(Registration registration) {
        this.registration = registration;
    }

    @GetMapping
    Reply show(@RequestParam(defaultValue = "") String token) {
        return page(token, null);
    }

    @PostMapping
    Reply choose(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password) {
        var fault = registration.fault(token, password);
        if (fault.isPresent()) {
            return page(token, fault.get());
        }
        registration.choosePassword(token, password);
        Notices.leave("access.password.chosen");
        return new Redirect("/sign-in");
    }

    private PasswordPage page(String token, @Nullable String fault) {
        return new PasswordPage(registration.look(token), token, fault);
    }
}

package vn.motcua.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.access.Registration;
import vn.motcua.access.SignInWay;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Where a one-time link leads: a new password is chosen.
@Controller
@RequestMapping({"/confirm", "/reset"})
@PreAuthorize("permitAll()")
class PasswordController {

    private final Registration registration;
    private final SignInWay way;

    PasswordController(Registration registration, SignInWay way) {
        this.registration = registration;
        this.way = way;
    }

    @GetMapping
    Reply show(@RequestParam(defaultValue = "") String token) {
        return way.elsewhere() ? new Redirect("/sign-in") : page(token, null);
    }

    @PostMapping
    Reply choose(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password) {
        if (way.elsewhere()) {
            return new Redirect("/sign-in");
        }
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

package vn.motcua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.access.DemoAccounts;
import vn.motcua.access.Next;
import vn.motcua.access.SignInDesk;
import vn.motcua.access.SignInDesk.Step;
import vn.motcua.access.SignInTrouble;
import vn.motcua.access.SignInWay;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The sign-in page of the provider.
@Controller
@RequestMapping("/sign-in")
@PreAuthorize("permitAll()")
class SignInController {

    private final SignInDesk desk;
    private final SignInWay way;
    private final DemoAccounts demonstration;

    SignInController(SignInDesk desk, SignInWay way, DemoAccounts demonstration) {
        this.desk = desk;
        this.way = way;
        this.demonstration = demonstration;
    }

    @GetMapping
    Reply show(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String interrupted,
            Actor actor,
            HttpServletRequest request) {
        if (actor.kind() != Actor.Kind.ANYONE) {
            return new Redirect(Next.safe(next));
        }
        if (interrupted != null) {
            return SignInPage.troubled(SignInTrouble.of(interrupted));
        }
        Next.remember(request, next);
        return way.clientWaits(request) && !way.elsewhere()
                ? page("", false)
                : new Redirect(way.start());
    }

    @PostMapping
    Reply password(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        if (way.elsewhere()) {
            return new Redirect(way.start());
        }
        return switch (desk.password(email, password, request)) {
            case DONE -> new Redirect(way.onward(request));
            case CODE -> new Redirect("/sign-in/code");
            case ENROL -> new Redirect("/sign-in/second-factor");
            case REFUSED -> page(email, true);
        };
    }

    @PostMapping("/demonstration")
    Reply click(@RequestParam AccountId account, HttpServletRequest request) {
        return !way.elsewhere() && desk.click(account, request) == Step.DONE
                ? new Redirect(way.onward(request))
                : page("", true);
    }

    private SignInPage page(String email, boolean refused) {
        return SignInPage.of(email, refused, demonstration.shown());
    }
}

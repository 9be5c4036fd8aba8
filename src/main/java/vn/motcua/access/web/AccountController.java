package vn.motcua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.access.AccountLanguages;
import vn.motcua.access.OwnAccount;
import vn.motcua.access.OwnSessions;
import vn.motcua.access.SecondFactors;
import vn.motcua.shared.Actor;
import vn.motcua.web.Messages;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// One's own account: password, second factor, and where one is signed in.
@Controller
@RequestMapping("/my/account")
@PreAuthorize("isAuthenticated()")
class AccountController {

    private static final Redirect HERE = new Redirect("/my/account");

    private final OwnAccount account;
    private final OwnSessions sessions;
    private final SecondFactors factors;
    private final AccountLanguages languages;

    AccountController(
            OwnAccount account,
            OwnSessions sessions,
            SecondFactors factors,
            AccountLanguages languages) {
        this.account = account;
        this.sessions = sessions;
        this.factors = factors;
        this.languages = languages;
    }

    @GetMapping
    Reply show(Actor actor, HttpServletRequest request) {
        return page(actor, request, null);
    }

    /// Letters and pages come in the language chosen from now on.
    @PostMapping("/language")
    Redirect chooseLanguage(@RequestParam(defaultValue = "") String language, Actor actor) {
        var chosen = Messages.supported(Locale.of(language));
        languages.choose(actor, chosen);
        Notices.leave("access.account.language.changed");
        return new Redirect("/my/account?lang=" + chosen.getLanguage());
    }

    @PostMapping("/password")
    Reply changePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            HttpServletRequest request) {
        var fault = account.changePassword(actor, old, password);
        if (fault.isPresent()) {
            return page(actor, request, fault.get());
        }
        sessions.endOthers(actor, request.getSession().getId());
        Notices.leave("access.account.password.changed");
        return HERE;
    }

    @PostMapping("/session-end")
    Reply endSession(@RequestParam String session, Actor actor) {
        sessions.end(actor, session);
        Notices.leave("access.account.session.ended");
        return HERE;
    }

    @PostMapping("/sessions-end")
    Reply endOthers(Actor actor, HttpServletRequest request) {
        sessions.endOthers(actor, request.getSession().getId());
        Notices.leave("access.account.session.ended");
        return HERE;
    }

    @GetMapping("/second-factor")
    Reply enrol(Actor actor) {
        return factors.active(actor.account()) ? HERE : enrolment(actor, false);
    }

    @PostMapping("/second-factor")
    Reply enrolled(@RequestParam(defaultValue = "") String code, Actor actor) {
        var codes = factors.confirm(actor.account(), code);
        return codes.isEmpty()
                ? enrolment(actor, true)
                : new RecoveryCodesPage(List.copyOf(codes), "/my/account");
    }

    private Reply enrolment(Actor actor, boolean wrong) {
        return new SecondFactorPage(
                factors.begin(actor.account()),
                "/my/account/second-factor",
                "/my/account",
                wrong,
                false);
    }

    private AccountPage page(Actor actor, HttpServletRequest request, @Nullable String fault) {
        var own = sessions.of(actor.account(), request.getSession().getId());
        return new AccountPage(account.get(actor.account()), own, fault);
    }
}

package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditTrail;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.web.ActorHolder;

/// What happens when somebody has come in or goes: written to the trail, and led on.
@Component
class Comings
        implements AuthenticationSuccessHandler,
                AuthenticationFailureHandler,
                LogoutHandler,
                LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Comings.class);

    private final AuditTrail audit;
    private final AccountRepository accounts;
    private final OutsideSignOut signOut;
    private final Beginning beginning;
    private final Duration timeout;

    Comings(
            AuditTrail audit,
            AccountRepository accounts,
            OutsideSignOut signOut,
            Beginning beginning,
            @Value("${server.servlet.session.timeout:8h}") Duration timeout) {
        this.audit = audit;
        this.accounts = accounts;
        this.signOut = signOut;
        this.beginning = beginning;
        this.timeout = timeout;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        var session = request.getSession();
        session.setMaxInactiveInterval((int) timeout.toSeconds());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.getName());
        session.setAttribute(Device.ATTRIBUTE, Device.of(request.getHeader("User-Agent")));
        if (person.getPrincipal() instanceof Arrival arrival) {
            signOut.keep(request, arrival.token());
        }
        audit.signIn(actor(AccountId.of(person.getName())), "signed-in");
        var wanted = Next.take(request);
        response.sendRedirect(
                wanted.equals(Next.HOME) ? beginning.of(AccountId.of(person.getName())) : wanted);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        audit.signIn(Actor.anyone(), "interrupted");
        var trouble = SignInTrouble.of(reason);
        var plain = trouble == SignInTrouble.INTERRUPTED;
        if (!plain) {
            LOG.info("A sign-in failed: {} ({})", trouble, SignInTrouble.code(reason));
        }
        response.sendRedirect("/sign-in?interrupted" + (plain ? "" : "=" + trouble.word()));
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication person) {
        signOut.beforeEnd(request);
        if (person != null && person.getPrincipal() instanceof ActorHolder holder) {
            audit.signIn(holder.actor(), "signed-out");
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication person)
            throws IOException {
        response.sendRedirect(signOut.onward(request));
    }

    private Actor actor(AccountId id) {
        return accounts.find(id)
                .map(a -> a.citizen() ? Actor.citizen(id) : Actor.staff(id, java.util.List.of()))
                .orElseGet(Actor::anyone);
    }
}

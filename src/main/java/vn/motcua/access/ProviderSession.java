package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// What the provider remembers in the session: who is known to it, or who has given a password and
/// still owes a code. Either way the session gets a new name, so that one planted by somebody else
/// is worth nothing.
final class ProviderSession {

    private static final String HALF = "half-way";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private ProviderSession() {}

    static void arrive(HttpServletRequest request, SignedIn signedIn) {
        var session = renewed(request);
        session.removeAttribute(HALF);
        session.setAttribute(SessionContext.PROVIDER, signedIn.text());
    }

    static void half(HttpServletRequest request, AccountId account, Instant now) {
        renewed(request)
                .setAttribute(HALF, SignedIn.of(account, now, Set.of(Proof.PASSWORD)).text());
    }

    static @Nullable AccountId half(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        var half = session == null ? null : SignedIn.read(session.getAttribute(HALF));
        return half == null || half.since() + PATIENCE.toMillis() < now.toEpochMilli()
                ? null
                : half.id();
    }

    private static jakarta.servlet.http.HttpSession renewed(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        return request.getSession();
    }
}

package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Keeps a sign-in in the session as plain text and makes the authentication anew at each request,
/// so that a right that ended yesterday, or a second ago, is not carried along. The provider and
/// the pages use one each, under different names: being known to the one is not being signed in at
/// the other.
final class SessionContext implements SecurityContextRepository {

    static final String PAGES = "signed-in";
    static final String PROVIDER = "provider";

    private final String attribute;
    private final Function<SignedIn, @Nullable Authentication> load;

    SessionContext(String attribute, Function<SignedIn, @Nullable Authentication> load) {
        this.attribute = attribute;
        this.load = load;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof Arrival arrival) {
            request.getSession().setAttribute(attribute, arrival.signedIn().text());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request) != null;
    }

    @Nullable SignedIn signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : SignedIn.read(session.getAttribute(attribute));
    }

    private SecurityContext read(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var signedIn = signedIn(request);
        if (signedIn != null) {
            context.setAuthentication(load.apply(signedIn));
        }
        return context;
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = read(request);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}

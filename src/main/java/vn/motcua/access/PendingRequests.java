package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// What a client asked of the provider before the person was known to it: the address, as text, to
/// go on with after the sign-in.
@Component
class PendingRequests implements RequestCache {

    static final String AUTHORIZE = "/oauth2/authorize";
    static final String PROOF = "amr:";

    private static final String ATTRIBUTE = "pending";

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET") && request.getRequestURI().equals(AUTHORIZE)) {
            request.getSession()
                    .setAttribute(ATTRIBUTE, AUTHORIZE + "?" + request.getQueryString());
        }
    }

    /// Where to go on, if a client is waiting.
    @Nullable String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String address)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return address.startsWith(AUTHORIZE + "?") ? address : null;
    }

    boolean any(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    /// A person as the provider knows them: a number and the proofs given, nothing else, because it
    /// is stored with every authorization.
    static Authentication known(SignedIn signedIn) {
        var proofs = signedIn.proofs().stream().map(p -> new SimpleGrantedAuthority(PROOF + p));
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn.account().toString(), null, proofs.toList());
    }

    static Stream<String> proofs(Authentication person) {
        return person.getAuthorities().stream()
                .map(a -> String.valueOf(a.getAuthority()))
                .filter(a -> a.startsWith(PROOF))
                .map(a -> a.substring(PROOF.length()));
    }

    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {}
}

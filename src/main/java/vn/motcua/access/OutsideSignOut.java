package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.shared.MasterKey;

/// Leads somebody who signs out here on to the sign-out of the other provider: on a shared computer
/// the next visitor would else be signed in again by one click.
@Component
class OutsideSignOut {

    /// What the provider calls the address in its own description.
    static final String END_SESSION = "end_session_endpoint";

    private static final String KEPT = "outside-token";

    private final AccessSettings.Outside outside;
    private final Providers providers;
    private final Place place;
    private final MasterKey key;

    OutsideSignOut(
            AccessSettings.Outside outside, Providers providers, Place place, MasterKey key) {
        this.outside = outside;
        this.providers = providers;
        this.place = place;
        this.key = key;
    }

    /// Keeps the identity token, sealed, where the provider wants to see it again.
    void keep(HttpServletRequest request, OidcIdToken token) {
        if (outside.inUse() && outside.signOutHint()) {
            var sealed = key.seal(token.getTokenValue().getBytes(StandardCharsets.UTF_8));
            request.getSession().setAttribute(KEPT, Base64.getEncoder().encodeToString(sealed));
        }
    }

    /// Reads what the session holds while there still is a session.
    void beforeEnd(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(KEPT) instanceof String sealed) {
            var token = key.open(Base64.getDecoder().decode(sealed));
            request.setAttribute(KEPT, new String(token, StandardCharsets.UTF_8));
        }
    }

    /// Where to go on after the session has ended.
    String onward(HttpServletRequest request) {
        var end = outside.inUse() ? address() : null;
        if (end == null) {
            return "/";
        }
        var way =
                UriComponentsBuilder.fromUriString(end)
                        .queryParam("client_id", outside.clientId())
                        .queryParam("post_logout_redirect_uri", place.address("/"));
        if (request.getAttribute(KEPT) instanceof String token) {
            way.queryParam("id_token_hint", token);
        }
        return way.encode().toUriString();
    }

    private @Nullable String address() {
        var known = providers.known();
        return known != null
                        && known.getProviderDetails().getConfigurationMetadata().get(END_SESSION)
                                instanceof String address
                ? address
                : null;
    }
}

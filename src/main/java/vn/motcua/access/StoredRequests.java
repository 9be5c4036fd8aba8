package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what the pages asked the provider, with state, nonce and the PKCE secret, in the session
/// until the person comes back; as JSON text, and once only.
final class StoredRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /// Somebody who only looked at the sign-in page is soon forgotten.
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final String ATTRIBUTE = "asked";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        var session = request.getSession(false);
        var stored = session == null ? null : session.getAttribute(ATTRIBUTE);
        var asked = read(stored);
        return asked != null && asked.state().equals(request.getParameter("state"))
                ? asked.toRequest()
                : null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) {
            request.getSession().removeAttribute(ATTRIBUTE);
            return;
        }
        var session = request.getSession();
        if (session.getAttribute(SessionContext.PAGES) == null) {
            session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        }
        session.setAttribute(ATTRIBUTE, JSON.writeValueAsString(Asked.of(asked)));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = loadAuthorizationRequest(request);
        if (asked != null) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
        return asked;
    }

    private static @Nullable Asked read(@Nullable Object stored) {
        try {
            return stored instanceof String json ? JSON.readValue(json, Asked.class) : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    private record Asked(
            String provider,
            String address,
            String client,
            String back,
            Set<String> scopes,
            String state,
            Map<String, Object> parameters,
            Map<String, Object> attributes) {

        static Asked of(OAuth2AuthorizationRequest r) {
            return new Asked(
                    r.getAuthorizationUri(),
                    r.getAuthorizationRequestUri(),
                    r.getClientId(),
                    String.valueOf(r.getRedirectUri()),
                    r.getScopes(),
                    String.valueOf(r.getState()),
                    r.getAdditionalParameters(),
                    r.getAttributes());
        }

        OAuth2AuthorizationRequest toRequest() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(provider)
                    .authorizationRequestUri(address)
                    .clientId(client)
                    .redirectUri(back)
                    .scopes(scopes)
                    .state(state)
                    .additionalParameters(parameters)
                    .attributes(a -> a.putAll(attributes))
                    .build();
        }
    }
}

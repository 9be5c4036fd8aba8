package vn.motcua.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/// The pages exchange their code for tokens at the provider beside them without a network call to
/// themselves: same checks (client, redirect, PKCE, one use), same answer, no port to know and
/// nothing to wait for.
@Component
class OwnTokens implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    private final PublicClientAuthenticationProvider clients;
    private final OAuth2AuthorizationCodeAuthenticationProvider codes;
    private final AuthorizationServerContext context;
    private final Clock clock;

    OwnTokens(
            Clients clients,
            OAuth2AuthorizationService authorizations,
            OAuth2TokenGenerator<?> tokens,
            AuthorizationServerSettings settings,
            @Qualifier("system") Clock clock) {
        this.clients = new PublicClientAuthenticationProvider(clients, authorizations);
        this.codes = new OAuth2AuthorizationCodeAuthenticationProvider(authorizations, tokens);
        this.context = new Context(settings);
        this.clock = clock;
    }

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest asked) {
        AuthorizationServerContextHolder.setContext(context);
        try {
            return answer(exchange(asked.getAuthorizationExchange()));
        } finally {
            AuthorizationServerContextHolder.resetContext();
        }
    }

    private OAuth2AccessTokenAuthenticationToken exchange(OAuth2AuthorizationExchange exchange) {
        var code = requireNonNull(exchange.getAuthorizationResponse().getCode());
        var client = clients.authenticate(client(exchange, code));
        var back = exchange.getAuthorizationRequest().getRedirectUri();
        return (OAuth2AccessTokenAuthenticationToken)
                requireNonNull(
                        codes.authenticate(
                                new OAuth2AuthorizationCodeAuthenticationToken(
                                        code, requireNonNull(client), back, Map.of())));
    }

    private static Authentication client(OAuth2AuthorizationExchange exchange, String code) {
        String verifier =
                requireNonNull(
                        exchange.getAuthorizationRequest()
                                .getAttribute(PkceParameterNames.CODE_VERIFIER));
        return new OAuth2ClientAuthenticationToken(
                Clients.PAGES,
                ClientAuthenticationMethod.NONE,
                null,
                Map.of(
                        OAuth2ParameterNames.GRANT_TYPE,
                        AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                        OAuth2ParameterNames.CODE,
                        code,
                        PkceParameterNames.CODE_VERIFIER,
                        verifier));
    }

    private OAuth2AccessTokenResponse answer(OAuth2AccessTokenAuthenticationToken given) {
        var token = given.getAccessToken();
        var expires = requireNonNull(token.getExpiresAt());
        return OAuth2AccessTokenResponse.withToken(token.getTokenValue())
                .tokenType(OAuth2AccessToken.TokenType.BEARER)
                .expiresIn(Duration.between(clock.instant(), expires).toSeconds())
                .scopes(token.getScopes())
                .additionalParameters(given.getAdditionalParameters())
                .build();
    }

    private record Context(AuthorizationServerSettings settings)
            implements AuthorizationServerContext {

        @Override
        public String getIssuer() {
            return requireNonNull(settings.getIssuer());
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return settings;
        }
    }
}

package vn.motcua.access;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import vn.motcua.shared.AccountId;

/// What our tokens say. Access tokens name nobody; an identity token says name and address only to
/// a client that was allowed to ask for them.
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /// Whom an access token stands for: a system by itself, or a person through a system.
    static final String STANDS_FOR = "stands_for";

    static final String SYSTEM = "system";
    static final String PERSON = "person";

    private final AccountRepository accounts;

    TokenClaims(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            identify(context);
        } else if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            var alone =
                    AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                            context.getAuthorizationGrantType());
            context.getClaims()
                    .claim(STANDS_FOR, alone ? SYSTEM : PERSON)
                    .claim("client_id", context.getRegisteredClient().getClientId());
        }
    }

    private void identify(JwtEncodingContext context) {
        var principal = requireNonNull(context.<Authentication>getPrincipal());
        // An ArrayList, because Spring stores the claims with the name of their class and reads
        // back only those it knows.
        var proofs = new ArrayList<>(PendingRequests.proofs(principal).sorted().toList());
        context.getClaims().claim("amr", proofs);
        var scopes = context.getAuthorizedScopes();
        if (scopes.contains("profile") || scopes.contains("email")) {
            var person = accounts.find(AccountId.of(principal.getName()));
            person.filter(_ -> scopes.contains("profile"))
                    .ifPresent(p -> context.getClaims().claim("name", p.name()));
            person.filter(p -> scopes.contains("email") && p.email() != null)
                    .ifPresent(p ->
                            context.getClaims()
                                    .claim("email", String.valueOf(p.email()))
                                    .claim("email_verified", p.confirmed() != null));
        }
    }
}

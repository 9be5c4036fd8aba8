package vn.motcua.access;

import static java.util.Objects.requireNonNull;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Keeps what the provider has given out, with a SHA-256 in the place of each code and token: they
/// are long and random, so their hash finds them, and a stolen copy of the database opens nothing.
/// What comes back from here carries hashes too; nothing in the provider reads a token's text
/// again.
final class HashedAuthorizations implements OAuth2AuthorizationService {

    /// Tells a hash from a token, so that what is read and saved again is not hashed twice. A hash
    /// that somebody shows as a token is hashed like any other and finds nothing.
    static final String MARK = "sha256:";

    private final OAuth2AuthorizationService stored;

    HashedAuthorizations(OAuth2AuthorizationService stored) {
        this.stored = stored;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        stored.save(hashed(authorization));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        stored.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return stored.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var state = type != null && type.getValue().equals(OAuth2ParameterNames.STATE);
        return stored.findByToken(state ? token : hash(token), type);
    }

    static String hash(String token) {
        return MARK + HexFormat.of().formatHex(Hash.of(token));
    }

    private static String kept(String value) {
        return value.startsWith(MARK) ? value : hash(value);
    }

    private static OAuth2Authorization hashed(OAuth2Authorization plain) {
        var copy = OAuth2Authorization.from(plain);
        code(plain, copy);
        access(plain, copy);
        refresh(plain, copy);
        identity(plain, copy);
        return copy.build();
    }

    private static void code(OAuth2Authorization plain, OAuth2Authorization.Builder copy) {
        var code = plain.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            var token = code.getToken();
            copy.token(
                    new OAuth2AuthorizationCode(
                            kept(token.getTokenValue()),
                            requireNonNull(token.getIssuedAt()),
                            requireNonNull(token.getExpiresAt())));
        }
    }

    private static void access(OAuth2Authorization plain, OAuth2Authorization.Builder copy) {
        var access = plain.getAccessToken();
        if (access != null) {
            var token = access.getToken();
            copy.token(
                    new OAuth2AccessToken(
                            token.getTokenType(),
                            kept(token.getTokenValue()),
                            token.getIssuedAt(),
                            token.getExpiresAt(),
                            token.getScopes()));
        }
    }

    private static void refresh(OAuth2Authorization plain, OAuth2Authorization.Builder copy) {
        var refresh = plain.getRefreshToken();
        if (refresh != null) {
            var token = refresh.getToken();
            copy.token(
                    new OAuth2RefreshToken(
                            kept(token.getTokenValue()),
                            token.getIssuedAt(),
                            token.getExpiresAt()));
        }
    }

    private static void identity(OAuth2Authorization plain, OAuth2Authorization.Builder copy) {
        var identity = plain.getToken(OidcIdToken.class);
        if (identity != null) {
            var token = identity.getToken();
            copy.token(
                    new OidcIdToken(
                            kept(token.getTokenValue()),
                            token.getIssuedAt(),
                            token.getExpiresAt(),
                            token.getClaims()));
        }
    }
}

package vn.motcua.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;

/// Who calls the API with a token: a system by itself, or a person through a system. Checked
/// against keys in memory; the client and the person are remembered for seconds, so a call costs no
/// database access for knowing who calls.
@Component
class Callers implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Clients clients;
    private final Rights rights;
    private final JWKSource<SecurityContext> keys;
    private final Place place;
    private final HandlerExceptionResolver answers;

    Callers(
            Clients clients,
            Rights rights,
            JWKSource<SecurityContext> keys,
            Place place,
            @org.springframework.beans.factory.annotation.Qualifier("handlerExceptionResolver")
                    HandlerExceptionResolver answers) {
        this.clients = clients;
        this.rights = rights;
        this.keys = keys;
        this.place = place;
        this.answers = answers;
    }

    JwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(place.issuer()));
        return decoder;
    }

    /// Lets a system act for a post it names.
    Filter posts() {
        return new PostHeader(rights, answers);
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var client =
                clients.find(String.valueOf(token.getClaimAsString("client_id")))
                        .orElseThrow(() -> new InvalidBearerTokenException("client ended"));
        var scopes = scopes(token);
        return switch (String.valueOf(token.getClaimAsString(TokenClaims.STANDS_FOR))) {
            case TokenClaims.SYSTEM -> Caller.system(client, scopes);
            case TokenClaims.PERSON -> person(token, client, scopes);
            default -> throw new InvalidBearerTokenException("not an access token of the API");
        };
    }

    private Caller person(Jwt token, Client client, Set<String> scopes) {
        var account = AccountId.of(String.valueOf(token.getSubject()));
        return rights.through(client.name(), account)
                .filter(_ -> scopes.contains(Clients.API))
                .map(p -> new Caller(p, client, authorities(p.actor())))
                .orElseThrow(() -> new InvalidBearerTokenException("not for the API"));
    }

    private static Set<String> scopes(Jwt token) {
        List<String> named = token.getClaimAsStringList("scope");
        return named == null ? Set.of() : Set.copyOf(named);
    }

    static Collection<GrantedAuthority> authorities(Actor actor) {
        return actor.authorities().stream()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}

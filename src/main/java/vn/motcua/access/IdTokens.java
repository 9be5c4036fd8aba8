package vn.motcua.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// Checks identity tokens: our own against the keys at hand, an outside provider's against the keys
/// it publishes.
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final JWKSource<SecurityContext> keys;
    private final AccessSettings.Outside outside;
    private final OidcIdTokenDecoderFactory others = new OidcIdTokenDecoderFactory();

    IdTokens(JWKSource<SecurityContext> keys, AccessSettings.Outside outside) {
        this.keys = keys;
        this.outside = outside;
        others.setJwsAlgorithmResolver(IdTokens::algorithm);
    }

    /// RS256 as everybody must, unless the provider says it signs otherwise.
    private static JwsAlgorithm algorithm(ClientRegistration client) {
        var said =
                client.getProviderDetails()
                        .getConfigurationMetadata()
                        .get("id_token_signing_alg_values_supported");
        var names = said instanceof Collection<?> many ? many : List.of();
        return names.contains(SignatureAlgorithm.RS256.getName())
                ? SignatureAlgorithm.RS256
                : names.stream()
                        .map(n -> SignatureAlgorithm.from(String.valueOf(n)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(SignatureAlgorithm.RS256);
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration client) {
        if (outside.inUse()) {
            return others.createDecoder(client);
        }
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
        decoder.setClaimSetConverter(
                OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters().isEmpty()
                        ? c -> c
                        : new org.springframework.security.oauth2.core.converter.ClaimTypeConverter(
                                OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}

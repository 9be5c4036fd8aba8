package vn.motcua.access;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// The one provider by which the pages sign people in: ours, by explicit addresses, or the outside
/// one that the settings name, asked about itself at the first sign-in and never at start-up.
final class Providers implements ClientRegistrationRepository {

    static final String NAME = "motcua";
    static final String START = "/sign-in/start";

    private final Place place;
    private final AccessSettings.Outside outside;
    private volatile @Nullable ClientRegistration known;

    Providers(Place place, AccessSettings.Outside outside) {
        this.place = place;
        this.outside = outside;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        if (!name.equals(NAME)) {
            return null;
        }
        var registration = known;
        if (registration == null) {
            registration = outside.inUse() ? outside() : own();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration own() {
        return ClientRegistration.withRegistrationId(NAME)
                .clientId(Clients.PAGES)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(place.address(Clients.RETURN))
                .scope("openid")
                .issuerUri(place.issuer())
                .authorizationUri(place.address(PendingRequests.AUTHORIZE))
                .tokenUri(place.address("/oauth2/token"))
                .jwkSetUri(place.address("/oauth2/jwks"))
                .userNameAttributeName("sub")
                .build();
    }

    private ClientRegistration outside() {
        var builder = described(requireNonNull(outside.issuer()).toString());
        return builder.registrationId(NAME)
                .clientId(outside.clientId())
                .clientSecret(outside.clientSecret())
                .clientAuthenticationMethod(
                        outside.clientSecret() == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(place.address(Clients.RETURN))
                .scope(outside.scopes())
                .userNameAttributeName("sub")
                .build();
    }

    private ClientRegistration.Builder described(String issuer) {
        if (outside.authorizationUri() == null) {
            return ClientRegistrations.fromIssuerLocation(issuer);
        }
        var builder =
                ClientRegistration.withRegistrationId(NAME)
                        .issuerUri(issuer)
                        .authorizationUri(outside.authorizationUri())
                        .tokenUri(requireNonNull(outside.tokenUri(), "motcua.oidc.token-uri"))
                        .jwkSetUri(requireNonNull(outside.jwkSetUri(), "motcua.oidc.jwk-set-uri"));
        return outside.userInfoUri() == null ? builder : builder.userInfoUri(outside.userInfoUri());
    }
}

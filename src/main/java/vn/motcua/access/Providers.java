package vn.motcua.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/// The one provider by which the pages sign people in: ours, by explicit addresses, or the outside
/// one that the settings name, asked about itself at the first sign-in and never at start-up.
@Component
class Providers implements ClientRegistrationRepository {

    static final String NAME = "motcua";
    static final String START = "/sign-in/start";

    private final Place place;
    private final AccessSettings.Outside outside;
    private final OutsideProvider other;
    private volatile @Nullable ClientRegistration known;

    Providers(Place place, AccessSettings.Outside outside, OutsideProvider other) {
        this.place = place;
        this.outside = outside;
        this.other = other;
    }

    /// The provider as far as it has been asked about itself.
    @Nullable ClientRegistration known() {
        return known;
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
        return other.described()
                .registrationId(NAME)
                .clientId(outside.clientId())
                .clientSecret(outside.clientSecret())
                .clientAuthenticationMethod(
                        outside.clientSecret() == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(place.address(Clients.RETURN))
                .scope(outside.scopes())
                .userNameAttributeName("sub")
                .build();
    }
}

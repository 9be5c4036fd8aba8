package vn.motcua.access;

import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// The systems known to the provider: those of the table, and the pages of this program, which are
/// an ordinary public client with PKCE and one way back.
@Component
class Clients implements RegisteredClientRepository {

    static final String PAGES = "motcua-pages";
    static final String RETURN = "/sign-in/return";

    /// What a token must carry to call the API in the name of a person.
    static final String API = "api";

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ClientRepository clients;
    private final RegisteredClient pages;
    private final Cache<String, Optional<Client>> known =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(FRESH).build();

    Clients(ClientRepository clients, Place place) {
        this.clients = clients;
        this.pages = pages(place.address(RETURN));
    }

    /// A client in use; what ended is unknown within seconds.
    Optional<Client> find(String clientId) {
        return known.get(clientId, clients::find);
    }

    void forget() {
        known.invalidateAll();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(PAGES)
                ? pages
                : clients.find(clientId).map(Clients::registered).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return id.equals(PAGES)
                ? pages
                : clients.find(UUID.fromString(id)).map(Clients::registered).orElse(null);
    }

    /// Called when the hash of a secret is out of fashion.
    @Override
    public void save(RegisteredClient client) {
        if (client.getClientSecret() != null && !client.getId().equals(PAGES)) {
            clients.setSecret(UUID.fromString(client.getId()), client.getClientSecret());
        }
    }

    private static RegisteredClient pages(String way) {
        return RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientAuthenticationMethod(NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(way)
                .scope("openid")
                .clientSettings(settings())
                .tokenSettings(
                        TokenSettings.builder()
                                .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                                .accessTokenTimeToLive(Duration.ofMinutes(1))
                                .build())
                .build();
    }

    private static RegisteredClient registered(Client client) {
        var builder =
                RegisteredClient.withId(client.id().toString())
                        .clientId(client.clientId())
                        .clientName(client.name())
                        .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scopes(s -> s.addAll(client.scopes()))
                        .clientSettings(settings())
                        .tokenSettings(tokens());
        if (client.secret() != null) {
            builder.clientSecret(client.secret());
        }
        if (!client.redirects().isEmpty()) {
            builder.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .redirectUris(r -> r.addAll(client.redirects()))
                    .postLogoutRedirectUris(
                            r -> client.redirects().forEach(way -> r.add(startPage(way))));
        }
        return builder.build();
    }

    /// Where a system's people land after a sign-out that went on to us.
    private static String startPage(String way) {
        var address = URI.create(way);
        return address.getScheme() + "://" + address.getRawAuthority() + "/";
    }

    private static ClientSettings settings() {
        return ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build();
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                .accessTokenTimeToLive(Duration.ofHours(1))
                .refreshTokenTimeToLive(Duration.ofHours(12))
                .reuseRefreshTokens(false)
                .build();
    }
}

package vn.motcua.access;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// How the program talks to a provider that is not its own. It waits seconds, never for ever: a
/// provider that is away costs a sign-in, not the program.
@Component
class OutsideProvider {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final AccessSettings.Outside outside;

    OutsideProvider(AccessSettings.Outside outside) {
        this.outside = outside;
    }

    boolean inUse() {
        return outside.inUse();
    }

    RestTemplate http() {
        return new RestTemplate(requests());
    }

    private static JdkClientHttpRequestFactory requests() {
        var client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(ANSWER);
        return requests;
    }

    /// Exchanges a code for tokens at the provider.
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> exchange() {
        var rest =
                RestClient.builder()
                        .requestFactory(requests())
                        .configureMessageConverters(c ->
                                c.addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build();
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(rest);
        return client;
    }

    /// What is known of the provider: from the settings, or what it says of itself.
    ///
    /// @throws OAuth2AuthenticationException if it says it is somebody else
    ClientRegistration.Builder described() {
        var issuer = requireNonNull(outside.issuer()).toString();
        return outside.authorizationUri() == null ? asked(issuer) : told(issuer);
    }

    private ClientRegistration.Builder asked(String issuer) {
        var address = issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
        var answer =
                http().exchange(
                                org.springframework.http.RequestEntity.get(address).build(),
                                new ParameterizedTypeReference<Map<String, Object>>() {})
                        .getBody();
        if (answer == null || !issuer.equals(answer.get("issuer"))) {
            throw new OAuth2AuthenticationException(new OAuth2Error(SignInTrouble.ANOTHER_ISSUER));
        }
        return ClientRegistrations.fromOidcConfiguration(answer);
    }

    private ClientRegistration.Builder told(String issuer) {
        var builder =
                ClientRegistration.withRegistrationId(Providers.NAME)
                        .issuerUri(issuer)
                        .authorizationUri(requireNonNull(outside.authorizationUri()))
                        .tokenUri(requireNonNull(outside.tokenUri(), "motcua.oidc.token-uri"))
                        .jwkSetUri(requireNonNull(outside.jwkSetUri(), "motcua.oidc.jwk-set-uri"));
        if (outside.userInfoUri() != null) {
            builder.userInfoUri(outside.userInfoUri());
        }
        return outside.endSessionUri() == null
                ? builder
                : builder.providerConfigurationMetadata(
                        Map.of(OutsideSignOut.END_SESSION, outside.endSessionUri()));
    }
}

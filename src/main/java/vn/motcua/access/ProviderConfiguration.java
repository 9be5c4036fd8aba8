package vn.motcua.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.web.ContentPolicy;

/// The OpenID Connect provider inside the program, at the same address as its pages.
@Configuration
@EnableConfigurationProperties({AccessSettings.class, AccessSettings.Outside.class})
class ProviderConfiguration {

    /// The door of the provider: it knows its own context only, never that of the pages.
    @Bean
    @Order(10)
    SecurityFilterChain provider(
            HttpSecurity http, PendingRequests pending, Rights rights, TokenTries tries) {
        http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(a -> a.anyRequest().authenticated())
                .securityContext(c ->
                        c.securityContextRepository(
                                new SessionContext(SessionContext.PROVIDER, rights::provider)))
                .addFilterBefore(tries, CsrfFilter.class)
                .requestCache(c -> c.requestCache(pending))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(
                                (_, answer, _) -> answer.sendRedirect("/sign-in")))
                .headers(ContentPolicy::apply);
        return http.build();
    }

    @Bean
    TokenTries tokenTries(
            AccessSettings settings,
            @Qualifier("system") Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        var limits = settings.limits();
        return new TokenTries(new AddressLimit(limits.failures(), limits.window(), clock), answers);
    }

    /// The filter belongs to the provider's door only.
    @Bean
    FilterRegistrationBean<TokenTries> tokenTriesElsewhere(TokenTries filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    AuthorizationServerSettings providerSettings(Place place) {
        return AuthorizationServerSettings.builder().issuer(place.issuer()).build();
    }

    @Bean
    OAuth2AuthorizationService authorizations(DataSource database, Clients clients) {
        return new HashedAuthorizations(
                new JdbcOAuth2AuthorizationService(new SchemaNaming(database), clients));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(JwtEncoder encoder, TokenClaims claims) {
        var jwt = new JwtGenerator(encoder);
        jwt.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(jwt, new OAuth2RefreshTokenGenerator());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /// Spring would remember every sign-in in memory, for a logout of all clients at once that we
    /// do not offer; sessions are in the database and end there.
    @Bean
    SessionRegistry noSessionRegistry() {
        return new NoSessions();
    }
}

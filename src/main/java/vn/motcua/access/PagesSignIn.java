package vn.motcua.access;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.stereotype.Component;
import vn.motcua.web.ContentPolicy;
import vn.motcua.web.SignIn;

/// How both doors are guarded: pages by a session that began at the provider, the API by tokens.
@Component
class PagesSignIn implements SignIn {

    private final Place place;
    private final Providers providers;
    private final OutsideProvider other;
    private final AccessSettings.Outside outside;
    private final Rights rights;
    private final Doors doors;
    private final Arrivals arrivals;
    private final Comings comings;
    private final OwnTokens ownTokens;
    private final Callers callers;

    PagesSignIn(
            Place place,
            Providers providers,
            OutsideProvider other,
            AccessSettings.Outside outside,
            Rights rights,
            Doors doors,
            Arrivals arrivals,
            Comings comings,
            OwnTokens ownTokens,
            Callers callers) {
        this.place = place;
        this.providers = providers;
        this.other = other;
        this.outside = outside;
        this.rights = rights;
        this.doors = doors;
        this.arrivals = arrivals;
        this.comings = comings;
        this.ownTokens = ownTokens;
        this.callers = callers;
    }

    @Override
    public void pages(HttpSecurity http) {
        var session = new SessionContext(SessionContext.PAGES, rights::pages);
        if (place.secure()) {
            http.headers(ContentPolicy::onlyByTls);
        }
        http.securityContext(c -> c.securityContextRepository(session))
                .csrf(c -> c.csrfTokenRepository(csrf()))
                .headers(h -> ContentPolicy.allowFormsTo(h, origins()))
                .addFilterBefore(new OneAddress(place), DisableEncodeUrlFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .oauth2Login(login -> provider(login.securityContextRepository(session)))
                .logout(l ->
                        l.logoutUrl("/sign-out")
                                .addLogoutHandler(comings)
                                .logoutSuccessHandler(comings));
    }

    @Override
    public void api(HttpSecurity http) {
        http.oauth2ResourceServer(r ->
                        r.jwt(j -> j.decoder(callers.decoder()).jwtAuthenticationConverter(callers))
                                .authenticationEntryPoint((request, answer, _) ->
                                        doors.challenge(request, answer, new InvalidToken()))
                                .accessDeniedHandler(doors))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint((request, answer, _) ->
                                        doors.challenge(request, answer, new NotSignedIn()))
                                .accessDeniedHandler(doors))
                .addFilterAfter(callers.posts(), BearerTokenAuthenticationFilter.class);
    }

    private void provider(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.addObjectPostProcessor(new Unreachable());
        login.loginPage("/sign-in")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(a ->
                        a.baseUri(Providers.START)
                                .authorizationRequestRepository(new StoredRequests()))
                .redirectionEndpoint(r -> r.baseUri(Clients.RETURN))
                .loginProcessingUrl(Clients.RETURN)
                .tokenEndpoint(t -> t.accessTokenResponseClient(exchange()))
                .userInfoEndpoint(u -> u.oidcUserService(arrivals))
                .successHandler(comings)
                .failureHandler(comings);
    }

    /// A provider that cannot even be asked where its sign-in is: a page that says so, as for every
    /// other trouble on the way.
    private final class Unreachable
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(comings);
            return filter;
        }
    }

    private Set<String> origins() {
        return Stream.of(place.issuer(), outside.authorizationUri(), outside.issuer())
                .filter(Objects::nonNull)
                .map(address -> URI.create(address.toString()))
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> exchange() {
        return outside.inUse() ? other.exchange() : ownTokens;
    }

    private CookieCsrfTokenRepository csrf() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(place.cookie("csrf"));
        tokens.setCookieCustomizer(
                c -> c.path("/").httpOnly(true).secure(place.secure()).sameSite("Lax"));
        return tokens;
    }
}

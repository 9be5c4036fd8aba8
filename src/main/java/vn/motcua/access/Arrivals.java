package vn.motcua.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.motcua.shared.AccountId;

/// Turns what the provider says about a person into an account of ours. Our own provider names the
/// account; an outside one names a stranger whom [OutsideLogins] knows or gets to know.
@Component
class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final AccessSettings.Outside outside;
    private final OutsideLogins logins;
    private final OidcUserService claims;
    private final Clock clock;

    Arrivals(
            AccessSettings.Outside outside,
            OutsideLogins logins,
            OutsideProvider provider,
            @Qualifier("system") Clock clock) {
        this.outside = outside;
        this.logins = logins;
        this.claims = claims(provider);
        this.clock = clock;
    }

    private static OidcUserService claims(OutsideProvider provider) {
        var asking = new DefaultOAuth2UserService();
        asking.setRestOperations(provider.http());
        var service = new OidcUserService();
        service.setOauth2UserService(asking);
        return service;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        return outside.inUse()
                ? stranger(request)
                : arrival(ownAccount(token), token, proofs(token));
    }

    private static AccountId ownAccount(OidcIdToken token) {
        return AccountId.of(String.valueOf(token.getSubject()));
    }

    private OidcUser stranger(OidcUserRequest request) {
        var user = claims.loadUser(request);
        var account =
                logins.accountOf(
                                new OutsideLogins.Stranger(
                                        String.valueOf(outside.issuer()),
                                        text(user, outside.subjectClaim()),
                                        text(user, outside.nameClaim()),
                                        verifiedEmail(user)))
                        .orElseThrow(() ->
                                new OAuth2AuthenticationException(SignInTrouble.ACCOUNT_ENDED));
        return arrival(account, request.getIdToken(), outsideProofs(request.getIdToken()));
    }

    private OidcUser arrival(AccountId account, OidcIdToken token, Set<String> proofs) {
        return new Arrival(SignedIn.of(account, clock.instant(), proofs), token);
    }

    private static Set<String> proofs(OidcIdToken token) {
        List<String> named = token.getAuthenticationMethods();
        return named == null ? Set.of() : Set.copyOf(named);
    }

    /// What the outside provider calls a second factor counts as one.
    private Set<String> outsideProofs(OidcIdToken token) {
        var said =
                Stream.concat(
                                proofs(token).stream(),
                                Stream.ofNullable(token.getAuthenticationContextClass()))
                        .collect(Collectors.toSet());
        var second = outside.secondFactors().stream().anyMatch(said::contains);
        return second ? Set.of("outside", Proof.CODE) : Set.of("outside");
    }

    private static String text(OidcUser user, String claim) {
        var value = user.getClaims().get(claim);
        if (value == null) {
            throw new OAuth2AuthenticationException(SignInTrouble.MISSING_CLAIM + "_" + claim);
        }
        return value.toString();
    }

    private @Nullable String verifiedEmail(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified())
                ? user.getClaimAsString(outside.emailClaim())
                : null;
    }
}

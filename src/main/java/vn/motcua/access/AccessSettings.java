package vn.motcua.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people sign in here.
///
/// @param sessionLimit how long a sign-in lasts at most, however busy
/// @param keyLife how long a signing key signs before the next one takes over
/// @param province the name shown in the app that makes codes
@ConfigurationProperties("motcua.access")
record AccessSettings(
        @DefaultValue("12h") Duration sessionLimit,
        @DefaultValue("90d") Duration keyLife,
        @DefaultValue("Motcua") String province,
        @DefaultValue Limits limits) {

    /// How often one network address may try.
    record Limits(
            @DefaultValue("50") int failures,
            @DefaultValue("20") int letters,
            @DefaultValue("15m") Duration window) {}

    /// Another provider that replaces the one inside: the national sign-in, or a province's own.
    ///
    /// @param authorizationUri with tokenUri and jwkSetUri: instead of discovery
    /// @param endSessionUri where a sign-out goes on, instead of discovery
    /// @param signOutHint whether the sign-out shows the identity token, as some providers demand;
    ///   it then stands in an address, with whatever the provider wrote into it
    /// @param nameClaim which claim holds the name: `HoVaTen` at the national sign-in
    /// @param subjectClaim which claim tells people apart: `TechID` or `sub`
    /// @param secondFactors values of `amr` or `acr` that stand for a second factor
    @ConfigurationProperties("motcua.oidc")
    record Outside(
            @Nullable URI issuer,
            @DefaultValue("motcua") String clientId,
            @Nullable String clientSecret,
            @Nullable String authorizationUri,
            @Nullable String tokenUri,
            @Nullable String jwkSetUri,
            @Nullable String userInfoUri,
            @Nullable String endSessionUri,
            @DefaultValue("false") boolean signOutHint,
            @DefaultValue("sub") String subjectClaim,
            @DefaultValue("name") String nameClaim,
            @DefaultValue("email") String emailClaim,
            @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
            @DefaultValue({"otp", "mfa", "hwk", "LoA2", "LoA3", "LoA4"})
                    List<String> secondFactors) {

        boolean inUse() {
            return issuer != null;
        }
    }
}

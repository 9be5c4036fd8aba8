package vn.motcua.web;

import java.util.Collection;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/// Security headers of every answer: nothing from elsewhere, nothing inline, no frames.
public final class ContentPolicy {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
                    + " 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'";

    private ContentPolicy() {}

    public static void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(c -> c.policyDirectives(POLICY))
                .frameOptions(f -> f.deny())
                .httpStrictTransportSecurity(h -> h.includeSubDomains(true));
    }

    /// Lets forms end at a sign-in elsewhere: browsers hold the redirects after a post to the
    /// addresses named here.
    public static void allowFormsTo(
            HeadersConfigurer<HttpSecurity> headers, Collection<String> origins) {
        var allowed = String.join(" ", origins);
        headers.contentSecurityPolicy(c -> c.policyDirectives(POLICY + " " + allowed));
    }

    /// Tells browsers to come by TLS only, also where TLS ends at a proxy before us.
    public static void onlyByTls(HeadersConfigurer<HttpSecurity> headers) {
        headers.httpStrictTransportSecurity(
                h -> h.includeSubDomains(true).requestMatcher(AnyRequestMatcher.INSTANCE));
    }
}

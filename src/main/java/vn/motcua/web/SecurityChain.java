package vn.motcua.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;

/// The two doors: pages (session, CSRF) and the API (bearer tokens). Who may call what is said at
/// each controller; this only sets what holds for all of them.
@Configuration
class SecurityChain {

    @Bean
    @Order(50)
    SecurityFilterChain api(HttpSecurity http, ObjectProvider<SignIn> signIn) {
        http.securityMatcher("/api/**")
                .csrf(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .headers(ContentPolicy::apply);
        signIn.ifAvailable(s -> s.api(http));
        return http.build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pages(
            HttpSecurity http, ObjectProvider<SignIn> signIn, OversizedUpload oversized) {
        http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .addFilterBefore(oversized, CsrfFilter.class)
                .requestCache(c -> c.disable())
                .headers(ContentPolicy::apply)
                .headers(h -> h.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)));
        signIn.ifAvailable(s -> s.pages(http));
        return http.build();
    }

    @Bean
    OversizedUpload oversizedUpload(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize limit,
            ReplyHandler replies,
            Messages messages) {
        return new OversizedUpload(limit.toBytes(), replies, messages);
    }

    /// The filter belongs to the chain of pages only.
    @Bean
    FilterRegistrationBean<OversizedUpload> oversizedUploadElsewhere(OversizedUpload filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}

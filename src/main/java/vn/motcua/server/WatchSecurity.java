package vn.motcua.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;

/// Who may watch the program: everyone learns whether it is well; figures and everything else are
/// for whoever knows the token in `secrets/metrics-token` (`Authorization: Bearer ...`).
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("motcua.server.serving")
class WatchSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain watching(HttpSecurity http, DataDirectory data) throws IOException {
        var expected = ("Bearer " + data.secret("metrics-token")).getBytes(StandardCharsets.UTF_8);
        return http.securityMatcher("/actuator/**")
                .csrf(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(c -> c.disable())
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
                .authorizeHttpRequests(a ->
                        a.requestMatchers("/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .access((who, what) ->
                                        new AuthorizationDecision(
                                                knows(
                                                        what.getRequest()
                                                                .getHeader("Authorization"),
                                                        expected))))
                .build();
    }

    private static boolean knows(@org.jspecify.annotations.Nullable String given, byte[] expected) {
        return given != null
                && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }
}

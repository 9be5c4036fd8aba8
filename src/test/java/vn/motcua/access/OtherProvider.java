package vn.motcua.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// A provider of somebody else: a program of its own, in a process of its own, that knows nothing
/// of ours. Some of its people get tokens as a dishonest or broken provider would write them.
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class OtherProvider {

    static final String CLIENT = "one-door";
    static final String SECRET = "a-secret-of-the-two";
    static final String PASSWORD = "at-the-other-provider";

    private static final String WAY = "address.of.client";
    private static final String STAFF = "address.of.staff";

    /// Starts it and waits until it answers.
    static Process start(int port, String client, String staff)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command(port, client, staff))
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/other-provider.log"))
                        .start();
        for (int left = 600; left > 0 && process.isAlive(); left--) {
            try (var socket = new java.net.Socket("127.0.0.1", port)) {
                return process;
            } catch (java.net.ConnectException _) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("See target/other-provider.log");
    }

    private static List<String> command(int port, String client, String staff) {
        return List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx160m",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + "target/test-classes",
                OtherProvider.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.config.location=optional:classpath:/none/",
                "--" + WAY + "=" + client,
                "--" + STAFF + "=" + staff);
    }

    public static void main(String... args) {
        SpringApplication.run(OtherProvider.class, args);
    }

    @Bean
    @Order(1)
    static SecurityFilterChain provider(HttpSecurity http) {
        http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(a -> a.anyRequest().authenticated())
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(
                                (_, answer, _) -> answer.sendRedirect("/login")));
        return http.build();
    }

    @Bean
    @Order(2)
    static SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(a -> a.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    static UserDetailsService people() {
        var names = new ArrayList<>(said("").keySet());
        names.remove("");
        return new InMemoryUserDetailsManager(
                names.stream()
                        .map(n ->
                                User.withUsername(n)
                                        .password("{noop}" + PASSWORD)
                                        .authorities("person")
                                        .build())
                        .toList());
    }

    @Bean
    static RegisteredClientRepository clients(Environment settings) {
        var client = settings.getRequiredProperty(WAY);
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId(CLIENT)
                        .clientId(CLIENT)
                        .clientSecret("{noop}" + SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(client + "/sign-in/return")
                        .postLogoutRedirectUri(client + "/")
                        .scope("openid")
                        .scope("profile")
                        .scope("email")
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build())
                        .build());
    }

    @Bean
    static AuthorizationServerSettings settings(Environment settings) {
        return AuthorizationServerSettings.builder()
                .issuer("http://127.0.0.1:" + settings.getRequiredProperty("server.port"))
                .build();
    }

    @Bean
    static JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("k").generate()));
    }

    @Bean
    static JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return org.springframework.security.oauth2.jwt.NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    static OAuth2TokenCustomizer<JwtEncodingContext> claims(Environment settings) {
        var staff = settings.getRequiredProperty(STAFF);
        return context -> {
            if (context.getTokenType().getValue().equals("id_token")) {
                said(staff)
                        .getOrDefault(context.getPrincipal().getName(), Map.of())
                        .forEach((name, value) -> context.getClaims().claim(name, value));
            }
        };
    }

    /// What it says of whom, with the claims of the national sign-in.
    private static Map<String, Map<String, Object>> said(String staff) {
        return Map.of(
                "dan", Map.of("TechID", "T-1", "HoVaTen", "Lò  Thị Ban"),
                "can-bo", person("T-2", "Cán bộ", staff, true, "LoA2"),
                "mao-danh", person("T-3", "Người khác", staff, false, "LoA2"),
                "giam-doc", person("T-4", "Quản trị", "quan.tri@example.vn", true, "LoA3"),
                "mot-lop", person("T-5", "Quản trị hai", "quan.tri.2@example.vn", true, "LoA1"),
                "vo-danh", Map.of("TechID", "T-6"),
                "sai-noi", Map.of("TechID", "T-7", "HoVaTen", "A", "iss", "https://evil.example"),
                "phat-lai", Map.of("TechID", "T-8", "HoVaTen", "B", "nonce", "of-another"),
                "nguoi-khac", Map.of("TechID", "T-9", "HoVaTen", "C", "aud", List.of("another")));
    }

    private static Map<String, Object> person(
            String id, String name, String email, boolean verified, String level) {
        return Map.of(
                "TechID", id,
                "HoVaTen", name,
                "email", email,
                "email_verified", verified,
                "acr", level);
    }
}

package vn.motcua.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    StoredSessions<?> sessions(
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            @Value("${server.servlet.session.timeout:8h}") Duration timeout) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var stored = new JdbcIndexedSessionRepository(jdbc, own);
        stored.setTableName("access.session");
        stored.setConversionService(PlainValues.conversion());
        stored.setDefaultMaxInactiveInterval(timeout);
        return StoredSessions.in(stored);
    }

    @Bean
    CookieSerializer sessionCookie(Place place) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(place.cookie("session"));
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(place.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}

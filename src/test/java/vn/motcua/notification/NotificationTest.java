package vn.motcua.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.ModuleTest;

/// A module test in which nothing happens by itself: the follower and the postman move when the
/// test says so.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@Import(CaseFixtures.class)
@TestPropertySource(
        properties = {
            "motcua.notification.from=motcua@nghean.example",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + MailServer.SMTP,
            "spring.mail.properties.mail.smtp.connectiontimeout=2000",
            "spring.mail.properties.mail.smtp.timeout=5000",
            "spring.mail.properties.mail.smtp.writetimeout=5000"
        })
public @interface NotificationTest {}

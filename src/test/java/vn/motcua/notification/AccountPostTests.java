package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.motcua.access.AccountMail;
import vn.motcua.shared.AccountId;
import vn.motcua.web.Messages;

@NotificationTest
class AccountPostTests {

    private static final URI LINK = URI.create("http://localhost:8080/confirm?token=abc");

    @Autowired AccountMail post;
    @Autowired Outbox outbox;
    @Autowired Postman postman;
    @Autowired MailRepository mails;
    @Autowired DSLContext db;

    @Autowired
    @Qualifier("system")
    Clock system;

    @BeforeEach
    void empty() {
        db.execute("delete from notification.mail");
    }

    @ParameterizedTest
    @EnumSource(AccountMail.Kind.class)
    void every_letter_is_worded_in_three_languages_and_carries_the_link(AccountMail.Kind kind) {
        for (var language : Messages.LOCALES) {
            empty();
            post.send(letter(kind, Duration.ofHours(1), language));

            var mail = mails.list(null, null, 1).getFirst();
            assertThat(mail.subject()).doesNotContain("notification.");
            assertThat(outbox.open(mail.sealed()).text())
                    .contains(LINK.toString())
                    .doesNotContain("notification.", "{0}");
        }
    }

    @Test
    void a_letter_is_not_sent_once_its_link_has_expired() {
        post.send(letter(AccountMail.Kind.RESET, Duration.ofSeconds(-1), Messages.VIETNAMESE));

        postman.sendAll();

        assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 0, 1));
    }

    @Test
    void the_link_lies_open_nowhere_in_the_database() {
        post.send(letter(AccountMail.Kind.RESET, Duration.ofHours(1), Messages.VIETNAMESE));

        assertThat(db.fetchValue("select string_agg(m::text, '') from notification.mail m"))
                .asString()
                .doesNotContain("token=abc");
    }

    private AccountMail.Letter letter(AccountMail.Kind kind, Duration left, Locale language) {
        return new AccountMail.Letter(
                new AccountId(UUID.randomUUID()),
                "ai@nguoidan.example",
                kind,
                LINK,
                system.instant().plus(left),
                language);
    }
}

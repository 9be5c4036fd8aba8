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
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import vn.motcua.access.AccountMail;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Installation;
import vn.motcua.shared.MasterKey;
import vn.motcua.shared.RunMode;
import vn.motcua.web.Messages;

@NotificationTest
class AccountPostTests {

    private static final URI LINK = URI.create("http://localhost:8080/confirm?token=abc");

    @Autowired AccountMail post;
    @Autowired Outbox outbox;
    @Autowired Postman postman;
    @Autowired MailRepository mails;
    @Autowired NotificationSettings settings;
    @Autowired MasterKey key;
    @Autowired Installation installation;
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

    @Test
    void in_production_nobody_reads_a_letter_on_the_page_even_without_a_mail_server() {
        post.send(letter(AccountMail.Kind.RESET, Duration.ofHours(1), Messages.VIETNAMESE));

        var shown = unconnected(RunMode.PRODUCTION).list(null, null, 1).getFirst();
        assertThat(shown.text()).isNull();
        assertThat(shown.addressee()).isEqualTo("a•••@nguoidan.example");
        assertThat(unconnected(RunMode.DEMONSTRATION).list(null, null, 1).getFirst().text())
                .contains(LINK.toString());
    }

    @Test
    void of_a_link_that_has_expired_nothing_is_left_and_its_letter_is_not_tried_again() {
        post.send(letter(AccountMail.Kind.RESET, Duration.ofSeconds(-1), Messages.VIETNAMESE));
        post.send(letter(AccountMail.Kind.RESET, Duration.ofHours(1), Messages.VIETNAMESE));

        postman.eraseDeadLinks();

        assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(1, 0, 1));
        var dead = outbox.list("given_up", null, 1).getFirst();
        assertThat(mails.list("given_up", null, 1).getFirst().sealed()).isNull();
        assertThat(dead.retryable()).isFalse();
        outbox.retry(dead.id());
        assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(1, 0, 1));
    }

    @Test
    void trying_again_lets_no_letter_outlive_its_link() {
        post.send(letter(AccountMail.Kind.RESET, Duration.ofHours(1), Messages.VIETNAMESE));
        var id = mails.list(null, null, 1).getFirst().id();
        mails.giveUp(id, "not-addressable", system.instant());

        outbox.retry(id);

        assertThat(
                        db.fetchValue(
                                "select max(expires) < now() + interval '2 hours' from notification.mail"))
                .isEqualTo(true);
        assertThat(outbox.counts().waiting()).isOne();
    }

    private Outbox unconnected(RunMode mode) {
        var here = installation;
        return new Outbox(
                mails,
                settings,
                key,
                system,
                new Installation(mode, here.address(), here.dataDirectory(), null, null, null),
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class));
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

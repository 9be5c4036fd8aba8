package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.motcua.notification.Mail.Purpose;
import vn.motcua.web.Messages;

@NotificationTest
class PostmanTests {

    @Autowired Postman postman;
    @Autowired Outbox outbox;
    @Autowired MailRepository mails;
    @Autowired CaseFollower follower;
    @Autowired CaseFixtures cases;
    @Autowired DSLContext db;

    @Autowired
    @Qualifier("system")
    Clock system;

    private String address = "";

    @BeforeEach
    void empty() {
        address = UUID.randomUUID() + "@nguoidan.example";
        db.execute("delete from notification.mail");
    }

    @Test
    void a_notice_arrives_in_vietnamese_names_nobody_and_says_where_to_look() throws Exception {
        var id = cases.open(null, address);
        cases.happened(id, 1, "accept", "accepted");
        follower.catchUp();

        try (var server = MailServer.start()) {
            postman.sendAll();

            var mail = only(server.received(address));
            assertThat(mail.getSubject())
                    .isEqualTo("Hồ sơ " + CaseFixtures.code(id) + " đã được tiếp nhận");
            assertThat(text(mail))
                    .contains("Đăng ký khai sinh")
                    .contains("Hạn trả kết quả: 17:00 22/01/2024.")
                    .contains("http://localhost:8080/track")
                    .doesNotContain("Nguyễn Văn Mẫu");
            assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(mail.getFrom()[0].toString()).isEqualTo("motcua@nghean.example");
        }
        assertThat(outbox.counts().sent()).isOne();
    }

    @Test
    void each_reader_is_written_to_in_their_own_language() throws Exception {
        var japanese = "ja-" + address;
        var english = "en-" + address;
        var stranger = cases.open(null, japanese);
        cases.filedIn(stranger, "ja");
        var account = UUID.randomUUID();
        cases.chose(account, "en");
        var own = cases.open(account, english);
        cases.filedIn(own, "vi");
        cases.happened(stranger, 1, "accept", "accepted");
        cases.happened(own, 1, "request-supplement", "awaiting_supplement");
        follower.catchUp();

        try (var server = MailServer.start()) {
            postman.sendAll();

            var toStranger = only(server.received(japanese));
            assertThat(toStranger.getHeader("Content-Language", null)).isEqualTo("ja");
            assertThat(toStranger.getSubject()).contains("受け付け");
            assertThat(text(toStranger)).contains("2024").doesNotContain("Kính gửi");
            var toOwner = only(server.received(english));
            assertThat(toOwner.getHeader("Content-Language", null)).isEqualTo("en");
            assertThat(toOwner.getSubject()).startsWith("Case " + CaseFixtures.code(own));
        }
    }

    @Test
    void nothing_is_lost_while_the_mail_server_is_dead() throws Exception {
        for (int i = 0; i < 25; i++) {
            post("letter-" + i, address);
        }
        postman.sendAll();
        assertThat(outbox.counts().waiting()).isEqualTo(25);
        assertThat(outbox.counts().sent()).isZero();

        try (var server = MailServer.start()) {
            makeDue();
            postman.sendAll();
            assertThat(server.received(address)).hasSize(25);

            server.kill();
            post("letter-25", address);
            postman.sendAll();
            assertThat(outbox.counts().waiting()).isOne();
        }
        try (var server = MailServer.start()) {
            makeDue();
            postman.sendAll();
            assertThat(server.received(address)).hasSize(1);
        }
        assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 26, 0));
    }

    @Test
    void a_mail_in_hand_when_the_program_dies_comes_up_again_under_the_same_number()
            throws Exception {
        post("letter", address);
        try (var server = MailServer.start()) {
            mails.take(system.instant(), 10, new Backoff(new Random())::after);
            postman.sendAll();
            assertThat(server.received(address)).isEmpty();

            makeDue();
            postman.sendAll();
            db.execute("delete from notification.mail");
            post("letter", address);
            postman.sendAll();

            assertThat(server.received(address))
                    .hasSize(2)
                    .extracting(m -> m.getHeader("Message-ID", null))
                    .allMatch(m -> m.endsWith("@nghean.example>"))
                    .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));
        }
    }

    @Test
    void what_cannot_be_an_address_is_given_up_and_holds_up_nobody() throws Exception {
        post("bad", "không phải địa chỉ\r\nBcc: all@example.org");
        post("good", address);

        try (var server = MailServer.start()) {
            postman.sendAll();

            assertThat(server.received(address)).hasSize(1);
        }
        assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 1, 1));
        assertThat(outbox.list("given_up", null, 5))
                .singleElement()
                .satisfies(m -> assertThat(m.problem()).isEqualTo("not-addressable"));
    }

    @Test
    void after_five_days_a_mail_is_given_up_until_somebody_tries_again() {
        post("old", address);
        db.execute("update notification.mail set expires = now() - interval '1 second'");

        postman.sendAll();
        assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 0, 1));

        outbox.retry(outbox.list(null, null, 1).getFirst().id());
        assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(1, 0, 0));
    }

    @Test
    void the_same_key_is_posted_once() {
        post("once", address);
        post("once", address);

        assertThat(outbox.counts().waiting()).isOne();
    }

    @Test
    void a_sent_mail_keeps_neither_address_nor_text() throws Exception {
        post("sent", address);
        try (var server = MailServer.start()) {
            postman.sendAll();
            assertThat(server.received(address)).hasSize(1);
        }

        assertThat(db.fetchValue("select sealed from notification.mail")).isNull();
    }

    @Test
    void a_file_goes_with_its_letter_and_nothing_of_it_is_kept() throws Exception {
        var file = new Mail.Attached("việc.pdf", "application/pdf", new byte[] {1, 10, 3});
        outbox.post(
                new Mail(
                        "with-a-file",
                        Purpose.STAFF,
                        Messages.VIETNAMESE,
                        address,
                        "Việc hôm nay",
                        "Kính gửi ông/bà,",
                        null,
                        file));
        assertThat((byte[]) db.fetchValue("select attached from notification.mail"))
                .as("sealed")
                .isNotNull()
                .isNotEqualTo(file.content());

        try (var server = MailServer.start()) {
            postman.sendAll();

            var parts = (MimeMultipart) only(server.received(address)).getContent();
            var part = parts.getBodyPart(parts.getCount() - 1);
            assertThat(MimeUtility.decodeText(part.getFileName())).isEqualTo("việc.pdf");
            assertThat(part.getInputStream().readAllBytes()).containsExactly(1, 10, 3);
        }
        assertThat(db.fetchValue("select attached from notification.mail")).isNull();
    }

    private void post(String key, String to) {
        outbox.post(
                new Mail(
                        key,
                        Purpose.CASE,
                        Messages.VIETNAMESE,
                        to,
                        "Hồ sơ",
                        "Kính gửi ông/bà,",
                        null));
    }

    private void makeDue() {
        db.execute("update notification.mail set next = now() where state = 'waiting'");
    }

    private static MimeMessage only(List<MimeMessage> received) {
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    private static String text(MimeMessage mail) throws Exception {
        if (mail.getContent() instanceof String text) {
            return text;
        }
        throw new IOException("Not plain text");
    }
}

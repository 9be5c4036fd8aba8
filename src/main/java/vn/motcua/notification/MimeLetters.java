package vn.motcua.notification;

import static java.util.Objects.requireNonNull;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Writes mail as mail servers want it: plain text in UTF-8, marked as sent by a program.
@Component
class MimeLetters {

    private final Outbox outbox;
    private final NotificationSettings settings;

    MimeLetters(Outbox outbox, NotificationSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /// @throws AddressException if nothing can be sent to the address as it was declared
    MimeMessage write(JavaMailSender server, MailRepository.Row mail) throws AddressException {
        var unsealed = outbox.open(requireNonNull(mail.sealed()));
        var to = new InternetAddress(unsealed.address(), true);
        try {
            var message = new Steady(server.createMimeMessage(), messageId(mail));
            var file = mail.attached() == null ? null : outbox.openFile(mail.attached());
            var writing =
                    new MimeMessageHelper(message, file != null, StandardCharsets.UTF_8.name());
            writing.setFrom(settings.from());
            writing.setTo(to);
            writing.setSubject(mail.subject());
            writing.setText(unsealed.text());
            if (file != null) {
                writing.addAttachment(
                        file.name(), new ByteArrayResource(file.content()), file.type());
            }
            writing.setSentDate(Date.from(mail.created()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", mail.language());
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail could not be written", e);
        }
    }

    private String messageId(MailRepository.Row mail) {
        var from = settings.from();
        return "<" + mail.id() + "@" + from.substring(from.indexOf('@') + 1).replace(">", "") + ">";
    }

    /// Keeps its message-id however often it is sent.
    private static final class Steady extends MimeMessage {

        private final String messageId;

        Steady(MimeMessage blank, String messageId) {
            super(blank.getSession());
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}

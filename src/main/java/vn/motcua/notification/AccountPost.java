package vn.motcua.notification;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.access.AccountMail;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Letters about accounts go out through the same outbox, no longer than their link works.
@Component
class AccountPost implements AccountMail {

    private final Outbox outbox;

    AccountPost(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(AccountMail.Letter letter) {
        var language = Messages.supported(letter.language());
        var link = letter.link().toString();
        outbox.post(
                new Mail(
                        "account/" + letter.account().value() + "/" + mark(link),
                        Mail.Purpose.ACCOUNT,
                        language,
                        letter.email(),
                        text(letter.kind(), "subject", language),
                        body(letter, language, link),
                        letter.expires()));
    }

    private static String body(AccountMail.Letter letter, Locale language, String link) {
        var texts = Messages.bundles();
        return String.join(
                "\n\n",
                texts.text(language, "notification.mail.greeting"),
                text(letter.kind(), "text", language),
                link,
                texts.text(
                        language,
                        "notification.account.expires",
                        Formats.dateTime(letter.expires(), language)),
                texts.text(language, "notification.account.not-you"),
                texts.text(language, "notification.mail.closing"));
    }

    private static String text(Kind kind, String part, Locale language) {
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Messages.bundles().text(language, "notification.account." + name + "." + part);
    }

    /// Tells one link from another without giving it away.
    private static UUID mark(String link) {
        return UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8));
    }
}

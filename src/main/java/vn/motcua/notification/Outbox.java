package vn.motcua.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.Installation;
import vn.motcua.shared.MasterKey;

/// Mail that is to go out. Posting is part of the caller's transaction: what is decided is also
/// told, and a mail server that is away loses nothing. Goes by the system's clock.
@Service
public class Outbox {

    private final MailRepository mails;
    private final NotificationSettings settings;
    private final MasterKey key;
    private final Clock system;
    private final Installation installation;
    private final boolean connected;

    Outbox(
            MailRepository mails,
            NotificationSettings settings,
            MasterKey key,
            @Qualifier("system") Clock system,
            Installation installation,
            ObjectProvider<JavaMailSender> sender) {
        this.mails = mails;
        this.settings = settings;
        this.key = key;
        this.system = system;
        this.installation = installation;
        this.connected = sender.getIfAvailable() != null;
    }

    /// Puts a letter in; the same key again changes nothing. Its number, and with it the message-id
    /// that receivers know repeats by, comes from the key.
    @Transactional
    public void post(Mail letter) {
        var id = UUID.nameUUIDFromBytes(letter.key().getBytes(StandardCharsets.UTF_8));
        var now = system.instant();
        var end = letter.expires() == null ? now.plus(settings.patience()) : letter.expires();
        mails.insert(id, letter, sealed(letter), new Span(now, end));
    }

    /// Whether there is a mail server to hand mail to.
    public boolean connected() {
        return connected;
    }

    /// How many mails wait, were sent, were given up.
    @Transactional(readOnly = true)
    public Counts counts() {
        return mails.counts();
    }

    /// Mails in one state, or all, newest first.
    @Transactional(readOnly = true)
    public List<Sheet> list(@Nullable String state, @Nullable Instant before, int limit) {
        return mails.list(state, before, limit).stream().map(this::sheet).toList();
    }

    /// Tries a mail that was given up once more, as new.
    @Transactional
    public void retry(UUID id) {
        var now = system.instant();
        mails.wake(id, new Span(now, now.plus(settings.patience())));
    }

    /// How the outbox stands.
    public record Counts(int waiting, int sent, int givenUp) {}

    /// A mail as the operator sees it. The text only in a demonstration that has no mail server:
    /// there it is the only place to read it. In production nobody reads it here, for a letter may
    /// hold a link that lets its reader in as somebody else.
    ///
    /// @param addressee the address with its beginning hidden, as long as the text is kept
    /// @param ended when it was sent or given up
    /// @param retryable whether it could be tried again: its text is still there
    public record Sheet(
            UUID id,
            String subject,
            String purpose,
            String state,
            int tries,
            Instant created,
            @Nullable Instant next,
            @Nullable Instant ended,
            @Nullable String problem,
            @Nullable String addressee,
            boolean retryable,
            @Nullable String text) {}

    private Sheet sheet(MailRepository.Row row) {
        var readable = installation.mode().demonstration() && !connected;
        var unsealed = row.sealed() == null ? null : open(row.sealed());
        return new Sheet(
                row.id(),
                row.subject(),
                row.purpose(),
                row.state(),
                row.tries(),
                row.created(),
                row.next(),
                row.ended(),
                row.problem(),
                unsealed == null ? null : masked(unsealed.address()),
                row.state().equals("given_up") && unsealed != null,
                readable && unsealed != null ? unsealed.text() : null);
    }

    /// `n•••@example.org`: enough to see which mail server is meant, not who.
    private static String masked(String address) {
        var at = address.lastIndexOf('@');
        return at < 1 ? "•••" : address.substring(0, 1) + "•••" + address.substring(at);
    }

    private MailRepository.Sealed sealed(Mail letter) {
        var plain = letter.address() + "\n" + letter.text();
        var file = letter.attached();
        return new MailRepository.Sealed(
                key.seal(plain.getBytes(StandardCharsets.UTF_8)), file == null ? null : seal(file));
    }

    private byte[] seal(Mail.Attached file) {
        var head = (file.name() + "\n" + file.type() + "\n").getBytes(StandardCharsets.UTF_8);
        var plain = Arrays.copyOf(head, head.length + file.content().length);
        System.arraycopy(file.content(), 0, plain, head.length, file.content().length);
        return key.seal(plain);
    }

    Mail.Attached openFile(byte[] sealed) {
        var plain = key.open(sealed);
        var name = lineEnd(plain, 0);
        var type = lineEnd(plain, name + 1);
        return new Mail.Attached(
                new String(plain, 0, name, StandardCharsets.UTF_8),
                new String(plain, name + 1, type - name - 1, StandardCharsets.UTF_8),
                Arrays.copyOfRange(plain, type + 1, plain.length));
    }

    private static int lineEnd(byte[] bytes, int from) {
        var end = from;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    Unsealed open(byte[] sealed) {
        var plain = new String(key.open(sealed), StandardCharsets.UTF_8);
        var line = plain.indexOf('\n');
        return new Unsealed(plain.substring(0, line), plain.substring(line + 1));
    }

    /// From when until when a mail is tried.
    record Span(Instant from, Instant until) {}

    /// Address and text, in the clear.
    record Unsealed(String address, String text) {}
}

package vn.motcua.notification;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands mail to the mail server, at least once: a mail counts as sent when the server has taken
/// it, and is tried again, under the same message-id, when that is not certain.
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 10;
    private static final String UNREACHABLE = "unreachable";
    private static final String NOT_ADDRESSABLE = "not-addressable";

    private final MailRepository mails;
    private final MimeLetters letters;
    private final NotificationSettings settings;
    private final TransactionTemplate transaction;
    private final Clock system;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private final @Nullable JavaMailSender sender;

    Postman(
            MailRepository mails,
            MimeLetters letters,
            NotificationSettings settings,
            TransactionTemplate transaction,
            @Qualifier("system") Clock system,
            ObjectProvider<JavaMailSender> sender) {
        this.mails = mails;
        this.letters = letters;
        this.settings = settings;
        this.transaction = transaction;
        this.system = system;
        this.sender = sender.getIfAvailable();
    }

    /// Sends what is due, batch by batch, until there is no more or the server is away. Without a
    /// mail server everything stays where it is.
    void sendAll() {
        if (sender == null) {
            return;
        }
        giveUpOld();
        boolean more = true;
        while (more) {
            more = sendBatch(sender);
        }
    }

    /// Leaves no link behind that somebody could still read though it works no more.
    void eraseDeadLinks() {
        mails.eraseDeadLinks(system.instant());
    }

    void forgetOld() {
        mails.deleteEndedBefore(system.instant().minus(settings.keep()));
    }

    private void giveUpOld() {
        var old = mails.giveUpExpired(system.instant());
        if (old > 0) {
            LOG.warn("Gave up {} mails that could not be sent in time", old);
        }
    }

    private boolean sendBatch(JavaMailSender server) {
        var taken = transaction.execute(_ -> mails.take(system.instant(), BATCH, backoff::after));
        if (taken == null || taken.isEmpty()) {
            return false;
        }
        var written = new LinkedHashMap<UUID, MimeMessage>();
        for (var mail : taken) {
            try {
                written.put(mail.id(), letters.write(server, mail));
            } catch (AddressException _) {
                mails.giveUp(mail.id(), NOT_ADDRESSABLE, system.instant());
            }
        }
        return send(server, written) && taken.size() == BATCH;
    }

    /// Whether the server could be talked to.
    private boolean send(JavaMailSender server, Map<UUID, MimeMessage> written) {
        if (written.isEmpty()) {
            return true;
        }
        try {
            server.send(written.values().toArray(MimeMessage[]::new));
            mails.sent(List.copyOf(written.keySet()), system.instant());
            return true;
        } catch (MailSendException e) {
            return sortOut(written, e.getFailedMessages());
        } catch (MailException e) {
            LOG.warn("The mail server refuses us: {}", e.getClass().getSimpleName());
            written.keySet().forEach(id -> mails.failed(id, UNREACHABLE));
            return false;
        }
    }

    private boolean sortOut(Map<UUID, MimeMessage> written, Map<Object, Exception> failures) {
        var sent = new ArrayList<UUID>();
        int unreachable = 0;
        for (var mail : written.entrySet()) {
            var failure = failures.get(mail.getValue());
            if (failure == null) {
                sent.add(mail.getKey());
            } else if (isForGood(failure)) {
                mails.giveUp(mail.getKey(), NOT_ADDRESSABLE, system.instant());
            } else {
                mails.failed(mail.getKey(), UNREACHABLE);
                unreachable++;
            }
        }
        mails.sent(sent, system.instant());
        if (unreachable > 0) {
            LOG.info("{} mails were not taken and will be tried again", unreachable);
        }
        return unreachable == 0;
    }

    /// The server does not know the address; trying again will not help.
    private static boolean isForGood(Exception failure) {
        return failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}

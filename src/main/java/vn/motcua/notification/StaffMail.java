package vn.motcua.notification;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Installation;
import vn.motcua.web.Messages;

/// Sends members of staff a file that they asked for themselves, to their own address and no other.
@Service
@Transactional
public class StaffMail {

    private final Outbox outbox;
    private final Staff staff;
    private final Installation installation;

    StaffMail(Outbox outbox, Staff staff, Installation installation) {
        this.outbox = outbox;
        this.staff = staff;
        this.installation = installation;
    }

    /// A letter to oneself.
    ///
    /// @param textKey a text of the bundles, subject and text; neither it nor its parts hold
    ///   personal data
    /// @param path where the page lies, in this program
    /// @param onceKey what it is about; the same again is sent no second time
    public record Letter(
            Locale language,
            String textKey,
            List<String> parts,
            String path,
            String onceKey,
            Mail.Attached file) {}

    /// Whether there is an address to send it to; if so, it waits for the mail server.
    public boolean toOneself(Actor reader, Letter letter) {
        var member = staff.find(reader.account()).filter(m -> !m.email().isBlank());
        var subject =
                Messages.bundles()
                        .text(letter.language(), letter.textKey(), letter.parts().toArray());
        member.ifPresent(m ->
                outbox.post(
                        new Mail(
                                "staff/" + reader.account().value() + "/" + letter.onceKey(),
                                Mail.Purpose.STAFF,
                                letter.language(),
                                m.email(),
                                subject,
                                text(subject, letter),
                                null,
                                letter.file())));
        return member.isPresent();
    }

    private String text(String subject, Letter letter) {
        var texts = Messages.bundles();
        return String.join(
                "\n\n",
                texts.text(letter.language(), "notification.mail.greeting"),
                subject,
                texts.text(
                        letter.language(),
                        "notification.staff.open",
                        installation.address() + letter.path()),
                texts.text(letter.language(), "notification.mail.closing"));
    }
}

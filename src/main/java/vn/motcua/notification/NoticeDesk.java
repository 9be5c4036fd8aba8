package vn.motcua.notification;

import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.Contact;
import vn.motcua.shared.Installation;
import vn.motcua.web.Messages;

/// Turns an event into what the applicant gets: an entry in their mailbox if they have an account,
/// a mail if they left an address.
@Component
class NoticeDesk {

    private final MessageRepository messages;
    private final Outbox outbox;
    private final NotificationSettings settings;
    private final Installation installation;
    private final Clock clock;

    NoticeDesk(
            MessageRepository messages,
            Outbox outbox,
            NotificationSettings settings,
            Installation installation,
            Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.settings = settings;
        this.installation = installation;
        this.clock = clock;
    }

    /// @param projected whether the due date it names rests on a day off that is not decided yet
    record Telling(CaseEvent event, NoticeKind kind, boolean projected) {}

    void tell(Telling telling, Contact contact, Locale language) {
        var event = telling.event();
        var notice =
                new Notice(
                        telling.kind(),
                        contact.code().value(),
                        contact.procedure(),
                        event.at(),
                        event.due(),
                        telling.projected(),
                        event.detail(),
                        contact.path());
        var news = event.at().isAfter(clock.instant().minus(settings.news()));
        if (contact.account() != null) {
            var key = new MessageRepository.Key(event.caseId().value(), event.version());
            messages.insert(key, contact.account(), notice, news ? null : clock.instant());
        }
        if (contact.email() != null && news) {
            outbox.post(letter(event, notice, contact.email(), language));
        }
    }

    private Mail letter(CaseEvent event, Notice notice, String address, Locale language) {
        return new Mail(
                "case/" + event.caseId() + "/" + event.version(),
                Mail.Purpose.CASE,
                language,
                address,
                notice.subject(language),
                body(notice, language),
                null);
    }

    private String body(Notice notice, Locale language) {
        var texts = Messages.bundles();
        return String.join(
                "\n\n",
                texts.text(language, "notification.mail.greeting"),
                String.join("\n\n", notice.paragraphs(language)),
                texts.text(language, "notification.mail.case", notice.code())
                        + "\n"
                        + texts.text(language, "notification.mail.procedure", notice.procedure()),
                texts.text(
                        language,
                        "notification.mail.follow",
                        installation.address() + notice.path()),
                texts.text(language, "notification.mail.closing"));
    }
}

package vn.motcua.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.Contact;
import vn.motcua.feedback.Complainants;
import vn.motcua.feedback.FeedbackEvent;
import vn.motcua.shared.AccountId;
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
    record Telling(
            CaseEvent event,
            NoticeKind kind,
            boolean projected,
            Contact contact,
            Locale language) {}

    void tell(List<Telling> some) {
        messages.insert(some.stream().flatMap(each -> tell(each).stream()).toList());
    }

    /// Posts the letter; what there is to write into the mailbox.
    private Optional<MessageRepository.Entry> tell(Telling telling) {
        var event = telling.event();
        var contact = telling.contact();
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
        var news = isNews(event.at());
        if (contact.email() != null && news) {
            outbox.post(letter(event, notice, contact.email(), telling.language()));
        }
        var key = new MessageRepository.Key(event.caseId().value(), event.version());
        return Optional.ofNullable(contact.account())
                .map(account -> entry(key, account, notice, news));
    }

    /// What is no news is not new in the mailbox either.
    private MessageRepository.Entry entry(
            MessageRepository.Key key, AccountId account, Notice notice, boolean news) {
        return new MessageRepository.Entry(key, account, notice, news ? null : clock.instant());
    }

    private boolean isNews(Instant at) {
        return at.isAfter(clock.instant().minus(settings.news()));
    }

    /// Something happened to a complaint.
    record Complained(FeedbackEvent event, NoticeKind kind, Complainants.Complainant whom) {}

    /// @param contact where they may be written to, or null
    void tell(Complained said, @Nullable Contact contact, Locale language) {
        var event = said.event();
        var account = said.whom().account();
        var complaint = said.whom().complaint();
        var notice =
                new Notice(
                        said.kind(),
                        said.whom().code(),
                        "",
                        event.at(),
                        event.due(),
                        false,
                        null,
                        account == null
                                ? "/complaints/follow"
                                : "/my/complaints/" + said.whom().code());
        var news = isNews(event.at());
        if (account != null) {
            var key = new MessageRepository.Key(complaint, event.version());
            messages.insert(List.of(entry(key, account, notice, news)));
        }
        if (contact != null && contact.email() != null && news) {
            outbox.post(
                    new Mail(
                            "complaint/" + complaint + "/" + event.version(),
                            Mail.Purpose.CASE,
                            language,
                            contact.email(),
                            notice.subject(language),
                            bodyOfComplaint(notice, account != null, language),
                            null));
        }
    }

    /// Names neither the complaint nor the case: its code opens it.
    private String bodyOfComplaint(Notice notice, boolean signedIn, Locale language) {
        var texts = Messages.bundles();
        return String.join(
                "\n\n",
                texts.text(language, "notification.mail.greeting"),
                String.join("\n\n", notice.paragraphs(language)),
                texts.text(
                        language,
                        signedIn
                                ? "notification.mail.complaint.own"
                                : "notification.mail.complaint.follow",
                        installation.address()
                                + (signedIn ? "/my/complaints" : "/complaints/follow")),
                texts.text(language, "notification.mail.closing"));
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

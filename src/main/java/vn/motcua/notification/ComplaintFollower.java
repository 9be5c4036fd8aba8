package vn.motcua.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.access.AccountLanguages;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.Contact;
import vn.motcua.casework.Contacts;
import vn.motcua.feedback.Complainants;
import vn.motcua.feedback.Complainants.Complainant;
import vn.motcua.feedback.FeedbackEvent;
import vn.motcua.feedback.FeedbackEvents;
import vn.motcua.shared.AccountId;
import vn.motcua.web.Messages;

/// Follows the log of complaints and tells complainants what became of theirs. The position moves
/// in the transaction that writes the notices; events name nobody, whom to tell is asked for.
@Component
class ComplaintFollower {

    private static final int BATCH = 500;

    private final FeedbackEvents log;
    private final Complainants complainants;
    private final Contacts contacts;
    private final PositionRepository position;
    private final NoticeDesk desk;
    private final AccountLanguages languages;
    private final TransactionTemplate transaction;

    ComplaintFollower(
            FeedbackEvents log,
            Complainants complainants,
            Contacts contacts,
            PositionRepository position,
            NoticeDesk desk,
            AccountLanguages languages,
            TransactionTemplate transaction) {
        this.log = log;
        this.complainants = complainants;
        this.contacts = contacts;
        this.position = position;
        this.desk = desk;
        this.languages = languages;
        this.transaction = transaction;
    }

    /// Reads on until nothing is left. With nothing new it costs one look at two indexes.
    void catchUp() {
        while (!log.after(position.readSaid(), 1).isEmpty() && step()) {}
    }

    /// One batch; whether more may follow.
    private boolean step() {
        return Boolean.TRUE.equals(transaction.execute(_ -> tell()));
    }

    private boolean tell() {
        var events = log.after(position.lockSaid(), BATCH);
        if (events.isEmpty()) {
            return false;
        }
        var telling = new LinkedHashMap<FeedbackEvent, NoticeKind>();
        events.forEach(e -> NoticeKind.of(e).ifPresent(kind -> telling.put(e, kind)));
        if (!telling.isEmpty()) {
            tell(telling);
        }
        position.move(events.getLast().position());
        return true;
    }

    private void tell(Map<FeedbackEvent, NoticeKind> telling) {
        var whom =
                complainants
                        .of(
                                telling.keySet().stream()
                                        .flatMap(e -> Stream.ofNullable(e.complaint()))
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Complainant::complaint, c -> c));
        var letters = letters(whom);
        var chosen = chosen(whom);
        telling.forEach((event, kind) -> {
            var complainant = whom.get(event.complaint());
            if (complainant != null) {
                var letter = letters.get(complainant.complaint());
                var said = new NoticeDesk.Complained(event, kind, complainant);
                desk.tell(said, letter, language(complainant, letter, chosen));
            }
        });
    }

    /// Addresses were left with cases: they are used for the complaints about them, of their own
    /// applicants.
    private Map<UUID, Contact> letters(Map<UUID, Complainant> whom) {
        var cases =
                whom.values().stream()
                        .flatMap(c -> Stream.ofNullable(c.caseId()))
                        .distinct()
                        .toList();
        if (cases.isEmpty()) {
            return Map.of();
        }
        var byCase = contacts.of(cases).stream().collect(Collectors.toMap(Contact::caseId, c -> c));
        var letters = new LinkedHashMap<UUID, Contact>();
        whom.forEach((id, complainant) -> {
            var contact = contact(byCase, complainant.caseId());
            if (contact != null
                    && (complainant.account() == null
                            || Objects.equals(complainant.account(), contact.account()))) {
                letters.put(id, contact);
            }
        });
        return letters;
    }

    private static @Nullable Contact contact(Map<CaseId, Contact> byCase, @Nullable CaseId caseId) {
        return caseId == null ? null : byCase.get(caseId);
    }

    private Map<AccountId, Locale> chosen(Map<UUID, Complainant> whom) {
        List<AccountId> accounts =
                whom.values().stream()
                        .flatMap(c -> Stream.ofNullable(c.account()))
                        .distinct()
                        .toList();
        return accounts.isEmpty() ? Map.of() : languages.of(accounts);
    }

    /// The one chosen for the account; else the one they filed in; else Vietnamese.
    private static Locale language(
            Complainant complainant, @Nullable Contact letter, Map<AccountId, Locale> chosen) {
        var own = complainant.account() == null ? null : chosen.get(complainant.account());
        if (own != null) {
            return own;
        }
        return letter == null || letter.language() == null
                ? Messages.VIETNAMESE
                : letter.language();
    }
}

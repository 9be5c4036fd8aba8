package vn.motcua.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.access.AccountLanguages;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseEvents;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.CaseLogFollower;
import vn.motcua.casework.CaseLogReading;
import vn.motcua.casework.Contact;
import vn.motcua.casework.Contacts;
import vn.motcua.casework.ProjectedDues;
import vn.motcua.shared.AccountId;
import vn.motcua.web.Messages;

/// Follows the log of cases and tells applicants what concerns them. The position moves in the
/// transaction that writes the notices.
@Component
class CaseFollower implements CaseLogFollower {

    private static final int BATCH = 500;

    private final CaseEvents log;
    private final CaseLogReading reading;
    private final Contacts contacts;
    private final PositionRepository position;
    private final NoticeDesk desk;
    private final AccountLanguages languages;
    private final ProjectedDues projected;
    private final NotificationSettings settings;
    private final Clock clock;

    CaseFollower(
            CaseEvents log,
            CaseLogReading.Maker readings,
            Contacts contacts,
            PositionRepository position,
            NoticeDesk desk,
            AccountLanguages languages,
            ProjectedDues projected,
            NotificationSettings settings,
            Clock clock) {
        this.log = log;
        this.reading =
                readings.of(
                        new CaseLogReading.Follower(
                                BATCH, position::read, position::lock, this::tell));
        this.contacts = contacts;
        this.position = position;
        this.desk = desk;
        this.languages = languages;
        this.projected = projected;
        this.settings = settings;
        this.clock = clock;
    }

    /// How long the oldest event that nobody was told of yet has waited.
    Duration lag() {
        return reading.lag(clock.instant());
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public CaseLogReading reading() {
        return reading;
    }

    private void tell(List<CaseEvent> events) {
        var telling = concerning(events);
        if (!telling.isEmpty()) {
            var whom = contactsOf(telling);
            var languages = languages(whom.values());
            var projected = projected(telling);
            var told = new ArrayList<NoticeDesk.Telling>();
            telling.forEach((event, kind) -> {
                var contact = whom.get(event.caseId());
                if (contact != null) {
                    var rests = projected.get(event.caseId());
                    told.add(
                            new NoticeDesk.Telling(
                                    event,
                                    kind,
                                    rests != null && rests.equals(event.due()),
                                    contact,
                                    language(contact, languages)));
                }
            });
            desk.tell(told);
        }
        position.move(next(events));
    }

    /// Far behind, what is long past is not even looked at.
    private CaseEvent.Position next(List<CaseEvent> read) {
        var last = read.getLast().position();
        return read.size() > BATCH ? log.passOver(last, longPast()) : last;
    }

    /// What happened before is news to nobody.
    private Instant longPast() {
        return clock.instant().minus(settings.history());
    }

    /// The due dates of those cases that are told one and whose date may yet change.
    private Map<CaseId, Instant> projected(Map<CaseEvent, NoticeKind> telling) {
        return projected.among(
                telling.entrySet().stream()
                        .filter(e -> e.getValue().ticking())
                        .map(e -> e.getKey().caseId())
                        .distinct()
                        .toList());
    }

    /// The one chosen for the account; else the one they filed in; else Vietnamese.
    private static Locale language(Contact contact, Map<AccountId, Locale> chosen) {
        return Stream.of(
                        Optional.ofNullable(contact.account()).map(chosen::get),
                        Optional.ofNullable(contact.language()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Messages.VIETNAMESE);
    }

    private Map<AccountId, Locale> languages(Collection<Contact> contacts) {
        var ids = contacts.stream().map(Contact::account).filter(Objects::nonNull).toList();
        return ids.isEmpty() ? Map.of() : languages.of(ids);
    }

    private Map<CaseId, Contact> contactsOf(Map<CaseEvent, NoticeKind> telling) {
        var cases = telling.keySet().stream().map(CaseEvent::caseId).distinct().toList();
        return contacts.of(cases).stream()
                .collect(Collectors.toMap(Contact::caseId, contact -> contact));
    }

    /// What the applicant hears about. A case taken in as it is filed, at the counter, is one piece
    /// of news, not two; and what is long past is none.
    private Map<CaseEvent, NoticeKind> concerning(List<CaseEvent> events) {
        var since = longPast();
        var accepted = new HashMap<CaseId, Long>();
        events.stream()
                .filter(e -> e.kind().equals("accept"))
                .forEach(e -> accepted.put(e.caseId(), e.position().transaction()));
        var telling = new LinkedHashMap<CaseEvent, NoticeKind>();
        for (var event : events) {
            var atOnce =
                    event.kind().equals("file")
                            && Long.valueOf(event.position().transaction())
                                    .equals(accepted.get(event.caseId()));
            if (!atOnce && event.at().isAfter(since)) {
                NoticeKind.of(event).ifPresent(kind -> telling.put(event, kind));
            }
        }
        return telling;
    }
}

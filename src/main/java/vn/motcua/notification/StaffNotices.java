package vn.motcua.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.access.AccountLanguages;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Installation;
import vn.motcua.web.Messages;

/// Tells staff what concerns them, in the program (`/notices`) and by e-mail. Part of the caller's
/// transaction: what is decided is also told.
@Service
@Transactional
public class StaffNotices {

    private final StaffNoticeRepository notices;
    private final Outbox outbox;
    private final Staff staff;
    private final AccountLanguages languages;
    private final Installation installation;
    private final Clock clock;

    StaffNotices(
            StaffNoticeRepository notices,
            Outbox outbox,
            Staff staff,
            AccountLanguages languages,
            Installation installation,
            Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.staff = staff;
        this.languages = languages;
        this.installation = installation;
        this.clock = clock;
    }

    /// Tells somebody something, once for the key; again changes nothing.
    ///
    /// @param textKey a text of the bundles; it is also the subject of the mail, so neither it nor
    ///   its parts hold personal data
    /// @param parts fill it: words that are the same in all languages, or a [NoticePart]
    /// @param path where it leads, in this program
    /// @param onceKey what it is about: `task/17/late/2024-01-19`
    public void tell(
            AccountId account, String textKey, List<String> parts, String path, String onceKey) {
        tellAll(List.of(account), textKey, parts, path, onceKey);
    }

    /// Tells several people the same.
    public void tellAll(
            Collection<AccountId> accounts,
            String textKey,
            List<String> parts,
            String path,
            String onceKey) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Only addresses of this program");
        }
        var told = notices.insert(accounts, textKey, parts, path, onceKey, clock.instant());
        if (!told.isEmpty()) {
            var chosen = languages.of(told);
            told.forEach(account ->
                    letter(account, chosen, textKey, parts, path, onceKey).ifPresent(outbox::post));
        }
    }

    /// The reader's own entries, newest first.
    ///
    /// @param before only entries older than this one
    @Transactional(readOnly = true)
    public List<StaffNotice> list(Actor reader, @Nullable Long before, int limit) {
        return notices.list(reader.account(), before, limit);
    }

    @Transactional(readOnly = true)
    public int unread(AccountId account) {
        return notices.unread(account);
    }

    /// Marks everything up to an entry as read; again changes nothing.
    public void markRead(Actor reader, long upTo) {
        notices.markRead(reader.account(), upTo, clock.instant());
    }

    private Optional<Mail> letter(
            AccountId account,
            Map<AccountId, Locale> chosen,
            String textKey,
            List<String> parts,
            String path,
            String onceKey) {
        var language = chosen.getOrDefault(account, Messages.VIETNAMESE);
        var text = StaffNotice.text(language, textKey, parts);
        return staff.find(account)
                .filter(member -> !member.email().isBlank())
                .map(member ->
                        new Mail(
                                "staff/" + account.value() + "/" + onceKey,
                                Mail.Purpose.STAFF,
                                language,
                                member.email(),
                                text,
                                body(text, path, language),
                                null));
    }

    private String body(String text, String path, Locale language) {
        var texts = Messages.bundles();
        return String.join(
                "\n\n",
                texts.text(language, "notification.mail.greeting"),
                text,
                texts.text(language, "notification.staff.open", installation.address() + path),
                texts.text(language, "notification.mail.closing"));
    }
}

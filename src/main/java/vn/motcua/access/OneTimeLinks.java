package vn.motcua.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.access.AccountMail.Kind;
import vn.motcua.access.AccountMail.Letter;
import vn.motcua.shared.AccountId;
import vn.motcua.web.ReaderLanguage;

/// Links that prove an address: each works once, for a while, and only the newest one. We keep
/// their hash. Looking at a link does not use it up, because mail programs look at every link.
@Component
class OneTimeLinks {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LETTERS_AN_HOUR = 5;

    private final OneTimeLinkRepository links;
    private final ObjectProvider<AccountMail> mail;
    private final AccountLanguages languages;
    private final Place place;
    private final Clock clock;

    OneTimeLinks(
            OneTimeLinkRepository links,
            ObjectProvider<AccountMail> mail,
            AccountLanguages languages,
            Place place,
            @Qualifier("system") Clock clock) {
        this.links = links;
        this.mail = mail;
        this.languages = languages;
        this.place = place;
        this.clock = clock;
    }

    /// What a link is for, where it leads and how long it works.
    enum Purpose {
        REGISTRATION("/confirm", 24),
        RESET("/reset", 1),
        INVITATION("/confirm", 72);

        private final String path;
        private final int hours;

        Purpose(String path, int hours) {
            this.path = path;
            this.hours = hours;
        }
    }

    record Link(AccountId account, Purpose purpose, Instant expires) {}

    /// Makes a link and sends it; empty when this person has had letters enough for now.
    Optional<URI> send(Account account, Purpose purpose, Kind kind) {
        var now = clock.instant();
        if (links.madeSince(account.id(), now.minus(HOUR)) >= LETTERS_AN_HOUR) {
            return Optional.empty();
        }
        var link = make(account.id(), purpose);
        var email = account.email();
        if (email != null) {
            var expires = now.plus(Duration.ofHours(purpose.hours));
            var letter = new Letter(account.id(), email, kind, link, expires, language(account));
            mail.ifAvailable(m -> m.send(letter));
        }
        return Optional.of(link);
    }

    /// The one they chose; before that, of the page on which they (or who invites them) asked.
    private Locale language(Account account) {
        return languages
                .of(List.of(account.id()))
                .getOrDefault(account.id(), ReaderLanguage.current());
    }

    /// A link to be handed over in another way than by mail.
    URI make(AccountId account, Purpose purpose) {
        var now = clock.instant();
        var secret = Hash.newSecret();
        links.revoke(account, now);
        links.insert(
                Hash.of(secret),
                new Link(account, purpose, now.plus(Duration.ofHours(purpose.hours))),
                now);
        return URI.create(place.address(purpose.path + "?token=" + secret));
    }

    Optional<Link> look(String token) {
        return links.find(Hash.of(token), clock.instant());
    }

    Optional<Link> use(String token) {
        var hash = Hash.of(token);
        return links.find(hash, clock.instant()).filter(_ -> links.use(hash, clock.instant()));
    }

    boolean mailed() {
        return mail.getIfAvailable() != null;
    }
}

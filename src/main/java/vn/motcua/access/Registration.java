package vn.motcua.access;

import java.net.URI;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.access.AccountMail.Kind;
import vn.motcua.access.OneTimeLinks.Purpose;
import vn.motcua.audit.AuditTrail;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Installation;
import vn.motcua.web.ReaderLanguage;

/// How citizens get an account and how anybody gets back into one. The password is chosen only
/// after the address is proven, so nobody can prepare an account in another's name; an address that
/// has an account already is answered like any other.
@Service
public class Registration {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{1,99}");

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final PasswordEncoder passwords;
    private final OwnSessions sessions;
    private final AuditTrail audit;
    private final Installation installation;
    private final AddressLimit limit;
    private final Clock clock;

    Registration(
            AccountRepository accounts,
            OneTimeLinks links,
            PasswordEncoder passwords,
            OwnSessions sessions,
            AuditTrail audit,
            Installation installation,
            AccessSettings settings,
            @Qualifier("system") Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.installation = installation;
        this.limit =
                new AddressLimit(settings.limits().letters(), settings.limits().window(), clock);
        this.clock = clock;
    }

    /// Whether a name can be a name.
    public static boolean plausibleName(String name) {
        return NAME.matcher(tidy(name)).matches();
    }

    public static boolean plausibleEmail(String email) {
        return Emails.plausible(Emails.normal(email));
    }

    /// A citizen wants an account. Answers the link in the demonstration, where no mail goes out.
    @Transactional
    public Optional<URI> register(String name, String typed, String address) {
        count(address);
        var email = Emails.normal(typed);
        var known = accounts.findByEmail(email);
        if (known.filter(a -> a.confirmed() != null).isPresent()) {
            return shown(links.send(known.get(), Purpose.RESET, Kind.ALREADY_REGISTERED));
        }
        var account = known.orElseGet(() -> open(tidy(name), email));
        if (known.isPresent() && account.citizen()) {
            accounts.rename(account.id(), tidy(name));
        }
        var purpose = account.citizen() ? Purpose.REGISTRATION : Purpose.INVITATION;
        var kind = account.citizen() ? Kind.REGISTRATION : Kind.INVITATION;
        return shown(links.send(account, purpose, kind));
    }

    private Account open(String name, String email) {
        var now = clock.instant();
        var account =
                NewAccount.citizen(new AccountId(UUID.randomUUID()), name, email).awaiting(now);
        accounts.insert(account, now);
        accounts.setLanguage(account.id(), ReaderLanguage.current());
        return account;
    }

    /// Somebody forgot their password.
    @Transactional
    public Optional<URI> forgot(String typed, String address) {
        count(address);
        return accounts.findByEmail(Emails.normal(typed))
                .filter(Account::active)
                .flatMap(a -> shown(links.send(a, Purpose.RESET, Kind.RESET)));
    }

    /// Whom a link is for, as long as it works.
    @Transactional(readOnly = true)
    public Welcome look(String token) {
        return links.look(token)
                .flatMap(l -> accounts.find(l.account()))
                .map(a -> new Welcome(a.name(), String.valueOf(a.email()), a.confirmed() == null))
                .orElseThrow(LinkUsed::new);
    }

    /// What is wrong with a password for the holder of this link: the key of a text.
    @Transactional(readOnly = true)
    public Optional<String> fault(String token, String password) {
        return PasswordRule.fault(password, look(token).email());
    }

    /// Uses the link up: the address is theirs, the password new, every older session over.
    @Transactional
    public void choosePassword(String token, String password) {
        var link = links.use(token).orElseThrow(LinkUsed::new);
        var account = accounts.find(link.account()).orElseThrow(LinkUsed::new);
        if (account.ended() != null) {
            throw new LinkUsed();
        }
        accounts.setPassword(account.id(), encoded(password), clock.instant());
        sessions.endAll(account.id());
        var actor =
                account.citizen()
                        ? Actor.citizen(account.id())
                        : Actor.staff(account.id(), java.util.List.of());
        audit.signIn(actor, account.confirmed() == null ? "confirmed" : "password-reset");
    }

    private String encoded(String password) {
        return String.valueOf(
                passwords.encode(Normalizer.normalize(password, Normalizer.Form.NFC)));
    }

    private Optional<URI> shown(Optional<URI> link) {
        return installation.mode().demonstration() ? link : Optional.empty();
    }

    private void count(String address) {
        if (limit.spent(address)) {
            throw new TooManyTries();
        }
        limit.count(address);
    }

    static String tidy(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }

    /// Whom a one-time link greets.
    ///
    /// @param first whether the account begins with it
    public record Welcome(String name, String email, boolean first) {

        @Override
        public String toString() {
            return "Welcome[hidden]";
        }
    }
}

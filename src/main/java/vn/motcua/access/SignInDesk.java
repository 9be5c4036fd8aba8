package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;

/// Where the provider gets to know a person: by password and, where the posts held ask for it, a
/// code; in the demonstration by a click. Wrong name, wrong password and a locked account answer
/// alike, in similar time.
@Service
public class SignInDesk {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SecondFactors factors;
    private final Rights rights;
    private final DemoAccounts demonstration;
    private final AuditTrail audit;
    private final AddressLimit limit;
    private final Clock clock;
    private final String nobody;

    SignInDesk(
            AccountRepository accounts,
            PasswordEncoder passwords,
            SecondFactors factors,
            Rights rights,
            DemoAccounts demonstration,
            AuditTrail audit,
            AccessSettings settings,
            @Qualifier("system") Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.rights = rights;
        this.demonstration = demonstration;
        this.audit = audit;
        this.limit =
                new AddressLimit(settings.limits().failures(), settings.limits().window(), clock);
        this.clock = clock;
        this.nobody = String.valueOf(passwords.encode("nobody's password"));
    }

    /// How far a sign-in got.
    public enum Step {
        /// Known; the client that asked may go on.
        DONE,
        /// Now the code of the second factor.
        CODE,
        /// The posts held ask for a second factor and there is none yet.
        ENROL,
        REFUSED
    }

    /// Name and password.
    @Transactional
    public Step password(String email, String password, HttpServletRequest request) {
        checkLimit(request);
        var account = accounts.findByEmail(Emails.normal(email)).orElse(null);
        var right = matches(password, account);
        if (account == null || !right || account.lockedAt(clock.instant()) || !account.active()) {
            refuse(account, request);
            return Step.REFUSED;
        }
        if (account.failures() > 0 && !account.secondFactor().active()) {
            accounts.setFailures(account.id(), 0, null);
        }
        return afterPassword(account, request);
    }

    private Step afterPassword(Account account, HttpServletRequest request) {
        if (account.secondFactor().active()) {
            ProviderSession.half(request, account.id(), clock.instant());
            return Step.CODE;
        }
        if (rights.guarded(account.id())) {
            ProviderSession.half(request, account.id(), clock.instant());
            return Step.ENROL;
        }
        arrive(request, account.id(), Set.of(Proof.PASSWORD));
        return Step.DONE;
    }

    /// The code of the second factor, or a recovery code, after the password.
    @Transactional
    public Step code(String code, HttpServletRequest request) {
        checkLimit(request);
        var half = ProviderSession.half(request, clock.instant());
        var account = half == null ? null : accounts.lock(half).orElse(null);
        if (account == null || account.lockedAt(clock.instant()) || !account.active()) {
            return Step.REFUSED;
        }
        if (!factors.accepts(account, code)) {
            refuse(account, request);
            return Step.CODE;
        }
        accounts.setFailures(account.id(), 0, null);
        arrive(request, account.id(), Set.of(Proof.PASSWORD, Proof.CODE));
        return Step.DONE;
    }

    /// Whom the second factor is being registered for, between password and first code.
    @Transactional
    public Optional<SecondFactors.Setup> enrolment(HttpServletRequest request) {
        return halfWay(request).map(a -> factors.begin(a.id()));
    }

    /// The first code of a new device: answers the recovery codes, empty when the code was wrong.
    @Transactional
    public List<String> enrol(String code, HttpServletRequest request) {
        checkLimit(request);
        var account = halfWay(request).orElse(null);
        if (account == null) {
            return List.of();
        }
        var codes = factors.confirm(account.id(), code);
        if (codes.isEmpty()) {
            refuse(account, request);
        } else {
            audit.signIn(Actor.staff(account.id(), List.of()), "second-factor-registered");
            arrive(request, account.id(), Set.of(Proof.PASSWORD, Proof.CODE));
        }
        return codes;
    }

    private Optional<Account> halfWay(HttpServletRequest request) {
        return Optional.ofNullable(ProviderSession.half(request, clock.instant()))
                .flatMap(accounts::find)
                .filter(a -> a.active() && !a.secondFactor().active())
                .filter(a -> !a.lockedAt(clock.instant()));
    }

    /// A click on somebody of the demonstration.
    @Transactional(readOnly = true)
    public Step click(AccountId id, HttpServletRequest request) {
        var account = accounts.find(id).filter(demonstration::mayClick);
        account.ifPresent(a -> arrive(request, a.id(), Set.of(Proof.DEMONSTRATION)));
        return account.isPresent() ? Step.DONE : Step.REFUSED;
    }

    private void arrive(HttpServletRequest request, AccountId account, Set<String> proofs) {
        ProviderSession.arrive(request, SignedIn.of(account, clock.instant(), proofs));
    }

    private boolean matches(String password, @Nullable Account account) {
        var hash = account == null ? null : account.password();
        var typed = Normalizer.normalize(password, Normalizer.Form.NFC);
        var right = passwords.matches(typed, hash == null ? nobody : hash);
        return right && hash != null;
    }

    private void refuse(@Nullable Account account, HttpServletRequest request) {
        limit.count(request.getRemoteAddr());
        if (account == null) {
            audit.signIn(Actor.anyone(), "refused");
            return;
        }
        var failures = account.failures() + 1;
        var now = clock.instant();
        var locked =
                account.lockedAt(now) ? account.lockedUntil() : Account.lockAfter(failures, now);
        accounts.setFailures(account.id(), failures, locked);
        audit.signIn(Actor.staff(account.id(), List.of()), "refused");
    }

    private void checkLimit(HttpServletRequest request) {
        if (limit.spent(request.getRemoteAddr())) {
            throw new TooManyTries();
        }
    }
}

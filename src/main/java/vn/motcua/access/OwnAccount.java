package vn.motcua.access;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// What somebody sees of their own account, and changes.
@Service
public class OwnAccount {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    OwnAccount(
            AccountRepository accounts,
            PasswordEncoder passwords,
            Rights rights,
            AuditTrail audit,
            @Qualifier("system") Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param email null for invented people
    /// @param ownPassword false for people of the demonstration and of another provider
    /// @param language in which letters come, or null when none was chosen
    /// @param factorDemanded whether the posts held ask for a second factor
    public record View(
            String name,
            @Nullable String email,
            boolean ownPassword,
            boolean secondFactor,
            boolean factorDemanded,
            @Nullable Locale language) {

        @Override
        public String toString() {
            return "View[hidden]";
        }
    }

    @Transactional(readOnly = true)
    public View get(AccountId id) {
        var account = accounts.find(id).orElseThrow(() -> new NotFound("account"));
        return new View(
                account.name(),
                account.email(),
                account.password() != null,
                account.secondFactor().active(),
                rights.guarded(id),
                accounts.languages(List.of(id)).get(id));
    }

    /// What is wrong with a change of password: the key of a text.
    @Transactional
    public Optional<String> changePassword(Actor actor, String old, String chosen) {
        var account = accounts.lock(actor.account()).orElseThrow(() -> new NotFound("account"));
        var hash = account.password();
        if (hash == null || account.lockedAt(clock.instant())) {
            return Optional.of("access.password.wrong");
        }
        if (!passwords.matches(normal(old), hash)) {
            var failures = account.failures() + 1;
            accounts.setFailures(
                    account.id(), failures, Account.lockAfter(failures, clock.instant()));
            return Optional.of("access.password.wrong");
        }
        var fault = PasswordRule.fault(chosen, account.email());
        if (fault.isEmpty()) {
            accounts.changePassword(account.id(), String.valueOf(passwords.encode(normal(chosen))));
            audit.signIn(actor, "password-changed");
        }
        return fault;
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}

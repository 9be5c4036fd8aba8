package vn.motcua.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.AccountId;

/// People whom another provider vouches for. A member of staff is found by the verified address
/// under which they were invited, which that visit confirms; everybody else is a citizen and gets
/// an account at the first visit.
@Service
class OutsideLogins {

    private final OutsideLoginRepository logins;
    private final AccountRepository accounts;
    private final Clock clock;

    OutsideLogins(
            OutsideLoginRepository logins,
            AccountRepository accounts,
            @Qualifier("system") Clock clock) {
        this.logins = logins;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The account of somebody the provider has identified; empty when it was closed here.
    @Transactional
    Optional<AccountId> accountOf(Stranger stranger) {
        var known = logins.find(stranger.issuer(), stranger.subject());
        var account = known.or(() -> byEmail(stranger)).orElseGet(() -> welcome(stranger));
        if (known.isEmpty()) {
            logins.insert(stranger.issuer(), stranger.subject(), account, clock.instant());
        }
        accounts.confirm(account, clock.instant());
        return accounts.find(account).filter(Account::active).map(Account::id);
    }

    private Optional<AccountId> byEmail(Stranger stranger) {
        var email = stranger.email();
        return email == null
                ? Optional.empty()
                : accounts.findByEmail(Emails.normal(email)).map(Account::id);
    }

    private AccountId welcome(Stranger stranger) {
        var now = clock.instant();
        var id = new AccountId(UUID.randomUUID());
        var email = stranger.email();
        accounts.insert(
                NewAccount.citizen(
                                id,
                                Registration.tidy(stranger.name()),
                                email == null ? null : Emails.normal(email))
                        .confirmed(now),
                now);
        return id;
    }

    /// What another provider says of somebody.
    record Stranger(String issuer, String subject, String name, @Nullable String email) {

        @Override
        public String toString() {
            return "Stranger[" + issuer + "]";
        }
    }
}

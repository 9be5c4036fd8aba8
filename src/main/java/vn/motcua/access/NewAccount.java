package vn.motcua.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// An account about to be made.
record NewAccount(AccountId id, Account.Kind kind, String name, @Nullable String email) {

    static NewAccount citizen(AccountId id, String name, @Nullable String email) {
        return new NewAccount(id, Account.Kind.CITIZEN, name, email);
    }

    static NewAccount staff(AccountId id, String name, String email) {
        return new NewAccount(id, Account.Kind.STAFF, name, email);
    }

    /// Known to be theirs from the start.
    Account confirmed(Instant now) {
        return with(now, now, null, false);
    }

    /// Waits until the owner of the address answers.
    Account awaiting(Instant now) {
        return with(null, now, null, false);
    }

    Account demonstration(Instant now, @Nullable String face) {
        return with(now, now, face, true);
    }

    private Account with(
            @Nullable Instant confirmed,
            Instant from,
            @Nullable String face,
            boolean demonstration) {
        return new Account(
                id,
                kind,
                name,
                email,
                null,
                demonstration,
                face,
                confirmed,
                null,
                from,
                0,
                null,
                new Account.SecondFactor(null, null, 0));
    }
}

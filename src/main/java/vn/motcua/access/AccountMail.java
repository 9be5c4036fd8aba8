package vn.motcua.access;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import vn.motcua.shared.AccountId;

/// Carries letters about accounts to the address somebody says is theirs. Called in the transaction
/// that makes the link; the sender keeps the letter until it has gone out.
public interface AccountMail {

    void send(Letter letter);

    /// Why somebody is written to.
    enum Kind {
        /// They want an account: the link confirms the address.
        REGISTRATION,
        /// Somebody wanted an account with an address that has one: the link sets a new password.
        ALREADY_REGISTERED,
        /// They forgot their password.
        RESET,
        /// They were taken in as staff.
        INVITATION
    }

    /// @param link works once, until it expires
    record Letter(
            AccountId account,
            String email,
            Kind kind,
            URI link,
            Instant expires,
            Locale language) {

        @Override
        public String toString() {
            return "Letter[" + kind + ", " + account + "]";
        }
    }
}

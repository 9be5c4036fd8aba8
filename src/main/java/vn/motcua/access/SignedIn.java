package vn.motcua.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.AccountId;

/// What a session remembers of a sign-in: who, since when (milliseconds), and by which proofs
/// (`pwd`, `otp`, `demo`). Kept as JSON text; what another version of the program wrote and this
/// one does not know is ignored.
record SignedIn(UUID account, long since, Set<String> proofs) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    SignedIn {
        proofs = proofs == null ? Set.of() : Set.copyOf(proofs);
    }

    static SignedIn of(AccountId account, Instant since, Set<String> proofs) {
        return new SignedIn(account.value(), since.toEpochMilli(), proofs);
    }

    AccountId id() {
        return new AccountId(account);
    }

    /// More than one proof, of which one was not a password.
    boolean strong() {
        return proofs.contains(Proof.CODE) || proofs.contains(Proof.DEMONSTRATION);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    /// Null when the text is none of ours: then nobody is signed in.
    static @Nullable SignedIn read(@Nullable Object text) {
        if (!(text instanceof String json)) {
            return null;
        }
        try {
            var value = JSON.readValue(json, SignedIn.class);
            return value.account() == null ? null : value;
        } catch (JacksonException _) {
            return null;
        }
    }
}

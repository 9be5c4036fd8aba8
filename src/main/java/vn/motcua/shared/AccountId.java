package vn.motcua.shared;

import java.util.UUID;

/// Somebody who can sign in. A member of staff has the same number in `organisation` and `access`.
public record AccountId(UUID value) {

    public static AccountId of(String value) {
        return new AccountId(UUID.fromString(value));
    }
}

package vn.motcua.access;

import vn.motcua.shared.Refusal;

/// One network address has tried too often; it may try again in a while.
final class TooManyTries extends Refusal {

    TooManyTries() {
        super(Kind.TOO_MANY, "too-many-tries", "This address has tried too often");
    }
}

package vn.motcua.access;

import vn.motcua.shared.Refusal;

/// An account in use has this address already.
public final class EmailTaken extends Refusal {

    EmailTaken() {
        super(Kind.CONFLICT, "email-taken", "An account in use has this address");
    }
}

package vn.motcua.operations;

import vn.motcua.shared.Refusal;

/// Somebody asked for a letter to themselves and has no address in the register of staff.
public final class NoOwnAddress extends Refusal {

    public NoOwnAddress() {
        super(Kind.CONFLICT, "no-own-address", "no e-mail address of the reader is known");
    }
}

package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// A case, or a network address, was asked for too often in the last hour.
public final class TooManyLookUps extends Refusal {

    TooManyLookUps() {
        super(Kind.TOO_MANY, "too-many-look-ups", "Limit of public look-ups reached");
    }
}

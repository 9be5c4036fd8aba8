package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// Who did the work may not sign it: four eyes.
public final class SameHands extends Refusal {

    SameHands() {
        super(Kind.CONFLICT, "same-hands", "The signer did the work");
    }
}

package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// The draft was changed elsewhere, in another window or on another device.
public final class StaleDraft extends Refusal {

    StaleDraft() {
        super(Kind.CONFLICT, "stale-draft", "The draft was changed elsewhere");
    }
}

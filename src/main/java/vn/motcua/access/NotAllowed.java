package vn.motcua.access;

import vn.motcua.shared.Refusal;

/// The person or system is known, but this is not theirs to do.
final class NotAllowed extends Refusal {

    NotAllowed() {
        super(Kind.FORBIDDEN, "not-allowed", "None of the posts held carries this right");
    }
}

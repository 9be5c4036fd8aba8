package vn.motcua.casework.web;

import vn.motcua.shared.Refusal;

/// There is an open case of the same procedure and identity number; the officer decides.
final class LikelyDuplicate extends Refusal {

    LikelyDuplicate() {
        super(Kind.CONFLICT, "likely-duplicate", "An open case looks the same");
    }
}

package vn.motcua.access;

import vn.motcua.shared.Refusal;

/// The link has been used, has expired or was replaced by a newer one.
final class LinkUsed extends Refusal {

    LinkUsed() {
        super(Kind.NOT_FOUND, "link-used", "The one-time link is unknown, used or expired");
    }
}

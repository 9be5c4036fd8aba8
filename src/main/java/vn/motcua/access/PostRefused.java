package vn.motcua.access;

import vn.motcua.shared.Refusal;

/// A system named a post it may not act for, or one that is not held by anybody now.
final class PostRefused extends Refusal {

    PostRefused(String post) {
        super(Kind.FORBIDDEN, "post-not-yours", "This client may not act for post " + post);
    }
}

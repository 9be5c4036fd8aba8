package vn.motcua.access;

import vn.motcua.shared.Refusal;

/// A program calls without showing in whose name.
final class NotSignedIn extends Refusal {

    NotSignedIn() {
        super(Kind.UNKNOWN_CALLER, "not-signed-in", "Send a bearer token from /oauth2/token");
    }
}

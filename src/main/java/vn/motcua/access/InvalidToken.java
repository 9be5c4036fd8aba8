package vn.motcua.access;

import vn.motcua.shared.Refusal;

/// A program shows a token that has expired, was altered, or is not one of ours.
final class InvalidToken extends Refusal {

    InvalidToken() {
        super(Kind.UNKNOWN_CALLER, "invalid-token", "Get a new token from /oauth2/token");
    }
}

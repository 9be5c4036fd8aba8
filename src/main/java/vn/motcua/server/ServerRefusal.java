package vn.motcua.server;

import vn.motcua.shared.Refusal;

/// The program will not start or will not carry out a command; the detail tells the operator why
/// and what to do.
final class ServerRefusal extends Refusal {

    ServerRefusal(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }
}

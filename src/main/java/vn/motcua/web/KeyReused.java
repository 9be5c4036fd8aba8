package vn.motcua.web;

import vn.motcua.shared.Refusal;

/// The key was used before, for other content. Carries what was answered then, for the page that
/// shows what was done and keeps what was typed.
public final class KeyReused extends Refusal {

    private final transient Idempotency.Answer given;

    KeyReused(Idempotency.Answer given) {
        super(Kind.CONFLICT, "idempotency-key-reused", "The key was used for other content");
        this.given = given;
    }

    public Idempotency.Answer given() {
        return given;
    }
}

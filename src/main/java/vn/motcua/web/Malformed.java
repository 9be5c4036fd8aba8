package vn.motcua.web;

import vn.motcua.shared.Refusal;

/// A request that cannot be read at all; the code says why.
final class Malformed extends Refusal {

    private Malformed(String code, String detail) {
        super(Kind.MALFORMED, code, detail);
    }

    static Malformed noKey() {
        return new Malformed(
                "idempotency-key-missing", "Every POST carries a header Idempotency-Key");
    }

    static Malformed key() {
        return new Malformed(
                "idempotency-key-faulty", "Idempotency-Key has 1 to 200 visible ASCII characters");
    }

    static Malformed json(String detail) {
        return new Malformed("malformed-json", detail);
    }

    static Malformed tooLarge(int most) {
        return new Malformed("body-too-large", "A body has at most " + most + " bytes");
    }

    static Malformed notJson() {
        return new Malformed("not-json", "Content-Type must be application/json");
    }
}

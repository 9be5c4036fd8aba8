package vn.motcua.shared;

/// Not there, or not for this actor: both get the same answer, so that nobody learns which.
public final class NotFound extends Refusal {

    public NotFound(String thing) {
        super(Kind.NOT_FOUND, "not-found", thing);
    }
}

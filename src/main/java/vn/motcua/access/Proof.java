package vn.motcua.access;

/// How somebody proved who they are, in the words of the `amr` claim (RFC 8176).
final class Proof {

    static final String PASSWORD = "pwd";
    static final String CODE = "otp";

    /// Chosen from the demonstration's list: counts as everything, there alone.
    static final String DEMONSTRATION = "demo";

    private Proof() {}
}

package vn.motcua.shared;

/// How this installation runs: a demonstration that anyone may try on their own machine, or an
/// office that answers to citizens. Production refuses everything that only a demonstration may
/// have.
public enum RunMode {
    DEMONSTRATION,
    PRODUCTION;

    public boolean demonstration() {
        return this == DEMONSTRATION;
    }

    public boolean production() {
        return this == PRODUCTION;
    }
}

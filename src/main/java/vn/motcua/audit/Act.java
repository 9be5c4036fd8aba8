package vn.motcua.audit;

import java.util.Locale;

/// What was done.
public enum Act {
    READ,
    LIST,
    CHANGE,
    SIGN_IN,
    MANAGE;

    /// As stored.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

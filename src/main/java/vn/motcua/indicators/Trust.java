package vn.motcua.indicators;

import java.util.Locale;

/// How sure it is that a number is the one in force.
public enum Trust {
    /// A legal text says so.
    LAW,
    /// Published scores come out so; no legal text is known.
    PRACTICE,
    /// Nothing better is known.
    ASSUMED;

    /// As it stands in files and in the keys of texts.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Trust of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

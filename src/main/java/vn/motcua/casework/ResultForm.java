package vn.motcua.casework;

import java.util.Locale;

/// How a result exists: as a signed file, on paper, or both.
public enum ResultForm {
    ELECTRONIC,
    PAPER,
    BOTH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ResultForm of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

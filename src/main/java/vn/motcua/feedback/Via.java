package vn.motcua.feedback;

import java.util.Locale;

/// How somebody came to say something: signed in, with the secret of a receipt, or as nobody.
public enum Via {
    ACCOUNT,
    TOKEN,
    ANONYMOUS;

    /// As stored and in the keys of texts.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Via of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package vn.motcua.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Addresses as they are compared: one normal form, lower case.
final class Emails {

    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s<>,;:\"()\\[\\]\\\\]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private Emails() {}

    static String normal(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// Whether a letter could reach it. Takes the normal form.
    static boolean plausible(String email) {
        return email.length() <= 254 && SHAPE.matcher(email).matches();
    }
}

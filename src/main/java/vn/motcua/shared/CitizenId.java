package vn.motcua.shared;

import java.util.regex.Pattern;

/// The personal identification number (số định danh cá nhân): twelve digits. It can be
/// re-established, so it is never a key; it hides itself in logs.
public record CitizenId(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{12}");

    public CitizenId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A personal identification number has 12 digits");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    public String lastFour() {
        return value.substring(8);
    }

    @Override
    public String toString() {
        return "********" + lastFour();
    }
}

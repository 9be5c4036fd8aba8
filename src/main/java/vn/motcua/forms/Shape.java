package vn.motcua.forms;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a line of text holds, so that the right keyboard opens and the right rule checks it. The
/// patterns for names, telephones and tax codes are assumed; twelve digits are the personal
/// identification number's form.
enum Shape {
    PLAIN("", "text"),
    NAME("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’()-]*", "text"),
    CITIZEN_ID("\\d{12}", "numeric"),
    OLD_ID("\\d{9}", "numeric"),
    PHONE("(\\+84|0)\\d{9,10}", "tel"),
    EMAIL("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+", "email"),
    TAX_CODE("\\d{10}(-?\\d{3})?", "numeric");

    private final Pattern pattern;
    private final String inputMode;

    Shape(String pattern, String inputMode) {
        this.pattern = Pattern.compile(pattern);
        this.inputMode = inputMode;
    }

    String inputMode() {
        return inputMode;
    }

    boolean fits(String value) {
        return this == PLAIN || pattern.matcher(value).matches();
    }

    /// People type numbers in groups: `040 012 345 678`, `0912.345.678`.
    String tidy(String typed) {
        return switch (this) {
            case CITIZEN_ID, OLD_ID, PHONE, TAX_CODE -> ungroup(typed);
            case PLAIN, NAME, EMAIL -> typed;
        };
    }

    private String ungroup(String typed) {
        var bare = typed.replaceAll("[ .\\u00a0()-]", "");
        return fits(bare) ? bare : typed;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shape of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

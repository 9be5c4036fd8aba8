package vn.motcua.catalogue;

import java.util.Locale;

/// How much of a procedure runs online (Decree 42/2022 Art. 11): wholly (toàn trình), in part (một
/// phần), not at all.
public enum OnlineLevel {
    NONE,
    PARTIAL,
    FULL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OnlineLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

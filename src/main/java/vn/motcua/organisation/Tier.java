package vn.motcua.organisation;

import java.util.Locale;

/// The level of government an agency belongs to, as of January 2024 (three tiers; districts were
/// abolished on 1 July 2025).
public enum Tier {
    PROVINCE,
    DEPARTMENT,
    DISTRICT,
    COMMUNE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Tier of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

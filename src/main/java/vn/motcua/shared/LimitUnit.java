package vn.motcua.shared;

import java.util.Locale;

/// What a time limit is counted in. Law texts mix *ngày* and *ngày làm việc*, so each procedure
/// stores its own (Civil Code 2015 Art. 147 for days and hours).
public enum LimitUnit {
    HOUR,
    WORKING_DAY,
    CALENDAR_DAY;

    /// As stored and used in message keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LimitUnit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

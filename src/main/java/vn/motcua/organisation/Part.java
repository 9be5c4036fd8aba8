package vn.motcua.organisation;

import java.util.Locale;

/// What is kept in memory as a whole and read again when its number has moved.
enum Part {
    AGENCIES,
    PEOPLE,
    CALENDARS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

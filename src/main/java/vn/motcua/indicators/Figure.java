package vn.motcua.indicators;

import java.util.Locale;

/// A figure (chỉ tiêu) that the system measures by itself: for an agency and a period it is a share
/// or a number, and it opens to the records behind it at `/figures/<key>`. Its texts are
/// `figure.<key>` (name), `figure.<key>.numerator` and `figure.<key>.denominator` (what is
/// counted).
///
/// @param key lower case with hyphens: `online-rate`
/// @param better whether more of it is better, less, or neither
public record Figure(String key, Kind kind, Better better) {

    /// What measuring gives.
    public enum Kind {
        SHARE,
        COUNT
    }

    /// Which way is good.
    public enum Better {
        MORE,
        LESS,
        NEITHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Figure share(String key, Better better) {
        return new Figure(key, Kind.SHARE, better);
    }

    public static Figure count(String key, Better better) {
        return new Figure(key, Kind.COUNT, better);
    }

    /// The key of its name among the texts.
    public String textKey() {
        return "figure." + key;
    }
}

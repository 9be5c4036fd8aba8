package vn.motcua.operations.web;

import java.text.NumberFormat;
import java.util.Locale;
import vn.motcua.web.Shell;

/// Numbers and shares in words.
final class Span {

    private Span() {}

    /// A number with at most one decimal.
    static String decimal(double value) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /// So many of so many in percent, or a dash when there is nothing to take a share of.
    static String share(long part, long whole) {
        return whole == 0 ? "–" : percent((double) part / whole);
    }

    static String percent(double share) {
        return decimal(100 * share) + " %";
    }

    private static Locale locale() {
        var language = Shell.language();
        return language.getLanguage().equals("vi") ? Locale.of("vi", "VN") : language;
    }
}

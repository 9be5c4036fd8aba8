package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.text.NumberFormat;
import java.util.Locale;
import vn.motcua.web.Formats;
import vn.motcua.web.Shell;

/// Lengths of time and shares in words.
final class Span {

    private static final int HOUR = 60;
    private static final int WORKING_DAY = 8 * HOUR;
    private static final int DAY = 24 * HOUR;

    private Span() {}

    /// Working minutes: a working day has eight hours.
    static String working(long minutes) {
        return minutes < WORKING_DAY
                ? brief(minutes)
                : t("process.span.working-days", decimal((double) minutes / WORKING_DAY));
    }

    /// Minutes by the clock on the wall.
    static String elapsed(long minutes) {
        return minutes < DAY
                ? brief(minutes)
                : t("process.span.days", decimal((double) minutes / DAY));
    }

    private static String brief(long minutes) {
        return minutes < HOUR
                ? t("process.span.minutes", Formats.number(minutes))
                : t("process.span.hours", decimal((double) minutes / HOUR));
    }

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

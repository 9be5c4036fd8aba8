package vn.motcua.web;

import static vn.motcua.web.Shell.t;

/// Lengths of time in words, in the language of the page being drawn.
public final class Lengths {

    private static final int HOUR = 60;
    private static final int WORKING_DAY = 8 * HOUR;
    private static final int DAY = 24 * HOUR;

    private Lengths() {}

    /// Working minutes: a working day has eight hours.
    public static String working(long minutes) {
        return minutes < WORKING_DAY
                ? brief(minutes)
                : t("span.working-days", tenths(minutes, WORKING_DAY));
    }

    /// Minutes by the clock on the wall.
    public static String elapsed(long minutes) {
        return minutes < DAY ? brief(minutes) : t("span.days", tenths(minutes, DAY));
    }

    private static String brief(long minutes) {
        return minutes < HOUR
                ? t("span.minutes", Formats.number(minutes))
                : t("span.hours", tenths(minutes, HOUR));
    }

    private static String tenths(long minutes, int unit) {
        return Formats.decimal((double) minutes / unit, 1);
    }
}

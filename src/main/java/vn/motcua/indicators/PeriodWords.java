package vn.motcua.indicators;

import java.util.Locale;
import vn.motcua.notification.NoticePart;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.Shell;

/// Periods as people call them.
public final class PeriodWords {

    private static final String BRIEF = ".brief";

    private PeriodWords() {}

    /// `Quý IV/2023`, in the language of the page being drawn.
    public static String of(Period period) {
        return of(period, Shell.language());
    }

    public static String of(Period period, Locale locale) {
        return period.kind() == Period.Kind.DAY
                ? Formats.date(period.first(), locale)
                : text(period, locale, key(period, ""));
    }

    /// `12/2023`: for places where there is little room.
    public static String brief(Period period) {
        return brief(period, Shell.language());
    }

    public static String brief(Period period, Locale locale) {
        return period.kind() == Period.Kind.DAY
                ? Formats.date(period.first(), locale)
                : text(period, locale, key(period, BRIEF));
    }

    /// The same as part of a notice, which each reads in their own language.
    public static String briefly(Period period) {
        return period.kind() == Period.Kind.DAY
                ? NoticePart.day(period.first())
                : NoticePart.text(key(period, BRIEF), parts(period));
    }

    private static String text(Period period, Locale locale, String key) {
        return Messages.bundles().text(locale, key, (Object[]) parts(period));
    }

    private static String key(Period period, String form) {
        var part =
                switch (period.kind()) {
                    case QUARTER, HALF -> "." + period.part();
                    case DAY, MONTH, YEAR -> "";
                };
        return "period." + period.kind().code() + form + part;
    }

    private static String[] parts(Period period) {
        return new String[] {
            "%02d".formatted(period.first().getMonthValue()),
            Integer.toString(period.first().getYear())
        };
    }
}

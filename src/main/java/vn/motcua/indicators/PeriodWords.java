package vn.motcua.indicators;

import java.util.Locale;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.Shell;

/// Periods as people call them.
public final class PeriodWords {

    private PeriodWords() {}

    /// `Quý IV/2023`, in the language of the page being drawn.
    public static String of(Period period) {
        return of(period, Shell.language());
    }

    public static String of(Period period, Locale locale) {
        return period.kind() == Period.Kind.DAY
                ? Formats.date(period.first(), locale)
                : text(period, locale, "period." + period.kind().code());
    }

    /// `12/2023`: for places where there is little room.
    public static String brief(Period period) {
        return brief(period, Shell.language());
    }

    public static String brief(Period period, Locale locale) {
        return period.kind() == Period.Kind.DAY
                ? Formats.date(period.first(), locale)
                : text(period, locale, "period." + period.kind().code() + ".brief");
    }

    private static String text(Period period, Locale locale, String key) {
        var part =
                switch (period.kind()) {
                    case MONTH -> "%02d".formatted(period.first().getMonthValue());
                    case QUARTER, HALF ->
                            Messages.bundles().text(locale, "period.part." + period.part());
                    case DAY, YEAR -> "";
                };
        var half = period.kind() == Period.Kind.HALF ? "." + period.part() : "";
        return Messages.bundles()
                .text(locale, key + half, part, Integer.toString(period.first().getYear()));
    }
}

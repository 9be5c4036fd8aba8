package vn.motcua.web;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BusinessClock;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Money;
import vn.motcua.shared.Ratio;

/// Dates, times and amounts as people read them, in the language of the page being drawn.
public final class Formats {

    public static final ZoneId VIETNAM = BusinessClock.ZONE;

    private static final Map<String, DateTimeFormatter> DATES =
            Map.of(
                    "vi", DateTimeFormatter.ofPattern("dd/MM/yyyy"),
                    "en", DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH),
                    "ja", DateTimeFormatter.ofPattern("yyyy年M月d日"));
    private static final int PLACES = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Formats() {}

    public static String date(@Nullable LocalDate date) {
        return date(date, Shell.language());
    }

    public static String date(@Nullable LocalDate date, Locale locale) {
        return date == null ? "" : date.format(dates(locale));
    }

    public static String date(@Nullable Instant instant) {
        return instant == null ? "" : date(instant.atZone(VIETNAM).toLocalDate());
    }

    public static String time(@Nullable Instant instant) {
        return instant == null ? "" : instant.atZone(VIETNAM).format(TIME);
    }

    public static String dateTime(@Nullable Instant instant) {
        return dateTime(instant, Shell.language());
    }

    public static String dateTime(@Nullable Instant instant, Locale locale) {
        if (instant == null) {
            return "";
        }
        var local = instant.atZone(VIETNAM);
        return local.format(TIME) + " " + local.format(dates(locale));
    }

    /// `8.000 ₫` in Vietnamese.
    public static String money(Money amount) {
        return number(amount.dong()) + " ₫";
    }

    public static String number(long value) {
        return number(value, Shell.language());
    }

    public static String number(long value, Locale locale) {
        return NumberFormat.getIntegerInstance(numbers(locale)).format(value);
    }

    /// `45,03 %` in Vietnamese, which is never broken before the sign; of a value from 0 to 100,
    /// rounded half up to hundredths.
    public static String percent(double value) {
        return percent(value, Shell.language());
    }

    public static String percent(double value, Locale locale) {
        return fixed(BigDecimal.valueOf(value), locale) + sign(locale);
    }

    /// The same with at most so many decimal places: `100 %`.
    public static String percent(double value, int places) {
        return percent(value, places, Shell.language());
    }

    public static String percent(double value, int places, Locale locale) {
        return decimal(value, places, locale) + sign(locale);
    }

    private static String sign(Locale locale) {
        return Messages.supported(locale).equals(Messages.VIETNAMESE) ? "\u00a0%" : "%";
    }

    /// A share in percent; a dash when there was nothing to take a share of.
    public static String share(Ratio ratio) {
        return share(ratio, Shell.language());
    }

    public static String share(Ratio ratio, Locale locale) {
        return ratio.ofNothing() ? "–" : percent(hundredths(ratio).doubleValue(), locale);
    }

    /// A share or a number as people read it; says in words when nothing measures it and when there
    /// was nothing to measure.
    public static String measured(Measured measured) {
        return measured(measured, Shell.language());
    }

    public static String measured(Measured measured, Locale locale) {
        return switch (measured) {
            case Measured.NoSource() -> Messages.bundles().text(locale, "web.measured.no-source");
            case Measured.Count(var number) -> number(number, locale);
            case Measured.Share(var ratio) when ratio.ofNothing() ->
                    Messages.bundles().text(locale, "web.measured.nothing");
            case Measured.Share(var ratio) -> share(ratio, locale);
        };
    }

    /// What stands where there is little room, as on a map: a share in tenths of a percent, the
    /// number of a count, a dash where there is no value. The full value stands beside it.
    public static String brief(Measured measured) {
        return brief(measured, Shell.language());
    }

    public static String brief(Measured measured, Locale locale) {
        if (measured instanceof Measured.Share(var ratio) && !ratio.ofNothing()) {
            return percent(rounded(ratio, 1).doubleValue(), 1, locale);
        }
        return plotted(measured) == null ? "–" : measured(measured, locale);
    }

    /// The value for a chart: percent of a share, the number of a count, null when there is none.
    public static @Nullable Double plotted(Measured measured) {
        return switch (measured) {
            case Measured.NoSource() -> null;
            case Measured.Count(var number) -> (double) number;
            case Measured.Share(var ratio) ->
                    ratio.ofNothing() ? null : hundredths(ratio).doubleValue();
        };
    }

    /// A number with at most so many decimal places, in the reader's way of writing.
    public static String decimal(double value, int most) {
        return decimal(value, most, Shell.language());
    }

    public static String decimal(double value, int most, Locale locale) {
        var format = NumberFormat.getNumberInstance(numbers(locale));
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }

    private static String fixed(BigDecimal value, Locale locale) {
        var format = NumberFormat.getNumberInstance(numbers(locale));
        format.setMinimumFractionDigits(PLACES);
        format.setMaximumFractionDigits(PLACES);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private static BigDecimal hundredths(Ratio ratio) {
        return rounded(ratio, PLACES);
    }

    /// In percent.
    private static BigDecimal rounded(Ratio ratio, int places) {
        return BigDecimal.valueOf(ratio.numerator())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(ratio.denominator()), places, RoundingMode.HALF_UP);
    }

    private static Locale numbers(Locale language) {
        return language.getLanguage().equals("vi") ? Locale.of("vi", "VN") : language;
    }

    private static DateTimeFormatter dates(Locale locale) {
        return requireNonNull(DATES.get(Messages.supported(locale).getLanguage()));
    }
}

package vn.motcua.web;

import static java.util.Objects.requireNonNull;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BusinessClock;
import vn.motcua.shared.Money;

/// Dates, times and amounts as people read them, in the language of the page being drawn.
public final class Formats {

    public static final ZoneId VIETNAM = BusinessClock.ZONE;

    private static final Map<String, DateTimeFormatter> DATES =
            Map.of(
                    "vi", DateTimeFormatter.ofPattern("dd/MM/yyyy"),
                    "en", DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH),
                    "ja", DateTimeFormatter.ofPattern("yyyy年M月d日"));
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
        return NumberFormat.getIntegerInstance(numbers()).format(value);
    }

    private static Locale numbers() {
        var language = Shell.language();
        return language.getLanguage().equals("vi") ? Locale.of("vi", "VN") : language;
    }

    private static DateTimeFormatter dates(Locale locale) {
        return requireNonNull(DATES.get(Messages.supported(locale).getLanguage()));
    }
}

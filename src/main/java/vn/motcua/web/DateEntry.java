package vn.motcua.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day as people type it: `27/3/2024`, `27.03.2024`, `27 3 2024`, `27032024`, and `2024-03-27` as
/// browsers and spreadsheets write it. The 31st of February is no day.
public final class DateEntry {

    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})|(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private DateEntry() {}

    public static Optional<LocalDate> parse(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        var local = TYPED.matcher(text);
        if (!local.matches()) {
            return Optional.empty();
        }
        return local.group(1) != null
                ? day(local.group(3), local.group(2), local.group(1))
                : day(local.group(6), local.group(5), local.group(4));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

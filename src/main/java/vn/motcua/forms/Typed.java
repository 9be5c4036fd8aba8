package vn.motcua.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.web.DateEntry;

/// How typed text is read: cleaned, and as a day or a number when it is one.
final class Typed {

    /// Stands for a character that cannot be kept: the check refuses it, the person sees where.
    static final char UNREADABLE = '\uFFFD';

    /// Above this nothing is kept: far above every field's own limit.
    static final int LONGEST = 20_000;

    private static final int MOST_MARKS = 2;
    private static final Pattern YEAR = Pattern.compile("(?:(\\d{1,2})[/. -])?(\\d{4})");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([. ]\\d{3})+(,\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,3}(,\\d{3})+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,6})?");

    private Typed() {}

    static String clean(String typed) {
        var cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var lines = cut.replace("\r\n", "\n").replace('\r', '\n');
        var kept = new StringBuilder(lines.length());
        Normalizer.normalize(lines, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> c != 0x200B && c != 0xFEFF)
                .map(c -> isReadable(c) ? c : UNREADABLE)
                .forEach(kept::appendCodePoint);
        return kept.toString().replace('\u00a0', ' ').strip();
    }

    private static boolean isReadable(int c) {
        var bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> !bidi;
        };
    }

    /// Whether every character can be read: none was replaced, and no letter carries a heap of
    /// marks.
    static boolean isLegible(String value) {
        int marks = 0;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            var c = value.codePointAt(i);
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (c == UNREADABLE || marks > MOST_MARKS) {
                return false;
            }
        }
        return true;
    }

    static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    /// A day as people type it; with `loose` also `2024` and `1/2024`, counted from their first
    /// day.
    static Optional<LocalDate> date(String value, boolean loose) {
        var day = DateEntry.parse(value);
        var year = YEAR.matcher(value);
        if (day.isPresent() || !loose || !year.matches()) {
            return day;
        }
        var month = year.group(1) == null ? "1" : year.group(1);
        return DateEntry.parse("1/" + month + "/" + year.group(2));
    }

    /// A number as typed in Viet Nam: `1.200.000`, `120,5`; `120.5` is understood too.
    static Optional<BigDecimal> number(String value, int decimals) {
        if (GROUPED.matcher(value).matches()) {
            return Optional.of(new BigDecimal(value.replaceAll("[. ]", "").replace(',', '.')));
        }
        if (decimals == 0 && WHOLE.matcher(value).matches()) {
            return Optional.of(new BigDecimal(value.replace(",", "")));
        }
        return NUMBER.matcher(value).matches()
                ? Optional.of(new BigDecimal(value.replace(',', '.')))
                : Optional.empty();
    }

    /// How many digits follow the comma.
    static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}

package vn.motcua.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of a case (mã hồ sơ), `H41.31.05-240119-0001`: receiving unit, day of filing in
/// Vietnam, order of the day (Circular 01/2018/TT-VPCP Art. 19; units written top-down since
/// Decision 20/2020/QĐ-TTg). Ours are written strictly, others' are read tolerantly: ministries use
/// seven digits, eight-digit dates and no unit below.
public record CaseCode(String value) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Pattern TOLERANT =
            Pattern.compile("[A-Z]\\d{2}(\\.\\d{1,3}){0,4}-\\d{6}(\\d{2})?-\\d{1,9}");
    private static final Pattern BEGINNING = Pattern.compile("[A-Z]\\d{1,2}[\\d.\\-]*");
    private static final int LONGEST = 60;

    /// What stands before the order of the day.
    public static String stem(String unitCode, LocalDate day) {
        return unitCode + "-" + day.format(DAY) + "-";
    }

    /// Four digits, five from the ten-thousandth case of a day on.
    static String order(int number) {
        return "%04d".formatted(number);
    }

    /// Reads what a person typed or another system sent; spaces and small letters are forgiven.
    public static Optional<CaseCode> parse(String typed) {
        var plain = plain(typed);
        return plain.length() <= LONGEST && TOLERANT.matcher(plain).matches()
                ? Optional.of(new CaseCode(plain))
                : Optional.empty();
    }

    /// Reads a code or how one begins (`H41.31.05-2401`), forgiving the same; nothing for any other
    /// text, a name above all.
    public static Optional<String> beginning(String typed) {
        var plain = plain(typed);
        return plain.length() <= LONGEST && BEGINNING.matcher(plain).matches()
                ? Optional.of(plain)
                : Optional.empty();
    }

    private static String plain(String typed) {
        return typed.strip().replaceAll("[\\s ]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}

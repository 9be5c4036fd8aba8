package vn.motcua.feedback;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What a complaint is followed by: its day and 50 random bits, in letters that nobody confuses
/// (`PA240119-7K3M9-QX2FG`).
final class ComplaintCode {

    private static final RandomGenerator SECURE = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Pattern FORM =
            Pattern.compile("PA(\\d{6})([0-9A-HJKMNP-TV-Z]{5})([0-9A-HJKMNP-TV-Z]{5})");
    private static final int LONGEST = 60;
    private static final int GROUP = 5;

    private ComplaintCode() {}

    static String next(LocalDate day) {
        return next(day, SECURE);
    }

    static String next(LocalDate day, RandomGenerator random) {
        return "PA%s-%s-%s".formatted(day.format(DAY), letters(random), letters(random));
    }

    /// As typed: small letters, blanks, and the letters that look like digits.
    static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        var digits = plain.replace('O', '0').replace('I', '1').replace('L', '1');
        var parts = FORM.matcher(digits);
        return parts.matches()
                ? Optional.of(
                        "PA%s-%s-%s".formatted(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    private static String letters(RandomGenerator random) {
        var out = new StringBuilder(GROUP);
        for (int i = 0; i < GROUP; i++) {
            out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return out.toString();
    }
}

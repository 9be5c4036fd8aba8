package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Parts of a notice whose words depend on the language of who reads it. They are kept beside names
/// and numbers, which are the same in all languages, as a text that begins with a mark nobody
/// types.
public final class NoticePart {

    private static final String MARK = "\u001f";
    private static final String DAY = MARK + "day" + MARK;
    private static final String MOMENT = MARK + "moment" + MARK;
    private static final String TEXT = MARK + "text" + MARK;
    private static final int SHORT = 90;

    private NoticePart() {}

    /// A day.
    public static String day(LocalDate day) {
        return DAY + day;
    }

    /// A day and the time of it.
    public static String moment(Instant at) {
        return MOMENT + at;
    }

    /// What somebody wrote, cut off where a notice has no more room; any other part as it is.
    public static String shortened(String part) {
        return part.length() <= SHORT || part.startsWith(MARK)
                ? part
                : part.substring(0, SHORT - 1).strip() + "…";
    }

    /// A text of the bundles.
    ///
    /// @param parts fill its `{0}` and so on; the same in all languages
    public static String text(String key, String... parts) {
        return TEXT + key + MARK + String.join(MARK, parts);
    }

    /// What a part says in a language; any other part says itself.
    static String in(Locale language, String part) {
        if (part.startsWith(TEXT)) {
            var words = part.substring(TEXT.length()).split(MARK, -1);
            return Messages.bundles()
                    .text(
                            language,
                            words[0],
                            (Object[]) Arrays.copyOfRange(words, 1, words.length));
        }
        if (part.startsWith(MOMENT)) {
            return moment(language, part.substring(MOMENT.length()));
        }
        return part.startsWith(DAY) ? day(language, part.substring(DAY.length())) : part;
    }

    private static String moment(Locale language, String at) {
        try {
            return Formats.dateTime(Instant.parse(at), language);
        } catch (DateTimeParseException noMoment) {
            return at;
        }
    }

    private static String day(Locale language, String day) {
        try {
            return Formats.date(LocalDate.parse(day), language);
        } catch (DateTimeParseException noDay) {
            return day;
        }
    }
}

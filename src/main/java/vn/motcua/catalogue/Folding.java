package vn.motcua.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as search compares it: no marks, no case, đ as d, words parted by one blank. The database's
/// `catalogue.plain` does the same to what is stored.
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Folding() {}

    static String plain(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace('đ', 'd');
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    }

    static List<String> words(String text) {
        var plain = plain(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /// Whether somebody took the trouble to type marks; then marks count.
    static boolean hasMarks(String text) {
        var split = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(split).find() || split.toLowerCase(Locale.ROOT).indexOf('đ') >= 0;
    }
}

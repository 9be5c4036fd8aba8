package vn.motcua.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds names typed with or without diacritics, in either Unicode form.
public record Search(String folded) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public static Search of(String typed) {
        return new Search(fold(typed.strip()));
    }

    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /// Whether the text holds what was typed.
    public boolean finds(String text) {
        return fold(text).contains(folded);
    }

    boolean is(String text) {
        return fold(text).equals(folded);
    }

    private static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}

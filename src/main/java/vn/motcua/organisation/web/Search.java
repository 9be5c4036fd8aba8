package vn.motcua.organisation.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds names typed with or without diacritics, in either Unicode form.
record Search(String folded) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static Search of(String typed) {
        return new Search(fold(typed.strip()));
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    boolean finds(String text) {
        return fold(text).contains(folded);
    }

    private static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}

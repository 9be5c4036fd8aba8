package vn.motcua.casework.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Text as people type or paste it, made fit to be kept: one Unicode form, no characters that no
/// page or database can hold, no blanks around it.
final class TypedText {

    private static final int LONGEST = 10_000;

    private TypedText() {}

    /// One line; null becomes empty.
    static String line(@Nullable String typed) {
        return lines(typed).replaceAll("\\s+", " ").strip();
    }

    /// Several lines; null becomes empty.
    static String lines(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var kept = new StringBuilder(cut.length());
        Normalizer.normalize(cut.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .codePoints()
                .filter(TypedText::isReadable)
                .forEach(kept::appendCodePoint);
        return kept.toString().replace('\u00a0', ' ').strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        var line = line(typed);
        return line.isEmpty() ? null : line;
    }

    private static boolean isReadable(int c) {
        var turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> !turnsText && c != 0x200B && c != 0xFEFF;
        };
    }
}

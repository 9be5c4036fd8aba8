package vn.motcua.web;

import java.text.Normalizer;
import java.util.Optional;

/// Text as other systems send it, made fit to be kept: Unicode form C, no blanks around it. Text
/// with characters that nobody can read is not mended but refused.
final class PlainText {

    private static final int MOST_MARKS = 2;

    private PlainText() {}

    /// One line, or nothing when a character cannot be read.
    static Optional<String> line(String sent) {
        return lines(sent).map(t -> t.replaceAll("\\s+", " ").strip());
    }

    /// Several lines, or nothing when a character cannot be read.
    static Optional<String> lines(String sent) {
        var whole = Normalizer.normalize(sent.replace("\r\n", "\n"), Normalizer.Form.NFC);
        return isLegible(whole)
                ? Optional.of(whole.replace('\u00a0', ' ').strip())
                : Optional.empty();
    }

    /// As people count characters.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isLegible(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var c = text.codePointAt(i);
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS || !isReadable(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(int c) {
        var turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> !turnsText && c != 0x200B && c != 0xFEFF && c != 0xFFFD;
        };
    }
}

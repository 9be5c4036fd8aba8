package vn.motcua.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How wide the columns of a table are on paper: by what stands in them, so that names have the
/// room that numbers do not need. A word processor that is told nothing makes all of them alike.
final class ColumnWidths {

    /// Longer texts are broken into lines.
    private static final int LONGEST = 36;

    /// A title alone asks for no more: one in Japanese has no spaces, but breaks anywhere.
    private static final int LONGEST_TITLE = 18;

    private static final int SHORTEST = 5;

    /// From here on the forms of that block are narrow ones.
    private static final int FIRST_HALF_WIDE = 0xFF61;

    private ColumnWidths() {}

    /// Widths that add up to the whole, in its unit; none where there is no column.
    ///
    /// @param head titles: broken between words, so that only their longest word counts
    /// @param rows what a row lacks at its end is empty, what it has beyond the head counts nowhere
    static int[] of(List<String> head, List<List<String>> rows, int whole) {
        if (head.isEmpty()) {
            return new int[0];
        }
        var weights =
                IntStream.range(0, head.size())
                        .map(i -> weight(head.get(i), column(rows, i)))
                        .toArray();
        var sum = Arrays.stream(weights).sum();
        var widths = Arrays.stream(weights).map(w -> whole * w / sum).toArray();
        widths[0] += whole - Arrays.stream(widths).sum();
        return widths;
    }

    private static Stream<String> column(List<List<String>> rows, int column) {
        return rows.stream().filter(row -> row.size() > column).map(row -> row.get(column));
    }

    private static int weight(String title, Stream<String> cells) {
        var words = Stream.of(title.split("\\s")).mapToInt(ColumnWidths::letters);
        var longest =
                IntStream.concat(
                                words.map(w -> Math.min(w, LONGEST_TITLE)),
                                cells.mapToInt(ColumnWidths::letters))
                        .max()
                        .orElse(0);
        return Math.clamp(longest + 2L, SHORTEST, LONGEST);
    }

    /// How many letters of the Latin script are as wide.
    private static int letters(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int letter) {
        var block = Character.UnicodeBlock.of(letter);
        return Character.isIdeographic(letter)
                || block == Character.UnicodeBlock.HIRAGANA
                || block == Character.UnicodeBlock.KATAKANA
                || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HANGUL_SYLLABLES
                || (block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                        && letter < FIRST_HALF_WIDE);
    }
}

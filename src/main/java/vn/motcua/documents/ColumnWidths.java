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

    private static final int SHORTEST = 5;

    private ColumnWidths() {}

    /// Widths that add up to the whole, in its unit.
    ///
    /// @param head titles: broken between words, so that only their longest word counts
    static int[] of(List<String> head, List<List<String>> rows, int whole) {
        var weights =
                IntStream.range(0, head.size())
                        .map(i -> weight(head.get(i), rows.stream().map(row -> row.get(i))))
                        .toArray();
        var sum = Arrays.stream(weights).sum();
        var widths = Arrays.stream(weights).map(w -> whole * w / sum).toArray();
        widths[0] += whole - Arrays.stream(widths).sum();
        return widths;
    }

    private static int weight(String title, Stream<String> cells) {
        var longest =
                Stream.concat(Stream.of(title.split("\\s")), cells)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        return Math.clamp(longest + 2L, SHORTEST, LONGEST);
    }
}

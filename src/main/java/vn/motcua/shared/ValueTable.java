package vn.motcua.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads a small table that the program ships: one row a line, values separated by a sign that
/// stands in none of them. Lines that begin with # are remarks; the first other one names the
/// columns.
public final class ValueTable {

    private ValueTable() {}

    /// The rows below the names of the columns.
    ///
    /// @param resource absolute, such as `/reference/holidays.csv`
    /// @throws NullPointerException when the program does not have it
    public static List<String[]> read(String resource, char separator) {
        var between = Pattern.compile(String.valueOf(separator), Pattern.LITERAL);
        try (var in = ValueTable.class.getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> between.split(line, -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.motcua.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a table that comes with the program: comma separated, the first line names the columns,
/// cells may stand in quotes.
final class ReferenceFile {

    private ReferenceFile() {}

    /// One line; asking for a column that is not there is a fault of the program.
    ///
    /// @param line where it stands in the file, from 1
    record Row(int line, Map<String, String> cells) {

        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        @Nullable String orNull(String column) {
            var cell = get(column);
            return cell.isEmpty() ? null : cell;
        }

        List<String> list(String column) {
            return List.of(get(column).split(";"));
        }
    }

    static List<Row> read(String resource) {
        try (var in = ReferenceFile.class.getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines below the one that names the columns; lines that begin with `#` say nothing.
    static List<Row> parse(String text) {
        var numbered = new LinkedHashMap<Integer, List<String>>();
        var lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                numbered.put(i + 1, cells(lines.get(i)));
            }
        }
        var columns = numbered.isEmpty() ? List.<String>of() : numbered.firstEntry().getValue();
        return numbered.entrySet().stream()
                .skip(1)
                .map(e -> row(e.getKey(), columns, e.getValue()))
                .toList();
    }

    private static Row row(int line, List<String> columns, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i).strip(), i < cells.size() ? cells.get(i) : "");
        }
        return new Row(line, row);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

package vn.motcua.directive.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.web.Download;

/// A table as a file for spreadsheets: comma separated, UTF-8 with its mark, so that Vietnamese
/// letters arrive. A text that a spreadsheet would take for a formula is marked as text.
final class ProgrammeCsv {

    private static final String FORMULA = "=+-@\t";

    private ProgrammeCsv() {}

    /// @param rows the first is the head
    static Download file(String name, List<List<String>> rows) {
        var text =
                rows.stream()
                        .map(row ->
                                row.stream()
                                        .map(ProgrammeCsv::cell)
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Download(
                name,
                "text/csv;charset=UTF-8",
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }

    private static String cell(String value) {
        var safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

package vn.motcua.casework.eventlog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes a table, a row a step. A text that a spreadsheet would carry out as a formula gets an
/// apostrophe before it; what a table cannot hold is counted.
final class CsvWriter implements LogWriter {

    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final CSVPrinter out;
    private int withoutSteps;
    private int nested;
    private int guarded;

    /// @param columns every column, those of the case with `case:` before them
    CsvWriter(OutputStream out, List<String> columns) throws IOException {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), i);
        }
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out = new CSVPrinter(text, CSVFormat.RFC4180);
        this.out.printRecord(columns.stream().map(this::safe).toList());
    }

    @Override
    public void write(List<Attribute> ofCase, List<List<Attribute>> steps) throws IOException {
        if (steps.isEmpty()) {
            withoutSteps++;
        }
        for (var step : steps) {
            var row = new String[columns.size()];
            for (var each : ofCase) {
                put(row, Mapping.CASE + each.key(), each);
            }
            for (var each : step) {
                put(row, each.key(), each);
            }
            out.printRecord((Object[]) row);
        }
    }

    private void put(String[] row, String column, Attribute attribute) {
        nested += attribute.children().isEmpty() ? 0 : 1;
        var place = places.get(column);
        if (place != null) {
            row[place] = safe(attribute.value());
        }
    }

    /// Numbers may begin with a sign; anything else that begins like a formula is marked as text.
    private String safe(String value) {
        if (value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0) {
            return value;
        }
        if (value.matches("[+-]?\\d+([.,]\\d+)?")) {
            return value;
        }
        guarded++;
        return "'" + value;
    }

    @Override
    public List<String> remarks() {
        var remarks = new ArrayList<String>();
        if (withoutSteps > 0) {
            remarks.add("%d cases without a step have no row".formatted(withoutSteps));
        }
        if (nested > 0) {
            remarks.add(
                    "%d attributes have attributes of their own, which a table cannot hold; XES can"
                            .formatted(nested));
        }
        if (guarded > 0) {
            remarks.add(
                    "%d texts that a spreadsheet would take for a formula got an apostrophe"
                            .formatted(guarded));
        }
        return remarks;
    }

    @Override
    public void close() throws IOException {
        out.close(true);
    }
}

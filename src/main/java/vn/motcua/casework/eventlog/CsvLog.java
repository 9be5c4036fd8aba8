package vn.motcua.casework.eventlog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a log that is a table: a row a step, the columns of the case the same in all its rows.
final class CsvLog {

    private static final char MARK = '\uFEFF';

    private final Mapping mapping;

    CsvLog(Mapping mapping) {
        this.mapping = mapping;
    }

    /// One row of the table.
    record Row(long line, String[] cells) {}

    List<String> columns(BoundedInput in) throws IOException {
        return List.of(rows(in).columns);
    }

    Survey survey(BoundedInput in) throws IOException {
        var survey = new Survey(mapping);
        var rows = rows(in);
        var id = rows.column(mapping.columns().id());
        String last = null;
        while (rows.hasNext()) {
            var row = rows.next();
            var each = row.cells()[id];
            survey.row(!each.equals(last), each);
            last = each;
        }
        return survey;
    }

    /// Reads a table in which the rows of a case stand together.
    void read(BoundedInput in, Predicate<LogTrace> taker) throws IOException {
        var rows = rows(in);
        var traces = new CsvTraces(mapping, rows.columns, taker);
        while (rows.hasNext() && traces.add(rows.next())) {}
        traces.end();
    }

    /// Reads a table in which they do not: it is sorted in files first.
    void readSorted(BoundedInput in, Predicate<LogTrace> taker) throws IOException {
        var rows = rows(in);
        var traces = new CsvTraces(mapping, rows.columns, taker);
        try (var sorted = new SortedRows(rows.column(mapping.columns().id()))) {
            while (rows.hasNext()) {
                sorted.add(rows.next());
            }
            sorted.forEach(traces::add);
        }
        traces.end();
    }

    private Rows rows(BoundedInput in) throws IOException {
        var decoder =
                mapping.layout()
                        .charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(mapping.layout().delimiter())
                        .setIgnoreEmptyLines(true)
                        .get();
        return new Rows(in, CSVParser.parse(new InputStreamReader(in, decoder), format));
    }

    /// The rows of a table after its heading.
    private static final class Rows implements Iterator<Row> {

        private final BoundedInput in;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final String[] columns;

        Rows(BoundedInput in, CSVParser parser) throws IOException {
            this.in = in;
            this.parser = parser;
            this.records = parser.iterator();
            this.columns = heading();
        }

        private String[] heading() throws IOException {
            if (!hasNext()) {
                throw new IOException("it is empty");
            }
            var heading = records.next().values();
            if (!heading[0].isEmpty() && heading[0].charAt(0) == MARK) {
                heading[0] = heading[0].substring(1);
            }
            if (new HashSet<>(Arrays.asList(heading)).size() < heading.length) {
                throw new IOException("two columns have the same name");
            }
            return heading;
        }

        int column(String name) throws IOException {
            var at = List.of(columns).indexOf(name);
            if (at < 0) {
                throw new IOException("there is no column \"%s\"".formatted(name));
            }
            return at;
        }

        @Override
        public boolean hasNext() {
            in.next();
            return records.hasNext();
        }

        /// A row with too few or too many cells is filled up or kept as it is; what reads it says
        /// so.
        @Override
        public Row next() {
            if (!records.hasNext()) {
                throw new NoSuchElementException();
            }
            var line = parser.getCurrentLineNumber();
            var cells = records.next().values();
            return new Row(line, cells.length < columns.length ? padded(cells) : cells);
        }

        private String[] padded(String[] cells) {
            var all = Arrays.copyOf(cells, columns.length + 1);
            Arrays.fill(all, cells.length, all.length, "");
            return all;
        }
    }
}

package vn.motcua.casework.eventlog;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.eventlog.CsvLog.Row;

/// Rows put together by their case, in the order of the file within each: sorted runs in files of
/// their own, which are then read side by side. Only a part of the table is in memory at any time.
final class SortedRows implements AutoCloseable {

    private static final int ROWS = 50_000;
    private static final int CHARACTERS = 4_000_000;
    private static final int BUFFER = 1 << 14;

    private final Comparator<Row> order;
    private final List<Row> run = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private final Path folder;
    private int characters;

    SortedRows(int id) throws IOException {
        this.order = Comparator.<Row, String>comparing(r -> r.cells()[id]).thenComparing(Row::line);
        // readable by its owner alone
        this.folder = Files.createTempDirectory("motcua-event-log");
    }

    void add(Row row) throws IOException {
        run.add(row);
        for (var cell : row.cells()) {
            characters += cell.length();
        }
        if (run.size() >= ROWS || characters >= CHARACTERS) {
            store();
        }
    }

    /// Hands over every row in order until the taker has enough.
    void forEach(Predicate<Row> taker) throws IOException {
        store();
        var heads = new PriorityQueue<Run>(Comparator.comparing(Run::head, order));
        try {
            for (var path : runs) {
                var opened = new Run(path);
                if (opened.advance()) {
                    heads.add(opened);
                }
            }
            for (var first = heads.poll(); first != null; first = heads.poll()) {
                if (!taker.test(first.head())) {
                    first.close();
                    return;
                }
                if (first.advance()) {
                    heads.add(first);
                }
            }
        } finally {
            for (var left : heads) {
                left.close();
            }
        }
    }

    private void store() throws IOException {
        if (run.isEmpty()) {
            return;
        }
        run.sort(order);
        var path = folder.resolve("run-" + runs.size());
        try (var out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            for (var row : run) {
                out.writeLong(row.line());
                out.writeInt(row.cells().length);
                for (var cell : row.cells()) {
                    var bytes = cell.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        }
        runs.add(path);
        run.clear();
        characters = 0;
    }

    @Override
    public void close() throws IOException {
        for (var path : runs) {
            Files.deleteIfExists(path);
        }
        Files.deleteIfExists(folder);
    }

    /// One sorted run, read from its file.
    private static final class Run implements AutoCloseable {

        private final DataInputStream in;
        private @Nullable Row head;

        Run(Path path) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
        }

        Row head() {
            return java.util.Objects.requireNonNull(head);
        }

        /// @return false at the end, where the file is closed
        boolean advance() throws IOException {
            try {
                var line = in.readLong();
                var cells = new String[in.readInt()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                }
                head = new Row(line, cells);
                return true;
            } catch (EOFException e) {
                close();
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

package vn.motcua.casework.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.eventlog.Attribute.Type;
import vn.motcua.casework.eventlog.CsvLog.Row;
import vn.motcua.casework.eventlog.LogTrace.Fault;

/// Gathers the rows of one case after the other.
final class CsvTraces {

    private final Mapping mapping;
    private final String[] columns;
    private final boolean[] ofCase;
    private final boolean[] dates;
    private final int id;
    private final Predicate<LogTrace> taker;

    private final Map<Integer, String> said = new HashMap<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<LogEvent> steps = new ArrayList<>();
    private @Nullable String current;
    private long line;
    private int events;
    private @Nullable Fault fault;
    private boolean enough;

    CsvTraces(Mapping mapping, String[] columns, Predicate<LogTrace> taker) {
        this.mapping = mapping;
        this.columns = columns;
        this.taker = taker;
        this.id = List.of(columns).indexOf(mapping.columns().id());
        this.ofCase = new boolean[columns.length];
        this.dates = new boolean[columns.length];
        var moments = mapping.dates();
        for (int i = 0; i < columns.length; i++) {
            ofCase[i] = mapping.isCaseColumn(columns[i]);
            dates[i] = moments.contains(columns[i]);
        }
    }

    /// @return whether more is wanted
    boolean add(Row row) {
        var each = row.cells()[id];
        if (!each.equals(current)) {
            end();
            if (enough) {
                return false;
            }
            current = each;
            line = row.line();
            begin(row);
        }
        events++;
        if (row.cells().length != columns.length) {
            fail(new Fault(row.line(), "ragged-row", "the row has not as many cells as columns"));
        }
        if (fault == null) {
            step(row);
        }
        return true;
    }

    /// Hands over the case that was being gathered. A case that was begun when nobody wanted more
    /// is not whole and goes nowhere.
    void end() {
        if (current == null || enough) {
            return;
        }
        var trace = new LogTrace(line, attributes, steps, events, fault);
        said.clear();
        attributes.clear();
        steps.clear();
        events = 0;
        fault = null;
        current = null;
        enough = !taker.test(trace);
    }

    private void begin(Row row) {
        for (int i = 0; i < columns.length; i++) {
            var cell = row.cells()[i];
            if (ofCase[i]) {
                said.put(i, cell);
                if (!cell.isEmpty()) {
                    attributes.add(attribute(row, i, cell));
                }
            }
        }
        Limits.check(row.line(), attributes).ifPresent(this::fail);
    }

    private void step(Row row) {
        var own = new ArrayList<Attribute>();
        for (int i = 0; i < columns.length; i++) {
            var cell = row.cells()[i];
            if (ofCase[i]) {
                if (!cell.equals(said.get(i))) {
                    fail(differing(row, columns[i]));
                }
            } else if (!cell.isEmpty()) {
                own.add(attribute(row, i, cell));
            }
        }
        Limits.check(row.line(), own).ifPresent(this::fail);
        if (events > Limits.STEPS) {
            fail(new Fault(line, "too-many-steps", "more than %d steps".formatted(Limits.STEPS)));
        }
        steps.add(new LogEvent(row.line(), own));
    }

    private static Fault differing(Row row, String column) {
        return new Fault(
                row.line(),
                "differing-case-column",
                "%s is another than in the case's first row".formatted(column));
    }

    /// Moments become moments, as far as they can be read; what cannot be is said where it is used.
    private Attribute attribute(Row row, int column, String cell) {
        var key = Mapping.key(columns[column]);
        if (!dates[column]) {
            return Attribute.text(key, cell);
        }
        try {
            return new Attribute(
                    Type.DATE, key, LogTime.write(mapping.time().read(cell)), List.of());
        } catch (LogTime.Unreadable e) {
            fail(
                    new Fault(
                            row.line(),
                            "unreadable-time",
                            "%s: %s".formatted(columns[column], e.detail())));
            return Attribute.text(key, cell);
        }
    }

    private void fail(Fault found) {
        if (fault == null) {
            fault = found;
        }
    }
}

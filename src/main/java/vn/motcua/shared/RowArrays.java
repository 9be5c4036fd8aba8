package vn.motcua.shared;

import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Rows for one insert that is the same statement for one row and for ten thousand: each column
/// goes as an array. A list of `values` would be parsed anew each time, and would end where the
/// driver's parameters end (65,535). Where nothing can be in the way of the rows, [TableCopy] is
/// quicker still.
///
/// Only for `*Repository` classes.
public final class RowArrays {

    private RowArrays() {}

    /// What to insert into all columns of a table.
    ///
    /// @param rows complete records of the table, at least one: what is not set in them becomes
    ///   null
    public static Select<?> of(Table<?> table, List<? extends Record> rows) {
        return of(List.of(table.fields()), rows);
    }

    /// The same for some columns of a table.
    public static Select<?> of(List<? extends Field<?>> columns, List<? extends Record> rows) {
        var arrays = columns.stream().map(f -> column(f, rows)).toArray(QueryPart[]::new);
        var places =
                IntStream.range(0, arrays.length)
                        .mapToObj("{%d}"::formatted)
                        .collect(Collectors.joining(", ", "unnest(", ")"));
        return DSL.select(DSL.asterisk()).from(DSL.table(places, arrays));
    }

    private static <T> Field<T[]> column(Field<T> field, List<? extends Record> rows) {
        var values = (Object[]) Array.newInstance(field.getType(), rows.size());
        // looked for once: a record would look for it each time
        var place = rows.getFirst().indexOf(field);
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i).get(place);
        }
        @SuppressWarnings("unchecked") // an array of the field's own type
        var typed = (T[]) values;
        return DSL.val(typed, field.getDataType().getArrayDataType());
    }
}

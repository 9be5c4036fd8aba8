package vn.motcua.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into one table by COPY, in PostgreSQL's binary form. A million rows take the
/// server a fraction of what as many inserts take it, and what a row holds is still said by the
/// same jOOQ records. Rows are taken without a database, by any thread; one then sends them in the
/// transaction at hand.
///
/// Only for `*Repository` classes.
public final class TableCopy {

    /// From so many rows on, [#writeUnlessThere] takes the server about half of what an insert
    /// takes it that looks for each row before it is written; for fewer, the turns to and fro cost
    /// more.
    public static final int MANY = 100;

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int JSONB_FORM = 1;
    private static final long NANOS_PER_MICRO = 1_000;

    private final String statement;
    private final int[] columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int rows;

    /// @param own columns that the server fills by itself: identities, defaults, computed ones
    public TableCopy(Table<?> table, Collection<? extends Field<?>> own) {
        var fields = Arrays.stream(table.fields()).filter(f -> !own.contains(f)).toList();
        this.columns = fields.stream().mapToInt(table::indexOf).toArray();
        this.statement =
                "copy \"%s\".\"%s\" (%s) from stdin (format binary)"
                        .formatted(table.getSchema().getName(), table.getName(), names(fields));
        begin();
    }

    /// Rows that may be there already, when they are so many that it is worth it to try a copy of
    /// them first ([#MANY]).
    ///
    /// @param own as in the constructor
    public static Optional<TableCopy> ofMany(
            Table<?> table, Collection<? extends Field<?>> own, List<? extends Record> rows) {
        if (rows.size() < MANY) {
            return Optional.empty();
        }
        var copy = new TableCopy(table, own);
        rows.forEach(copy::add);
        return Optional.of(copy);
    }

    private static String names(List<? extends Field<?>> fields) {
        return fields.stream().map(f -> '"' + f.getName() + '"').collect(Collectors.joining(", "));
    }

    private void begin() {
        try {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes a record of the table; what is not set in it becomes null.
    public void add(Record row) {
        try {
            out.writeShort(columns.length);
            for (var column : columns) {
                value(row.get(column));
            }
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int rows() {
        return rows;
    }

    /// Sends the rows. What the table refuses is an exception of the driver, and nothing is stored.
    public void write(Connection connection) throws SQLException {
        if (rows == 0) {
            return;
        }
        try {
            out.writeShort(-1);
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            copying.copyIn(statement, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends the rows in the transaction at hand, unless one of them is there already: then it is
    /// as if nothing had been tried.
    ///
    /// @return whether they were written
    public boolean writeUnlessThere(Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try {
            write(connection);
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
        connection.releaseSavepoint(before);
        return true;
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeInt(-1);
            case String text -> sized(text.getBytes(StandardCharsets.UTF_8));
            case Integer number -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(number);
            }
            case Long number -> eight(number);
            case Short number -> {
                out.writeInt(Short.BYTES);
                out.writeShort(number);
            }
            case Boolean yes -> {
                out.writeInt(1);
                out.writeByte(yes ? 1 : 0);
            }
            case UUID id -> {
                out.writeInt(2 * Long.BYTES);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case Instant moment -> eight(micros(moment));
            case LocalDate day -> {
                out.writeInt(Integer.BYTES);
                out.writeInt((int) (day.toEpochDay() - EPOCH_DAY));
            }
            case JSONB json -> {
                var text = json.data().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length + 1);
                out.writeByte(JSONB_FORM);
                out.write(text);
            }
            case byte[] plain -> sized(plain);
            default -> throw new IllegalArgumentException("No form for a " + value.getClass());
        }
    }

    private void sized(byte[] plain) throws IOException {
        out.writeInt(plain.length);
        out.write(plain);
    }

    private void eight(long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.SECONDS.between(EPOCH, moment) * 1_000_000
                + moment.getNano() / NANOS_PER_MICRO;
    }
}

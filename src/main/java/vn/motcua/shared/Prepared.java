package vn.motcua.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// A statement of the few that run at every step and every look at a case. jOOQ draws it up once,
/// so compiler and architecture tests know its tables and columns; afterwards the driver alone runs
/// it, in the transaction at hand. Drawing up and reading by jOOQ costs such a statement several
/// times what the rest of the program does about it.
///
/// Only for `*Repository` classes. Every value stands as a [#blank] in the statement and is given
/// in the same order when it runs.
public final class Prepared {

    /// The server's names for the types a value may have.
    private static final Map<Class<?>, String> TYPES =
            Map.of(
                    String.class, "varchar",
                    Integer.class, "int4",
                    Long.class, "int8",
                    Boolean.class, "bool",
                    UUID.class, "uuid",
                    Instant.class, "timestamptz");

    private final DataSource connections;
    private final String text;
    private final List<String> types;

    public Prepared(Query drawnUp) {
        this.connections = source(drawnUp.configuration().connectionProvider());
        this.text = drawnUp.getSQL();
        this.types =
                drawnUp.getParams().values().stream()
                        .filter(p -> !p.isInline())
                        .map(p -> TYPES.getOrDefault(p.getType(), ""))
                        .toList();
    }

    /// jOOQ asks a proxy, which asks for the connection of the transaction at hand at each call; we
    /// ask once.
    private static DataSource source(ConnectionProvider provider) {
        if (provider instanceof DataSourceConnectionProvider known
                && known.dataSource() instanceof TransactionAwareDataSourceProxy proxy
                && proxy.getTargetDataSource() != null) {
            return proxy.getTargetDataSource();
        }
        throw new IllegalArgumentException("A statement of another database than the program's");
    }

    /// The place of a value for a column, typed, so that it may be null anywhere.
    public static <T> Field<T> blank(Field<T> column) {
        return blank(column.getDataType());
    }

    public static <T> Field<T> blank(DataType<T> type) {
        return DSL.val(null, type).cast(type);
    }

    /// Makes something of a row.
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(Row<T> row, @Nullable Object... values) {
        return run(
                statement -> {
                    try (var rows = statement.executeQuery()) {
                        var found = new ArrayList<T>();
                        while (rows.next()) {
                            found.add(row.read(rows));
                        }
                        return found;
                    }
                },
                values);
    }

    /// The first row as a record of the table whose columns the statement selects, all and in their
    /// order.
    public <R extends Record> Optional<R> first(Table<R> table, @Nullable Object... values) {
        return list(row -> read(table, row), values).stream().findFirst();
    }

    private static <R extends Record> R read(Table<R> table, ResultSet row) throws SQLException {
        var columns = table.fields();
        var read = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            read[i] =
                    columns[i].getType() == Instant.class
                            ? moment(row, i + 1)
                            : row.getObject(i + 1, columns[i].getType());
        }
        var record = table.newRecord();
        record.fromArray(read);
        return record;
    }

    /// @return how many rows it touched
    public int execute(@Nullable Object... values) {
        return run(PreparedStatement::executeUpdate, values);
    }

    /// The same for many rows of values, sent together.
    public void executeAll(List<@Nullable Object[]> rows) {
        run(statement -> {
            for (var values : rows) {
                set(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private interface Use<T> {

        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(Use<T> use, @Nullable Object... values) {
        var connection = DataSourceUtils.getConnection(connections);
        try (var statement = connection.prepareStatement(text)) {
            set(statement, values);
            return use.of(statement);
        } catch (SQLException e) {
            throw new DataAccessException(text, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    /// The moment in a column, or null.
    public static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            set(statement, i + 1, values[i], types.get(i));
        }
    }

    /// A null says its type, too: the server would otherwise read the statement again each time a
    /// value comes after a null.
    private static void set(
            PreparedStatement statement, int place, @Nullable Object value, String type)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.OTHER, type);
            case Instant moment -> statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
            case UUID[] several -> array(statement, place, "uuid", several);
            case Integer[] several -> array(statement, place, "int4", several);
            default -> statement.setObject(place, value);
        }
    }

    private static void array(PreparedStatement statement, int place, String type, Object[] values)
            throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }
}

package vn.motcua.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/// Rows for one table of which some may be there already: those stay as they are. Many are copied,
/// which takes the server half of what it takes to look for each before it is written; that some
/// were there is found out by the table's own key.
///
/// Only for `*Repository` classes, in a transaction.
public final class NewRows {

    /// From so many rows on they are copied: for fewer, the turns to and fro cost more.
    private static final int MANY = 2_000;

    private static final String UNIQUE_VIOLATION = "23505";

    private NewRows() {}

    /// @param rows complete records of the table
    public static <R extends Record> void insert(DSLContext db, Table<R> table, List<R> rows) {
        insert(db, table, rows, MANY);
    }

    static <R extends Record> void insert(
            DSLContext db, Table<R> table, List<R> rows, int many) {
        if (rows.isEmpty() || rows.size() >= many && copied(db, table, rows)) {
            return;
        }
        db.insertInto(table)
                .columns(table.fields())
                .select(RowArrays.of(table, rows))
                .onConflictDoNothing()
                .execute();
    }

    private static boolean copied(DSLContext db, Table<?> table, List<? extends Record> rows) {
        var copy = new TableCopy(table, List.of());
        rows.forEach(copy::add);
        return db.connectionResult(connection -> written(copy, connection));
    }

    /// False, and as if nothing had been tried, when one of them was there.
    private static boolean written(TableCopy copy, Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try {
            copy.write(connection);
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
}

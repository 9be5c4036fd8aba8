package vn.motcua.operations.process;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.RowArrays;
import vn.motcua.shared.TableCopy;

/// Writes rows of which some may be there already: those stay as they are.
@Repository
class NewRowRepository {

    private final DSLContext db;

    NewRowRepository(DSLContext db) {
        this.db = db;
    }

    /// @param rows complete records of the table
    <R extends Record> void insert(Table<R> table, List<R> rows) {
        if (rows.isEmpty() || copied(table, rows)) {
            return;
        }
        db.insertInto(table)
                .columns(table.fields())
                .select(RowArrays.of(table, rows))
                .onConflictDoNothing()
                .execute();
    }

    private boolean copied(Table<?> table, List<? extends Record> rows) {
        return TableCopy.ofMany(table, List.of(), rows)
                .map(copy -> db.connectionResult(copy::writeUnlessThere))
                .orElse(false);
    }
}

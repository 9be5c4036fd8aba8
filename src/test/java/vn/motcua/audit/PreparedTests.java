package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.audit.db.Tables.ENTRY;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.ModuleTest;
import vn.motcua.shared.Prepared;

/// Here because it needs a table, and this is the module that needs no other.
@ModuleTest
class PreparedTests {

    private static final int TIMES = 30;

    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    /// A null of no type makes the driver prepare the statement anew when a value follows it.
    @Test
    void the_server_reads_a_statement_once_though_its_values_are_null_now_and_then() {
        for (var column : new Field<?>[] {ENTRY.POST, ENTRY.CLIENT, ENTRY.ACCOUNT, ENTRY.AT}) {
            var prepared = new Prepared(db.selectCount().from(ENTRY).where(same(column)));

            transaction.executeWithoutResult(_ -> {
                for (int i = 0; i < TIMES; i++) {
                    prepared.list(row -> row.getInt(1), i % 2 == 0 ? null : value(column));
                }
                assertThat(planned(column)).as(column.getName()).isGreaterThan(TIMES / 2);
            });
        }
    }

    private static Object value(Field<?> column) {
        if (column.getType() == UUID.class) {
            return UUID.randomUUID();
        }
        if (column.getType() == Instant.class) {
            return Instant.EPOCH;
        }
        return column.getType() == Integer.class ? (Object) 7 : "demo";
    }

    private static <T> org.jooq.Condition same(Field<T> column) {
        return column.eq(Prepared.blank(column));
    }

    /// How often the server ran what it has prepared for this column.
    private long planned(Field<?> column) {
        return db.fetchOne(
                        """
                        select coalesce(max(generic_plans + custom_plans), 0)
                          from pg_prepared_statements
                         where statement like '%count(*)%"' || ? || '" = cast(%'
                        """,
                        column.getName())
                .get(0, Long.class);
    }
}

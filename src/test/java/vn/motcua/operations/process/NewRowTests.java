package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.operations.db.Tables.PROCESS_HAND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.operations.db.tables.records.ProcessHandRecord;

/// Rows of which some may be there already, tried on a table of the process; nothing of it stays.
@ProcessTest
class NewRowTests {

    private static final UUID CASE = new UUID(7, 7);
    private static final int MANY = 5_000;

    @Autowired NewRowRepository fresh;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    @Test
    void few_and_many_are_all_written() {
        undone(() -> {
            fresh.insert(PROCESS_HAND, rows(0, 3));
            fresh.insert(PROCESS_HAND, rows(3, MANY));

            assertThat(written()).isEqualTo(MANY);
        });
    }

    @Test
    void what_was_there_stays_as_it_is_and_the_others_are_added() {
        undone(() -> {
            fresh.insert(PROCESS_HAND, rows(MANY - 1, MANY));
            var other = rows(0, MANY);
            other.getLast().setUnit(2);
            fresh.insert(PROCESS_HAND, other);
            fresh.insert(PROCESS_HAND, rows(0, 10));

            assertThat(written()).isEqualTo(MANY);
            assertThat(
                            db.selectFrom(PROCESS_HAND)
                                    .where(PROCESS_HAND.CASE_ID.eq(CASE))
                                    .and(PROCESS_HAND.UNIT.eq(2))
                                    .fetch())
                    .isEmpty();
        });
    }

    @Test
    void a_row_that_is_wrong_in_itself_is_not_passed_over() {
        undone(() -> {
            var rows = rows(0, MANY);
            rows.getLast().setDay(null);

            assertThatThrownBy(() -> fresh.insert(PROCESS_HAND, rows))
                    .rootCause()
                    .hasMessageContaining("not-null");
        });
    }

    private int written() {
        return db.fetchCount(PROCESS_HAND, PROCESS_HAND.CASE_ID.eq(CASE));
    }

    private List<ProcessHandRecord> rows(int from, int to) {
        var rows = new ArrayList<ProcessHandRecord>();
        for (int i = from; i < to; i++) {
            var row = db.newRecord(PROCESS_HAND);
            row.setCaseId(CASE);
            row.setVersion(i);
            row.setDay(LocalDate.of(1999, 1, 4));
            row.setUnit(1);
            row.setAccount(new UUID(1, 1));
            row.setTaken(true);
            rows.add(row);
        }
        return rows;
    }

    private void undone(Runnable what) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            what.run();
        });
    }
}

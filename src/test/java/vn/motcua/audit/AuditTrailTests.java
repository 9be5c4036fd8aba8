package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.audit.db.Tables.ENTRY;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.shared.Role;

@ModuleTest
class AuditTrailTests {

    @Autowired AuditTrail audit;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_read_is_found_again_by_the_case_it_touched() {
        var file = UUID.randomUUID();

        audit.read(As.officer(5, Role.INTAKE), "casework", Subject.of("case", file));

        assertThat(audit.about(file, 10))
                .singleElement()
                .satisfies(e -> assertThat(e.purpose()).isEqualTo("casework"));
    }

    @Test
    void a_list_is_one_entry_with_every_case_on_it() {
        var shown = List.of(UUID.randomUUID(), UUID.randomUUID());

        audit.list(As.officer(5, Role.INTAKE), "worklist", new Subject("case", shown));

        assertThat(audit.about(shown.getFirst(), 10)).isEqualTo(audit.about(shown.getLast(), 10));
    }

    @Test
    void what_a_transaction_read_and_changed_is_written_when_it_commits() {
        var file = UUID.randomUUID();
        var clerk = As.officer(5, Role.INTAKE);

        transaction.executeWithoutResult(_ -> {
            audit.list(clerk, "worklist", Subject.of("case", file));
            audit.change(clerk, "casework", Subject.of("case", file));
            assertThat(written(file)).isZero();
        });

        assertThat(audit.about(file, 10))
                .extracting(Entry::act)
                .containsExactly(Act.CHANGE, Act.LIST);
    }

    @Test
    void nothing_is_written_of_a_transaction_that_does_not_commit() {
        var file = UUID.randomUUID();

        transaction.executeWithoutResult(status -> {
            audit.change(As.officer(5, Role.INTAKE), "casework", Subject.of("case", file));
            status.setRollbackOnly();
        });

        assertThat(audit.about(file, 10)).isEmpty();
    }

    @Test
    void a_transaction_sees_its_own_entries() {
        var file = UUID.randomUUID();

        transaction.executeWithoutResult(_ -> {
            audit.read(As.officer(5, Role.INTAKE), "casework", Subject.of("case", file));
            assertThat(audit.about(file, 10)).hasSize(1);
        });
    }

    @Test
    void a_long_transaction_writes_every_entry_once() {
        var file = UUID.randomUUID();

        transaction.executeWithoutResult(_ -> {
            for (int i = 0; i < 100; i++) {
                audit.change(As.officer(5, Role.INTAKE), "import", Subject.of("case", file));
            }
        });

        assertThat(written(file)).isEqualTo(100);
    }

    private int written(UUID subject) {
        return db.fetchCount(ENTRY, ENTRY.SUBJECTS.contains(new UUID[] {subject}));
    }

    @Test
    void the_program_can_neither_change_nor_remove_an_entry() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.execute("update audit.entry set purpose = 'x'"))
                .withMessageContaining("audit.entry")
                .withStackTraceContaining("permission denied");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.execute("delete from audit.entry"))
                .withMessageContaining("audit.entry")
                .withStackTraceContaining("permission denied");
    }
}

package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.shared.Role;

@ModuleTest
class AuditTrailTests {

    @Autowired AuditTrail audit;
    @Autowired DSLContext db;

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

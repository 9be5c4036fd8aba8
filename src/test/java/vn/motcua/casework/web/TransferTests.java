package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseState;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Where a case is handed over to, by the page and by a program.
class TransferTests extends OfficerPages {

    private AgencyId commune;
    private Actor desk;
    private Case file;

    @BeforeEach
    void a_case_at_the_desk_of_a_commune() {
        commune = commune("H41.31.22");
        desk = hired("Hồ Thị Mai", commune, Role.INTAKE);
        file = filed(desk, commune, "Nguyễn Thị Cam", Channel.COUNTER);
    }

    @Test
    void the_unit_that_decides_gets_the_case() {
        assertThat(transfer("H41.31.22")).hasStatus(HttpStatus.OK);

        assertThat(inquiry.get(desk, file.id()).state()).isNotInstanceOf(CaseState.Accepted.class);
    }

    // req~casework.transfer-competent
    @Test
    void no_other_unit_is_given_a_case_not_even_by_a_program() {
        for (var other : new String[] {"H41.31.23", "H41.40", "H41"}) {
            assertThat(transfer(other))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("not-a-deciding-unit");
            var unit = Integer.toString(commune(other).value());
            assertThat(command(desk, file, "transfer", "unit", unit))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var seen = inquiry.get(desk, file.id());
        assertThat(seen.state()).isInstanceOf(CaseState.Accepted.class);
        assertThat(seen.unit()).isEqualTo(commune);
    }

    private MvcTestResult transfer(String to) {
        return mvc.post()
                .uri("/api/v1/cases/" + file.code() + "/transfer")
                .with(As.signedIn(desk))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"to\": \"" + to + "\"}")
                .exchange();
    }
}

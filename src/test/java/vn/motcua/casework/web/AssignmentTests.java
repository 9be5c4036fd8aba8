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
import vn.motcua.casework.Command;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// To whom a case may be given, by the page and by the API alike.
class AssignmentTests extends OfficerPages {

    private AgencyId district;
    private Actor head;
    private Case waiting;

    @BeforeEach
    void a_case_that_waits_for_its_officer() {
        birth = catalogue.current("1.001612", TODAY).orElseThrow();
        district = commune("H41.33");
        var desk = hired("Hồ Thị Mai", district, Role.INTAKE);
        head = hired("Trần Văn Trưởng", district, Role.HEAD);
        var file = filed(desk, district, "Nguyễn Thị Cam", Channel.COUNTER);
        waiting = act(desk, file, new Command.Transfer(district));
    }

    @Test
    void a_program_gives_a_case_to_whoever_holds_the_role_of_the_step_at_the_unit() {
        var officer = hired("Lê Văn Sáu", district, Role.CASE_OFFICER);

        assertThat(assign(officer)).hasStatus(HttpStatus.OK);
        assertThat(get(head, "/cases/" + waiting.code())).bodyText().contains("Lê Văn Sáu");
    }

    // req~casework.step-role
    @Test
    void nobody_else_is_given_a_case_not_even_by_a_program() {
        hired("Lê Văn Sáu", district, Role.CASE_OFFICER);
        var clerk = hired("Vũ Văn Thư", district, Role.CLERK);
        var above = hired("Đặng Thị Tỉnh", commune("H41"), Role.CASE_OFFICER);
        var elsewhere = hired("Phan Thị Lạ", commune("H41.40"), Role.CASE_OFFICER);

        for (var other : new Actor[] {clerk, above, elsewhere, head}) {
            assertThat(assign(other))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("not-an-assignee");
            assertThat(command(head, waiting, "assign", "officer", id(other)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(state(head, waiting)).isEqualTo("awaiting_assignment");
    }

    @Test
    void where_nobody_holds_the_role_the_nearest_unit_above_helps_out() {
        var lonely = commune("H41.39");
        var desk = hired("Hồ Thị Mơ", lonely, Role.INTAKE);
        head = hired("Trần Văn Trượng", lonely, Role.HEAD);
        var above = hired("Đặng Thị Tỉnh", commune("H41"), Role.CASE_OFFICER);
        var file = filed(desk, lonely, "Nguyễn Thị Cúc", Channel.COUNTER);
        waiting = act(desk, file, new Command.Transfer(lonely));

        assertThat(assign(above)).hasStatus(HttpStatus.OK);
    }

    private MvcTestResult assign(Actor officer) {
        return mvc.post()
                .uri("/api/v1/cases/" + waiting.code() + "/assign")
                .with(As.signedIn(head))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"officer\": \"" + id(officer) + "\"}")
                .exchange();
    }

    private static String id(Actor actor) {
        return actor.account().value().toString();
    }
}

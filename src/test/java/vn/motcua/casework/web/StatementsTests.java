package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.As;
import vn.motcua.Statements;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Case;
import vn.motcua.casework.Command;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.NewCase;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.forms.Answers;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// A page asks the database as often for many rows as for one.
class StatementsTests extends OfficerPages {

    private static final int MANY = 40;

    /// Whether the agencies in memory are still those in the database is asked by the clock.
    private static final String NOW_AND_THEN = "\"edition\"";

    @Test
    void the_worklist() {
        var one = desk("H41.40.11", 1);
        var many = desk("H41.40.12", MANY);

        assertAlike(asked(one, "/work"), asked(many, "/work"));
    }

    @Test
    void the_worklist_of_work_that_somebody_holds() {
        var one = held("H41.40.13", 1);
        var many = held("H41.40.14", 20);

        assertAlike(asked(one, "/work"), asked(many, "/work"));
    }

    @Test
    void the_search_for_cases_on_the_page_and_by_the_api() {
        var one = desk("H41.40.15", 1);
        var many = desk("H41.40.16", MANY);

        assertAlike(asked(one, "/cases"), asked(many, "/cases"));
        assertAlike(asked(one, "/api/v1/cases"), asked(many, "/api/v1/cases"));
    }

    @Test
    void the_page_of_a_case_and_the_api_whatever_has_happened_to_it() {
        var desk = desk("H41.40.17", 0);
        var young = filed(desk, unit("H41.40.17"), "Nguyễn Thị Một", Channel.COUNTER);
        var old = filed(desk, unit("H41.40.17"), "Nguyễn Thị Hai", Channel.COUNTER);
        for (int i = 0; i < 20; i++) {
            old = act(desk, old, new Command.RequestSupplement("Lần " + i));
            old = act(desk, old, new Command.Supplement("Xong " + i));
        }

        for (var address : List.of("/cases/", "/api/v1/cases/")) {
            assertAlike(asked(desk, address + young.code()), asked(desk, address + old.code()));
        }
    }

    @Test
    void the_desk_where_cases_are_taken_in() {
        var one = desk("H41.40.18", 1);
        var many = desk("H41.40.19", MANY);

        assertAlike(asked(one, "/intake"), asked(many, "/intake"));
        var chosen = "/intake?procedure=" + birth.code();
        assertAlike(asked(one, chosen), asked(many, chosen));
    }

    @Test
    void a_citizens_cases() {
        var one = citizen(9_001, 1);
        var many = citizen(9_002, MANY);

        assertAlike(asked(one, "/my/cases"), asked(many, "/my/cases"));
    }

    @Test
    void a_citizens_case_and_who_looked_at_it() {
        var unit = unit("H41.40.09");
        var seldom = As.citizen(9_003);
        var often = As.citizen(9_004);
        var first = online(seldom, unit, "Lê Thị Ba");
        var second = online(often, unit, "Lê Thị Bốn");
        for (int i = 0; i < 20; i++) {
            get(hired("Người xem " + i, unit, Role.CASE_OFFICER), "/cases/" + second.code());
        }

        assertAlike(asked(seldom, mine(first)), asked(often, mine(second)));
        assertAlike(
                asked(seldom, mine(first) + "/readers"), asked(often, mine(second) + "/readers"));
    }

    @Test
    void the_trail_of_a_case() {
        var unit = unit("H41.40.08");
        var inspector = hired("Thanh Tra", unit, Role.INSPECTOR);
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var quiet = filed(desk, unit, "Lê Thị Năm", Channel.COUNTER);
        var busy = filed(desk, unit, "Lê Thị Sáu", Channel.COUNTER);
        for (int i = 0; i < 20; i++) {
            get(hired("Người đọc " + i, unit, Role.CASE_OFFICER), "/cases/" + busy.code());
        }

        assertAlike(
                asked(inspector, "/cases/" + quiet.code() + "/trail"),
                asked(inspector, "/cases/" + busy.code() + "/trail"));
    }

    @Test
    void the_catalogue() {
        var reader = As.citizen(9_005);

        assertAlike(
                asked(reader, "/procedures?q=ket hon luu dong"),
                asked(reader, "/procedures?q=dang ky"));
        assertAlike(asked(reader, "/procedures?field=Lữ hành"), asked(reader, "/procedures"));
        assertThat(asked(reader, "/procedures/1.001193")).isEmpty();
        assertThat(asked(reader, "/procedures/2.000488")).isEmpty();
        assertThat(asked(reader, "/")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_staff_of_a_unit() {
        var manager = As.officer(unit("H41").value(), Role.ADMINISTRATOR);
        hired("Một Mình", unit("H41.40.06"), Role.CLERK);
        for (int i = 0; i < MANY; i++) {
            hired("Đông Người " + i, unit("H41.40.05"), Role.CLERK);
        }

        assertAlike(
                asked(manager, "/organisation/staff?unit=" + unit("H41.40.06").value()),
                asked(manager, "/organisation/staff?unit=" + unit("H41.40.05").value()));
    }

    @Test
    void the_calendar_of_a_unit_and_the_agencies_come_from_memory() {
        var manager = As.officer(unit("H41").value(), Role.ADMINISTRATOR);

        assertThat(asked(manager, "/organisation/calendars/" + unit("H41.40.05").value()))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(asked(manager, "/organisation")).hasSizeLessThanOrEqualTo(2);
    }

    private static void assertAlike(List<String> forOne, List<String> forMany) {
        assertThat(forMany).hasSameSizeAs(forOne);
    }

    /// What the second look asks: the first fills what is kept in memory.
    private List<String> asked(Actor actor, String address) {
        assertThat(get(actor, address)).hasStatusOk();
        return Statements.during(() -> get(actor, address)).stream()
                .filter(s -> !s.contains(NOW_AND_THEN))
                .toList();
    }

    private AgencyId unit(String code) {
        return commune(code);
    }

    private Actor desk(String code, int cases) {
        var desk = hired("Hồ Thị Mai", unit(code), Role.INTAKE, Role.RETURNS);
        for (int i = 0; i < cases; i++) {
            filed(desk, unit(code), "Nguyễn Thị " + i, Channel.COUNTER);
        }
        return desk;
    }

    private Actor held(String code, int cases) {
        var desk = hired("Hồ Thị Mai", unit(code), Role.INTAKE);
        var officer = hired("Lê Văn Sáu", unit(code), Role.CASE_OFFICER);
        for (int i = 0; i < cases; i++) {
            var file = filed(desk, unit(code), "Trần Văn " + i, Channel.COUNTER);
            act(officer, act(desk, file, new Command.Transfer(unit(code))), new Command.Claim());
        }
        return officer;
    }

    private Actor citizen(long number, int cases) {
        var citizen = As.citizen(number);
        for (int i = 0; i < cases; i++) {
            online(citizen, unit("H41.40.07"), "Phạm Thị " + i);
        }
        return citizen;
    }

    private Case online(Actor citizen, AgencyId unit, String name) {
        var form = forms.get(forms.keyFor(birth.code()));
        var applicant =
                new Applicant(
                        ApplicantKind.CITIZEN,
                        name,
                        null,
                        null,
                        "0912345678",
                        null,
                        null,
                        null,
                        null);
        return intake.file(
                        citizen,
                        new NewCase(
                                birth,
                                Channel.ONLINE,
                                FiledBy.PERSON,
                                unit,
                                citizen.account(),
                                applicant,
                                new NewCase.Content(
                                        form.key(), form.version(), Answers.none(form).toJson()),
                                PaperChecklist.fresh(birth).papers()))
                .file();
    }

    private static String mine(Case file) {
        return "/my/cases/" + file.code();
    }
}

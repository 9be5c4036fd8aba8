package vn.motcua.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.FieldDepartments;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;

@ModuleTest
class FieldsPagesTests {

    private static final Actor CONTROL = As.officer(1, Role.PROCEDURE_CONTROL);
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final String GROUND = "Quyết định 12/QĐ-UBND ngày 15/01/2024";
    private static int next;

    private final MockMvcTester mvc;
    private final AgencyImport agencies;
    private final ShippedProcedures procedures;
    private final Catalogue catalogue;
    private final FieldDepartments fields;
    private final Organisation organisation;
    private final DSLContext db;
    private String field;
    private ProcedureVersion procedure;

    FieldsPagesTests(
            MockMvcTester mvc,
            AgencyImport agencies,
            ShippedProcedures procedures,
            Catalogue catalogue,
            FieldDepartments fields,
            Organisation organisation,
            DSLContext db) {
        this.mvc = mvc;
        this.agencies = agencies;
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.fields = fields;
        this.organisation = organisation;
        this.db = db;
    }

    @BeforeEach
    void a_field_with_a_procedure_that_names_no_department() {
        agencies.load();
        procedures.load();
        field = "Lĩnh vực, thử / " + ++next;
        var code = "TEST-FIELD-" + next;
        db.execute(
                """
                insert into catalogue.procedure_version (code, number, local_code, name, field,
                    essential, tiers, applicants, online_level, form, outside_owner, life_events,
                    flags, keywords, keyword_keys, departments, facts, effective_from,
                    effective_to, published_at)
                select {0}, 1, local_code, 'Cấp phép theo lĩnh vực', {1}, null, '{department}',
                    applicants, online_level, form, null, life_events, flags, keywords,
                    keyword_keys, '{}', jsonb_set(facts, '{provenance,departments}', '[]'),
                    date '2022-01-01', null, published_at
                from catalogue.procedure_version where code = '1.001193' and number = 1
                """,
                code, field);
        procedure = catalogue.current(code, TODAY).orElseThrow();
    }

    @Test
    void a_field_without_a_department_is_shown_as_such() {
        assertThat(get("/catalogue/fields?missing=true"))
                .bodyText()
                .contains(field, "Chưa có cơ quan");
        assertThat(catalogue.competentAgencies(procedure, TODAY)).isEmpty();
    }

    @Test
    void a_change_is_previewed_with_the_procedures_it_touches_and_then_holds_from_its_day() {
        var preview = post("H41.03", "01/03/2024", GROUND, 0, "");
        assertThat(preview).hasStatusOk().bodyText().contains(procedure.code(), name("H41.03"));
        assertThat(fields.history(field)).isEmpty();

        assertThat(post("H41.03", "01/03/2024", GROUND, 0, "yes")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(catalogue.competentAgencies(procedure, MARCH.minusDays(1))).isEmpty();
        assertThat(catalogue.competentAgencies(procedure, MARCH))
                .extracting(Agency::code)
                .containsExactly("H41.03");
        assertThat(get("/catalogue/fields")).bodyText().contains("từ 01/03/2024");
    }

    // req~catalogue.field-by-date
    @Test
    void the_past_stays_what_it_was_when_another_department_takes_over() {
        post("H41.03", "19/01/2024", GROUND, 0, "yes");
        post("H41.04", "01/03/2024", GROUND, seen(), "yes");

        assertThat(catalogue.competentAgencies(procedure, TODAY))
                .extracting(Agency::code)
                .containsExactly("H41.03");
        assertThat(catalogue.competentAgencies(procedure, MARCH))
                .extracting(Agency::code)
                .containsExactly("H41.04");
        assertThat(get(FieldsPage.address(field)))
                .bodyText()
                .contains("Đang áp dụng", "Sắp áp dụng", GROUND);
    }

    @Test
    void a_plan_that_is_replaced_never_holds() {
        post("H41.03", "01/03/2024", GROUND, 0, "yes");
        post("H41.04", "01/02/2024", GROUND, seen(), "yes");

        assertThat(catalogue.competentAgencies(procedure, MARCH))
                .extracting(Agency::code)
                .containsExactly("H41.04");
        assertThat(get(FieldsPage.address(field))).bodyText().contains("Đã bỏ");
    }

    @Test
    void a_case_filed_before_the_change_stays_with_the_department_that_has_it() {
        post("H41.03", "19/01/2024", GROUND, 0, "yes");
        var had = organisation.byCode("H41.03", TODAY).orElseThrow();
        post("H41.04", "19/01/2024", GROUND, seen(), "yes");

        assertThat(catalogue.handles(had, procedure)).isFalse();
        post("H41.03", "01/03/2024", GROUND, seen(), "yes");
        assertThat(catalogue.handles(had, procedure, TODAY)).isFalse();
        assertThat(catalogue.handles(had, procedure, MARCH)).isTrue();
    }

    @Test
    void sent_twice_it_is_done_once() {
        post("H41.03", "01/03/2024", GROUND, 0, "yes");

        assertThat(post("H41.03", "01/03/2024", GROUND, 0, "yes")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(fields.history(field)).hasSize(1);
    }

    @Test
    void of_two_who_change_a_field_the_second_is_told() {
        post("H41.03", "01/03/2024", GROUND, 0, "yes");

        assertThat(post("H41.04", "01/03/2024", GROUND, 0, "yes"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Người khác vừa thay đổi");
    }

    @Test
    void what_is_wrong_is_told_and_what_was_typed_is_kept() {
        assertThat(post("H41.03", "18/01/2024", "", 0, "yes"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ghi căn cứ", "18/01/2024");
        assertThat(post("H41.31", "01/03/2024", "<script>", 0, ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .doesNotContain("<script>\"");
        assertThat(get("/catalogue/fields/departments?field=gibtesnicht"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void procedure_control_and_administrators_may_nobody_else() {
        assertThat(as(As.officer(1, Role.ADMINISTRATOR))).hasStatusOk();
        assertThat(as(As.officer(1, Role.INTAKE))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(As.citizen(1))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_pages_are_whole_in_every_language() {
        post("H41.03", "19/01/2024", GROUND, 0, "yes");
        for (var language : new String[] {"vi", "en", "ja"}) {
            for (var address : new String[] {"/catalogue/fields", FieldsPage.address(field)}) {
                var asked = address + (address.contains("?") ? "&" : "?") + "lang=" + language;
                assertThat(get(asked))
                        .bodyText()
                        .contains("</html>")
                        .doesNotContainPattern(">\\s*catalogue\\.[a-z]");
            }
        }
    }

    private String name(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().name();
    }

    private int seen() {
        return FieldDepartments.newest(fields.history(field));
    }

    private MvcTestResult post(
            String agency, String from, String ground, int seen, String confirmed) {
        return mvc.post()
                .uri("/catalogue/fields/departments")
                .with(As.signedIn(CONTROL))
                .with(csrf())
                .param("field", field)
                .param("agencies", agency)
                .param("from", from)
                .param("ground", ground)
                .param("seen", Integer.toString(seen))
                .param("confirmed", confirmed)
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(java.net.URI.create(address.replace("+", "%20")))
                .with(As.signedIn(CONTROL))
                .exchange();
    }

    private MvcTestResult as(Actor actor) {
        return mvc.get().uri("/catalogue/fields").with(As.signedIn(actor)).exchange();
    }
}

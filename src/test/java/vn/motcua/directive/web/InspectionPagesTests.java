package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.directive.ProgrammePeople.text;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.inspection.FindingState;
import vn.motcua.directive.inspection.InspectionId;
import vn.motcua.directive.inspection.Inspections;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

@ProgrammeTest
class InspectionPagesTests {

    static final String FOUND = "Chưa niêm yết mã QR";

    @Autowired ProgrammePeople people;
    @Autowired ProgrammeWaiting waiting;
    @Autowired DSLContext db;
    @Autowired Inspections inspections;

    InspectionId id;
    String here;
    String finding;

    @BeforeEach
    void enter() {
        id = new InspectionId(UUID.randomUUID());
        here = "/programme/inspections/" + id;
        var entered =
                people.post(
                        "/programme/inspections",
                        people.editor(),
                        "_key",
                        id.toString(),
                        "title",
                        "Kiểm tra thử",
                        "decision",
                        "7/QĐ-TCT",
                        "unit",
                        "H41",
                        "day",
                        "05/01/2024");
        assertThat(entered).hasStatus(303);
        finding = UUID.randomUUID().toString();
        assertThat(add("H41.43.01", "31/01/2024")).isEqualTo(303);
    }

    private int add(String unit, String due) {
        return people.post(
                        here + "/findings",
                        people.editor(),
                        "_key",
                        finding,
                        "unit",
                        unit,
                        "what",
                        FOUND,
                        "due",
                        due)
                .getResponse()
                .getStatus();
    }

    @Test
    void a_finding_is_remedied_by_its_unit_and_confirmed_by_who_inspected() {
        var address = "/programme/inspections/findings/" + finding;
        String[] remedy = {"version", "0", "evidence", "Đã niêm yết ngày 10/01"};

        var above = people.post(address + "/remedy", people.head("H41.43"), remedy);
        assertThat(above).hasStatus(403);
        assertThat(text(above)).contains("Bạn không có quyền này", "Đã niêm yết ngày 10/01");
        assertThat(people.post(address + "/remedy", people.head("H41.43.01"), remedy))
                .hasStatus(303);
        assertThat(people.post(address + "/confirm", people.head("H41.43.01"), "version", "1"))
                .hasStatus(403);
        assertThat(people.post(address + "/confirm", people.editor(), "version", "1"))
                .hasStatus(303);

        assertThat(state()).isInstanceOf(FindingState.Confirmed.class);
    }

    @Test
    void an_inspector_reads_what_was_inspected_in_their_own_units_and_steps_nowhere_in() {
        var inspector = As.officer(people.unit("H41").value(), Role.INSPECTOR);
        var elsewhere = As.officer(people.unit("H41.45").value(), Role.INSPECTOR);

        assertThat(text(people.get(here, inspector)))
                .contains(FOUND)
                .doesNotContain("action=\"/programme/inspections/");
        assertThat(people.get(here, elsewhere)).hasStatus(404);
        var address = "/programme/inspections/findings/" + finding;
        people.post(
                address + "/remedy", people.head("H41.43.01"), "version", "0", "evidence", "Xong");
        assertThat(people.post(address + "/confirm", inspector, "version", "1")).hasStatus(403);
    }

    @Test
    void evidence_that_does_not_do_is_sent_back_with_a_reason() {
        var address = "/programme/inspections/findings/" + finding;
        people.post(
                address + "/remedy", people.head("H41.43.01"), "version", "0", "evidence", "Xong");

        assertThat(people.post(address + "/send-back", people.editor(), "version", "1", "why", ""))
                .hasStatus(422);
        assertThat(
                        people.post(
                                address + "/send-back",
                                people.editor(),
                                "version",
                                "1",
                                "why",
                                "Chưa có ảnh"))
                .hasStatus(303);

        assertThat(state()).isInstanceOf(FindingState.Open.class);
        assertThat(text(people.get(here, people.editor()))).contains("Chưa có ảnh");
    }

    @Test
    void a_finding_is_corrected_until_its_unit_answers_and_the_right_unit_is_told() {
        people.hireHead("H41.43.06");
        var address = "/programme/inspections/findings/" + finding;
        String[] right = {
            "version", "0",
            "right-unit", "H41.43.06",
            "right-what", "Chưa niêm yết <phí>",
            "right-due", "15/02/2024"
        };

        var bad = right.clone();
        bad[7] = "32/01/2024";
        var answer = people.post(address + "/correction", people.editor(), bad);
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("href=\"#right-due\"", "Chưa niêm yết &lt;phí&gt;");
        assertThat(people.post(address + "/correction", people.head("H41.43.01"), right))
                .hasStatus(403);
        assertThat(people.post(address + "/correction", people.editor(), right)).hasStatus(303);

        assertThat(told("found")).isPositive();
        assertThat(people.get(here, people.head("H41.43.01"))).hasStatus(404);
        var unit = people.head("H41.43.06");
        assertThat(text(people.get(here, unit)))
                .contains("Chưa niêm yết &lt;phí&gt;", "15/02/2024", FOUND, "31/01/2024");

        people.post(address + "/remedy", unit, "version", "1", "evidence", "Đã niêm yết");
        people.post(address + "/send-back", people.editor(), "version", "2", "why", "Ảnh mờ");
        right[1] = "3";
        var late = people.post(address + "/correction", people.editor(), right);
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Chưa niêm yết &lt;phí&gt;").doesNotContain("right-what");
    }

    @Test
    void a_paper_that_was_sent_back_stays_in_the_course_and_is_read_by_right() {
        var address = "/programme/inspections/findings/" + finding;
        var unit = people.head("H41.43.01");
        String[] first = {"version", "0", "evidence", "Xong"};
        String[] second = {"version", "2", "evidence", "Ảnh mới"};
        people.upload(address + "/remedy", unit, ProgrammePeople.pdf(), first);
        people.post(address + "/send-back", people.editor(), "version", "1", "why", "Ảnh mờ");
        people.upload(address + "/remedy", unit, ProgrammePeople.pdf(), second);

        var papers =
                Pattern.compile(address + "/papers/[0-9a-f-]{36}")
                        .matcher(text(people.get(here, unit)))
                        .results()
                        .map(MatchResult::group)
                        .toList();

        assertThat(papers).hasSize(2).doesNotHaveDuplicates();
        for (var reader : List.of(unit, people.head("H41.43"), people.editor())) {
            assertThat(people.get(papers.getFirst(), reader))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "application/pdf");
        }
        assertThat(people.get(papers.getFirst(), people.head("H41.44"))).hasStatus(404);
        assertThat(people.get(address + "/papers/" + UUID.randomUUID(), unit)).hasStatus(404);
    }

    @Test
    void the_unit_is_told_what_was_found_and_those_who_inspected_what_was_remedied() {
        people.hireHead("H41.43.03");
        people.hire("H41", Role.PROGRAMME_STAFF, "Phạm Văn Thử");
        finding = UUID.randomUUID().toString();
        add("H41.43.03", "31/01/2024");
        add("H41.43.03", "31/01/2024");
        var address = "/programme/inspections/findings/" + finding;
        assertThat(told("found")).as("once, although it was sent twice").isOne();

        people.post(
                address + "/remedy", people.head("H41.43.03"), "version", "0", "evidence", "Xong");
        assertThat(told("remedied")).isPositive();
        people.post(address + "/send-back", people.editor(), "version", "1", "why", "Chưa có ảnh");
        assertThat(told("sent-back")).isOne();
        people.post(
                address + "/remedy", people.head("H41.43.03"), "version", "2", "evidence", "Ảnh");
        people.post(address + "/confirm", people.editor(), "version", "3");
        assertThat(told("confirmed")).isOne();
    }

    @Test
    void a_notice_names_the_inspection_and_the_day_and_nothing_of_what_was_found() {
        people.hireHead("H41.43.03");
        finding = UUID.randomUUID().toString();

        add("H41.43.03", "31/01/2024");

        assertThat(
                        db.fetchOne(
                                        "select parts::text from notification.staff_notice where"
                                                + " path = ? limit 1",
                                        here + "#finding-" + finding)
                                .get(0, String.class))
                .contains("Kiểm tra thử", "2024-01-31")
                .doesNotContain(FOUND);
    }

    private int told(String what) {
        return db.fetchCount(
                DSL.table("notification.staff_notice"),
                DSL.condition(
                        "path = ? and text_key = ?",
                        here + "#finding-" + finding,
                        "programme.notice.finding." + what));
    }

    @Test
    void a_finding_waits_for_its_unit_and_then_for_those_who_inspected() {
        var path = here + "#finding-" + finding;
        var unit = people.head("H41.43.01");

        assertThat(waits(unit, path)).containsExactly("programme.waiting.remedy");
        assertThat(waiting.waitingFor(unit))
                .filteredOn(w -> w.path().equals(path))
                .extracting(w -> Formats.dateTime(w.due(), Messages.VIETNAMESE))
                .as("due on that day, not on the next")
                .containsExactly("23:59 31/01/2024");
        assertThat(waits(people.editor(), path)).isEmpty();
        assertThat(waits(people.head("H41.44"), path)).isEmpty();
        people.post(
                "/programme/inspections/findings/" + finding + "/remedy",
                unit,
                "version",
                "0",
                "evidence",
                "Đã niêm yết");

        assertThat(waits(unit, path)).isEmpty();
        assertThat(waits(people.editor(), path)).containsExactly("programme.waiting.confirm");
    }

    private List<String> waits(Actor actor, String path) {
        return waiting.waitingFor(actor).stream()
                .filter(w -> w.path().equals(path))
                .map(w -> w.textKey())
                .toList();
    }

    private FindingState state() {
        var inspection = inspections.get(people.editor(), id);
        return inspections.findings(people.editor(), inspection).getFirst().state();
    }

    @Test
    void a_unit_sees_inspections_that_concern_it_and_no_others() {
        assertThat(people.get(here, people.head("H41.43.01"))).hasStatusOk();
        assertThat(people.get(here, people.head("H41.43"))).hasStatusOk();
        assertThat(people.get(here, people.head("H41.44"))).hasStatus(404);
        assertThat(text(people.get("/programme/inspections", people.head("H41.44"))))
                .doesNotContain(id.toString());
    }

    @Test
    void a_unit_reads_what_happened_to_its_own_findings_and_nothing_of_others() {
        happened("H41.43.01", "xã này");
        finding = UUID.randomUUID().toString();
        add("H41.43.02", "31/01/2024");
        happened("H41.43.02", "xã khác");

        assertThat(text(people.get(here, people.head("H41.43.01"))))
                .contains("Minh chứng của xã này", "Trả lại vì xã này")
                .doesNotContain("xã khác");
        for (var reader : List.of(people.editor(), people.head("H41.43"))) {
            assertThat(text(people.get(here, reader)))
                    .contains("Minh chứng của xã này", "Trả lại vì xã khác");
        }
    }

    /// Remedied and sent back, in words that name whose finding it is.
    private void happened(String unit, String whose) {
        var address = "/programme/inspections/findings/" + finding;
        String[] evidence = {"version", "0", "evidence", "Minh chứng của " + whose};
        String[] reason = {"version", "1", "why", "Trả lại vì " + whose};
        assertThat(people.post(address + "/remedy", people.head(unit), evidence)).hasStatus(303);
        assertThat(people.post(address + "/send-back", people.editor(), reason)).hasStatus(303);
    }

    @Test
    void the_same_finding_sent_twice_is_one() {
        assertThat(add("H41.43.01", "31/01/2024")).isEqualTo(303);

        assertThat(inspections.get(people.editor(), id).findings()).isEqualTo(1);
    }

    @Test
    void what_is_past_its_day_is_counted_as_late() {
        finding = UUID.randomUUID().toString();
        add("H41.43.02", "10/01/2024");

        assertThat(inspections.get(people.editor(), id).late()).isEqualTo(1);
        assertThat(text(people.get(here, people.editor()))).contains("Quá hạn");
    }

    @Test
    void every_page_has_its_words_in_three_languages() {
        for (var language : List.of("vi", "en", "ja")) {
            for (var address :
                    List.of("/programme/inspections", "/programme/inspections/new", here)) {
                var page = people.get(address + "?lang=" + language, people.editor());
                assertThat(page).as(address).hasStatusOk();
                assertThat(text(page)).as(address).doesNotContainPattern(">\\s*programme\\.[a-z]");
            }
        }
    }
}

package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.directive.ProgrammePeople.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.inspection.Finding.Found;
import vn.motcua.directive.inspection.FindingId;
import vn.motcua.directive.inspection.FindingState.Evidence;
import vn.motcua.directive.inspection.Inspection.Held;
import vn.motcua.directive.inspection.InspectionId;
import vn.motcua.directive.inspection.Inspections;
import vn.motcua.organisation.Organisation;
import vn.motcua.web.LateSource.Late;
import vn.motcua.web.LateSource.Line;

@ProgrammeTest
class LateFindingsTests {

    static final String TITLE = "Kiểm tra quá hạn";
    static final LocalDate PAST = ProgrammePeople.TODAY.minusDays(1);
    static final int FEW = 3;

    @Autowired LateFindings late;
    @Autowired Inspections inspections;
    @Autowired Courses courses;
    @Autowired Organisation organisation;
    @Autowired ProgrammePeople people;

    InspectionId inspection;

    @BeforeEach
    void enter() {
        inspection = new InspectionId(UUID.randomUUID());
        inspections.enter(
                inspection,
                new Held(TITLE, "9/QĐ-TCT", people.unit("H41"), PAST.minusMonths(1)),
                courses.now(people.editor()));
    }

    private FindingId found(String unit, LocalDate due) {
        var id = new FindingId(UUID.randomUUID());
        var what = "Chưa niêm yết phí " + id;
        inspections.find(
                id,
                inspection,
                new Found(people.unit(unit), what, due),
                courses.now(people.editor()));
        return id;
    }

    private Late late(String unit) {
        return late.late(people.unit(unit), people.leader(), FEW);
    }

    @Test
    void who_directs_sees_which_findings_are_late_and_whose_turn_it_is() {
        var open = found("H41.38.01", PAST.minusDays(1));
        var remedied = found("H41.38.01", PAST);
        found("H41.38.01", ProgrammePeople.TODAY);
        inspections.remedy(
                remedied,
                0,
                new Evidence("Đã niêm yết", null, null),
                courses.now(people.head("H41.38.01")));

        var seen = late("H41.38.01");

        assertThat(seen.late()).isEqualTo(2);
        assertThat(seen.open()).isEqualTo(3);
        assertThat(seen.lines())
                .containsExactly(
                        new Line(TITLE, name("H41.38.01"), PAST.minusDays(1), path(open)),
                        new Line(TITLE, name("H41"), PAST, path(remedied)));
    }

    @Test
    void the_number_opens_to_its_list() {
        var open = found("H41.38.02", PAST);
        found("H41.38.02", ProgrammePeople.TODAY);

        var list = text(people.get(late("H41.38.02").path(), people.leader()));

        assertThat(list).contains(path(open), "Chưa niêm yết phí " + open, TITLE);
        assertThat(rows(list)).isOne();
    }

    @Test
    void a_finding_that_was_confirmed_is_late_no_more() {
        var id = found("H41.38.03", PAST);
        assertThat(late("H41.38.03").late()).isOne();
        inspections.remedy(
                id,
                0,
                new Evidence("Đã niêm yết", null, null),
                courses.now(people.head("H41.38.03")));
        inspections.confirm(id, 1, courses.now(people.editor()));

        assertThat(late("H41.38.03")).as("nothing is left to do").isNull();
    }

    @Test
    void a_unit_is_not_told_what_is_late_elsewhere() {
        found("H41.38.04", PAST);
        var other = people.head("H41.44");

        assertThat(late.late(people.unit("H41.38.04"), other, FEW)).isNull();
        assertThat(people.get("/programme/inspections/late?unit=H41.38.04", other)).hasStatus(404);
        assertThat(people.get("/programme/inspections/late?unit=H41.99.99", people.leader()))
                .hasStatus(404);
        assertThat(text(people.get("/programme/inspections/late", other)))
                .doesNotContain(inspection.toString());
    }

    @Test
    void the_list_goes_on_where_the_page_before_ended() {
        for (int i = 0; i < 42; i++) {
            found("H41.38.05", PAST.minusDays(i / 30));
        }

        var first = text(people.get(late("H41.38.05").path(), people.leader()));
        var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = text(people.get(next.group(1).replace("&amp;", "&"), people.leader()));

        assertThat(rows(first)).isEqualTo(40);
        assertThat(rows(second)).isEqualTo(2);
        assertThat(second).doesNotContain("rel=\"next\"");
    }

    @Test
    void the_list_has_its_words_in_three_languages() {
        found("H41.38.06", PAST);
        for (var language : List.of("vi", "en", "ja")) {
            for (var unit : List.of("H41.38.06", "H41.38.07")) {
                var page =
                        people.get(
                                "/programme/inspections/late?unit=%s&lang=%s"
                                        .formatted(unit, language),
                                people.leader());
                assertThat(page).hasStatusOk();
                assertThat(text(page)).doesNotContainPattern(">\\s*programme\\.[a-z]");
            }
        }
    }

    private static long rows(String page) {
        return Pattern.compile("data-row").matcher(page).results().count();
    }

    private String path(FindingId id) {
        return "/programme/inspections/%s#finding-%s".formatted(inspection, id);
    }

    private String name(String code) {
        return organisation.get(people.unit(code)).name();
    }
}

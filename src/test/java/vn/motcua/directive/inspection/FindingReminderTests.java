package vn.motcua.directive.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.TestTime.HandClock;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.course.By;
import vn.motcua.directive.inspection.Finding.Found;
import vn.motcua.directive.inspection.FindingState.Evidence;
import vn.motcua.directive.inspection.Inspection.Held;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;

@ProgrammeTest
class FindingReminderTests {

    static final LocalDate DUE = LocalDate.of(2024, 6, 28);
    static final String WHAT = "Sổ tiếp nhận của bà Thử chưa ghi đủ";

    @Autowired FindingReminders reminders;
    @Autowired Inspections inspections;
    @Autowired Organisation organisation;
    @Autowired ProgrammePeople people;
    @Autowired HandClock clock;
    @Autowired DSLContext db;

    FindingId id;
    InspectionId inspection;

    @AfterEach
    void back() {
        clock.reset();
    }

    private void found(String unit) {
        people.hireHead(unit);
        id = new FindingId(UUID.randomUUID());
        inspection = new InspectionId(UUID.randomUUID());
        var held =
                new Held(
                        "Kiểm tra nhắc hạn", "8/QĐ-TCT", people.unit("H41"), ProgrammePeople.TODAY);
        inspections.enter(inspection, held, by(people.editor()));
        inspections.find(
                id, inspection, new Found(people.unit(unit), WHAT, DUE), by(people.editor()));
    }

    private By by(Actor actor) {
        return new By(actor, clock.instant());
    }

    private void remindOn(String... days) {
        for (var day : days) {
            clock.set(Instant.parse(day + "T03:00:00Z"));
            reminders.remind();
            reminders.remind();
        }
    }

    @Test
    void reminders_come_once_a_stage_and_go_higher_the_later_it_gets() {
        people.hireHead("H41.34");
        people.hire("H41.34", Role.PROGRAMME_STAFF, "Lê Thị Thử");
        found("H41.34.03");

        remindOn("2024-06-25", "2024-06-28", "2024-07-02", "2024-07-04", "2024-07-08");

        assertThat(told("H41.34.03", Role.HEAD))
                .containsExactly("found", "before", "on", "late", "late", "late");
        assertThat(told("H41.34", Role.HEAD))
                .as("the unit above, from three working days late")
                .containsExactly("late", "late");
        assertThat(told("H41.34", Role.PROGRAMME_STAFF))
                .as("the programme's staff, from five working days late")
                .containsExactly("late");
    }

    @Test
    void a_unit_that_says_it_has_remedied_is_left_in_peace_until_it_is_sent_back() {
        found("H41.34.05");
        var unit = people.head("H41.34.05");
        inspections.remedy(id, 0, new Evidence("Đã ghi đủ", null, null), by(unit));

        remindOn("2024-07-01");
        assertThat(told("H41.34.05", Role.HEAD)).containsExactly("found");

        inspections.sendBack(id, 1, "Chưa có ảnh", by(people.editor()));
        remindOn("2024-07-01");
        assertThat(told("H41.34.05", Role.HEAD)).containsExactly("found", "sent-back", "late");
    }

    @Test
    void a_reminder_names_the_inspection_the_unit_and_the_day_and_nothing_of_what_was_found() {
        found("H41.34.06");

        remindOn("2024-07-01");

        assertThat(
                        db.fetchOne(
                                        "select parts::text from notification.staff_notice where"
                                                + " path = ? and text_key like '%late' limit 1",
                                        path())
                                .get(0, String.class))
                .contains(
                        "Kiểm tra nhắc hạn",
                        DUE.toString(),
                        organisation.get(people.unit("H41.34.06")).name())
                .doesNotContain(WHAT);
    }

    private String path() {
        return "/programme/inspections/%s#finding-%s".formatted(inspection, id);
    }

    /// What the first holder of a role was told of the finding, the first first.
    private List<String> told(String unit, Role role) {
        var account =
                organisation.holders(people.unit(unit), role, ProgrammePeople.TODAY).getFirst();
        return db.fetch(
                        "select text_key from notification.staff_notice where path = ? and account"
                                + " = ? order by id",
                        path(),
                        account.account().value())
                .map(r -> r.get(0, String.class).replace("programme.notice.finding.", ""));
    }
}

package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.organisation.CalendarDesk.OpenCases.KEEP;
import static vn.motcua.organisation.CalendarDesk.OpenCases.MOVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime.HandClock;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

@ModuleTest
class CalendarDeskTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    static final List<Window> MORNING = List.of(Window.of("07:00", "11:30"));

    @Autowired Organisation organisation;
    @Autowired CalendarDesk desk;
    @Autowired AgencyImport agencies;
    @Autowired HandClock clock;

    @BeforeEach
    void load() {
        agencies.load();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void a_local_day_off_holds_for_the_unit_and_when_asked_for_the_units_below() {
        var day = LocalDate.of(2024, 3, 5);
        var other = LocalDate.of(2024, 3, 6);
        apply(off("H41.40", day, true));
        apply(off("H41.40", other, false));

        assertThat(kind("H41.40.03", day)).isEqualTo(DayKind.LOCAL_OFF);
        assertThat(kind("H41.40.03", other)).isEqualTo(DayKind.WORKING);
        assertThat(kind("H41.40", other)).isEqualTo(DayKind.LOCAL_OFF);
        assertThat(kind("H41.41", day)).isEqualTo(DayKind.WORKING);
    }

    @Test
    void a_unit_with_its_own_entry_prevails_over_the_unit_above() {
        var day = LocalDate.of(2024, 3, 7);
        apply(off("H41.40", day, true));
        apply(
                new CalendarEdit.SetDays(
                        id("H41.40.04"), day, day, DayKind.HALF_DAY, MORNING, false, "CV 2"));

        assertThat(calendar("H41.40.04").day(day).workingMinutes()).isEqualTo(270);
        assertThat(kind("H41.40.05", day)).isEqualTo(DayKind.LOCAL_OFF);
    }

    @Test
    void a_calendar_can_be_put_together_as_it_was_known_then() {
        var unit = id("H41.42");
        var day = LocalDate.of(2024, 3, 12);
        var before = organisation.calendarVersion(unit);
        apply(off("H41.42", day, true));

        assertThat(organisation.calendarVersion(unit)).isNotEqualTo(before);
        assertThat(organisation.calendar(unit, before).day(day).kind()).isEqualTo(DayKind.WORKING);
        assertThat(organisation.calendar(unit).day(day).kind()).isEqualTo(DayKind.LOCAL_OFF);
        assertThat(organisation.calendarVersion(id("H41.43")))
                .as("a unit that is not touched keeps its number")
                .isEqualTo(organisation.calendarVersion(id("H41.44")));
    }

    @Test
    void a_decision_on_holidays_makes_a_new_number_on_the_day_it_is_known() {
        var unit = id("H41.44");
        var before = organisation.calendarVersion(unit);
        var swapped = LocalDate.of(2024, 5, 4);

        clock.set(Instant.parse("2024-04-15T01:00:00Z"));

        assertThat(organisation.calendarVersion(unit)).isGreaterThan(before);
        assertThat(organisation.calendar(unit).day(swapped).worked()).isTrue();
        assertThat(organisation.calendar(unit, before).day(swapped).worked()).isFalse();
    }

    @Test
    void hours_of_a_unit_hold_below_it_from_their_day_and_the_old_ones_before_it() {
        var from = LocalDate.of(2024, 4, 1);
        var hours = List.of(Window.of("07:30", "11:30"), Window.of("13:00", "17:00"));
        apply(
                new CalendarEdit.SetHours(
                        id("H41.45"), List.of(HoursVariant.allYear(from, hours)), "QD 5"));

        assertThat(calendar("H41.45.03").day(from).windows()).isEqualTo(hours);
        assertThat(calendar("H41.45.03").day(from.minusDays(3)).windows())
                .isEqualTo(calendar("H41.46.03").day(from).windows());

        apply(new CalendarEdit.InheritHours(id("H41.45"), "QD 6"));

        assertThat(calendar("H41.45.03").day(from).windows())
                .isEqualTo(calendar("H41.46.03").day(from).windows());
    }

    @Test
    void an_entry_that_is_removed_leaves_the_day_as_it_was() {
        var day = LocalDate.of(2024, 3, 14);
        apply(off("H41.47", day, true));
        apply(new CalendarEdit.RemoveDay(id("H41.47"), day, "CV 3"));

        assertThat(kind("H41.47.02", day)).isEqualTo(DayKind.WORKING);
    }

    @Test
    void a_preview_changes_nothing_and_names_the_days() {
        var day = LocalDate.of(2024, 3, 15);
        var preview = desk.preview(editor("H41.48"), off("H41.48", day, true));

        assertThat(preview.days()).extracting(CalendarDay::date).containsExactly(day);
        assertThat(kind("H41.48", day)).isEqualTo(DayKind.WORKING);
    }

    @Test
    void a_change_made_on_an_outdated_preview_is_refused() {
        var edit = off("H41.49", LocalDate.of(2024, 3, 18), true);
        var shown = desk.preview(editor("H41.49"), edit).version();
        apply(off("H41.49", LocalDate.of(2024, 3, 19), true));

        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> desk.apply(editor("H41.49"), edit, shown, KEEP))
                .satisfies(r -> assertThat(r.code()).isEqualTo("calendar-changed-meanwhile"));
    }

    @Test
    void an_editor_of_one_district_does_not_edit_another() {
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> desk.preview(editor("H41.48"), off("H41.49", TODAY, true)))
                .satisfies(r -> assertThat(r.code()).isEqualTo("calendar-not-yours"));
    }

    @Test
    void the_history_says_who_why_and_what_became_of_the_cases() {
        apply(off("H41.50", LocalDate.of(2024, 3, 20), true));

        assertThat(desk.changes(id("H41.50"), 5).getFirst())
                .satisfies(change -> {
                    assertThat(change.reason()).isEqualTo("CV 1");
                    assertThat(change.cases()).isEqualTo("moved");
                    assertThat(change.by()).isEqualTo(editor("H41.50").account());
                });
    }

    private void apply(CalendarEdit edit) {
        var by = As.officer(edit.agency().value(), Role.HEAD);
        desk.apply(by, edit, desk.preview(by, edit).version(), MOVE);
    }

    private CalendarEdit off(String code, LocalDate day, boolean below) {
        return new CalendarEdit.SetDays(
                id(code), day, day, DayKind.LOCAL_OFF, List.of(), below, "CV 1");
    }

    private Actor editor(String code) {
        return As.officer(id(code).value(), Role.HEAD);
    }

    private DayKind kind(String code, LocalDate day) {
        return calendar(code).day(day).kind();
    }

    private WorkingCalendar calendar(String code) {
        return organisation.calendar(id(code));
    }

    private AgencyId id(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }
}

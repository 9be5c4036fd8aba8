package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.organisation.CalendarDesk.OpenCases.KEEP;
import static vn.motcua.organisation.CalendarDesk.OpenCases.MOVE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseClock;
import vn.motcua.casework.Command;
import vn.motcua.catalogue.Channel;
import vn.motcua.organisation.CalendarDesk;
import vn.motcua.organisation.CalendarDesk.OpenCases;
import vn.motcua.organisation.CalendarEdit;
import vn.motcua.organisation.CalendarImpact.Moving;
import vn.motcua.organisation.DayKind;
import vn.motcua.organisation.HoursVariant;
import vn.motcua.organisation.Season;
import vn.motcua.organisation.Window;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// What changes of calendars do to the due dates of open cases. The procedure has one working day;
/// filed on Monday 15 April 2024 it is due at closing time of Tuesday the 16th, the day on which
/// summer hours usually begin.
class DueDatesTests extends OfficerPages {

    private static final Instant MONDAY = Instant.parse("2024-04-15T03:00:00Z");
    private static final Instant MONDAY_AFTERNOON = Instant.parse("2024-04-15T08:00:00Z");
    private static final Instant TUESDAY_CLOSING = Instant.parse("2024-04-16T10:00:00Z");
    private static final Instant TUESDAY_SUMMER = Instant.parse("2024-04-16T09:30:00Z");
    private static final Instant WEDNESDAY_CLOSING = Instant.parse("2024-04-17T10:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2024, 4, 16);

    @Autowired CalendarDesk calendars;

    @AfterEach
    void back_to_january() {
        clock.reset();
    }

    @Test
    void summer_hours_to_come_are_asked_about_when_they_are_decided() {
        var unit = commune("H41.41.02");
        var file = filedOnMonday(unit);

        var impact = preview(summer(unit)).impact();

        assertThat(impact.open()).isEqualTo(1);
        assertThat(impact.first())
                .containsExactly(
                        new Moving(file.code().value(), unit, TUESDAY_CLOSING, TUESDAY_SUMMER));
        assertThat(due(file)).isEqualTo(TUESDAY_CLOSING);
    }

    @Test
    void moved_dates_follow_the_summer_hours_and_the_case_says_so() {
        var unit = commune("H41.41.03");
        var file = filedOnMonday(unit);

        apply(summer(unit), MOVE);

        assertThat(due(file)).isEqualTo(TUESDAY_SUMMER);
        var history = inquiry.open(desk(unit), file.code()).dossier().history();
        assertThat(history.getLast().kind()).isEqualTo("recount");
        assertThat(history.getLast().due()).isEqualTo(TUESDAY_SUMMER);
    }

    @Test
    void kept_dates_stay_as_promised_and_later_cases_have_the_new_hours() {
        var unit = commune("H41.41.04");
        var before = filedOnMonday(unit);

        apply(summer(unit), KEEP);

        assertThat(due(before)).isEqualTo(TUESDAY_CLOSING);
        assertThat(due(filedOnMonday(unit))).isEqualTo(TUESDAY_SUMMER);
    }

    @Test
    void when_the_summer_comes_nothing_moves_any_more() {
        var unit = commune("H41.41.05");
        clock.set(Instant.parse("2024-01-22T03:00:00Z"));
        apply(summer(unit), MOVE);
        var file = filedOnMonday(unit);
        assertThat(due(file)).isEqualTo(TUESDAY_SUMMER);

        clock.set(Instant.parse("2024-04-16T02:00:00Z"));

        assertThat(due(file)).isEqualTo(TUESDAY_SUMMER);
        assertThat(preview(off(unit, LocalDate.of(2024, 4, 25))).impact().moving()).isZero();
    }

    @Test
    void a_date_that_was_kept_is_not_moved_by_a_later_change_that_does_not_concern_it() {
        var unit = commune("H41.41.06");
        var file = filedOnMonday(unit);
        apply(summer(unit), KEEP);
        var elsewhere = off(unit, LocalDate.of(2024, 6, 3));

        assertThat(preview(elsewhere).impact().moving()).isZero();
        apply(elsewhere, MOVE);

        assertThat(due(file)).isEqualTo(TUESDAY_CLOSING);
    }

    @Test
    void a_day_off_moves_what_is_due_on_it() {
        var unit = commune("H41.41.07");
        var file = filedOnMonday(unit);

        apply(off(unit, TUESDAY), MOVE);

        assertThat(due(file)).isEqualTo(WEDNESDAY_CLOSING);
    }

    @Test
    void cases_of_other_units_are_not_looked_at() {
        var unit = commune("H41.41.08");
        filedOnMonday(commune("H41.41.09"));

        assertThat(preview(off(unit, TUESDAY)).impact().open()).isZero();
    }

    // req~casework.deadline-goes-on-by-calendar-in-force
    @Test
    void a_stopped_clock_goes_on_by_the_calendar_in_force_when_it_goes_on() {
        var unit = commune("H41.41.10");
        var stopped = stopped(filedOnMonday(unit), MONDAY_AFTERNOON);
        apply(off(unit, TUESDAY), MOVE);

        var resumed = resumed(stopped, MONDAY_AFTERNOON);

        assertThat(due(resumed)).isEqualTo(WEDNESDAY_CLOSING);
        var proof = inquiry.proof(inquiry.get(desk(unit), resumed.id()));
        assertThat(proof.state()).isEqualTo(((CaseClock.Started) resumed.clock()).state());
    }

    @Test
    void a_case_whose_date_did_not_change_takes_the_new_calendar_when_it_goes_on() {
        var unit = commune("H41.41.11");
        var file = filedOnMonday(unit);
        apply(off(unit, LocalDate.of(2024, 4, 18)), MOVE);
        var stopped = stopped(file, MONDAY_AFTERNOON);

        var resumed = resumed(stopped, Instant.parse("2024-04-17T03:00:00Z"));

        assertThat(due(resumed)).isEqualTo(Instant.parse("2024-04-19T10:00:00Z"));
    }

    @Test
    void a_stopped_clock_whose_calendar_was_kept_goes_on_by_it() {
        var unit = commune("H41.41.12");
        var stopped = stopped(filedOnMonday(unit), MONDAY_AFTERNOON);
        apply(off(unit, TUESDAY), KEEP);

        assertThat(due(resumed(stopped, MONDAY_AFTERNOON))).isEqualTo(TUESDAY_CLOSING);
    }

    private Case stopped(Case file, Instant at) {
        clock.set(at);
        return act(desk(file.unit()), file, new Command.RequestSupplement("Thiếu giấy"));
    }

    private Case resumed(Case file, Instant at) {
        clock.set(at);
        return act(desk(file.unit()), file, new Command.Supplement(null));
    }

    private Case filedOnMonday(AgencyId unit) {
        clock.set(MONDAY);
        return filed(desk(unit), unit, "Nguyễn Thị Cam", Channel.COUNTER);
    }

    private Actor desk(AgencyId unit) {
        return hired("Hồ Thị Mai", unit, Role.INTAKE);
    }

    private Instant due(Case file) {
        return inquiry.get(desk(file.unit()), file.id()).clock().due().orElseThrow();
    }

    private CalendarDesk.Preview preview(CalendarEdit edit) {
        return calendars.preview(editor(edit), edit);
    }

    private void apply(CalendarEdit edit, OpenCases cases) {
        calendars.apply(editor(edit), edit, preview(edit).version(), cases);
    }

    private static Actor editor(CalendarEdit edit) {
        return As.officer(edit.agency().value(), Role.HEAD);
    }

    private static CalendarEdit off(AgencyId unit, LocalDate day) {
        return new CalendarEdit.SetDays(
                unit, day, day, DayKind.LOCAL_OFF, List.of(), false, "CV 1");
    }

    private static CalendarEdit summer(AgencyId unit) {
        var hours = List.of(Window.of("06:30", "11:00"), Window.of("13:00", "16:30"));
        var season = new Season(MonthDay.of(4, 16), MonthDay.of(10, 15));
        var variant = HoursVariant.allYear(LocalDate.of(2024, 1, 1), hours).in(season);
        return new CalendarEdit.SetHours(unit, List.of(variant), "QĐ 1");
    }
}

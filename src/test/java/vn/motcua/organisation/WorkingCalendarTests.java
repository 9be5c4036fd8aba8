package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTests {

    private static final Window MORNING = Window.of("07:00", "11:30");
    private static final Window EARLY = Window.of("06:30", "11:00");
    private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 19);
    private static final LocalDate SATURDAY = LocalDate.of(2024, 1, 20);

    private final WorkingCalendar plain =
            WorkingCalendar.of(
                    WorkingHours.customary(),
                    PublicHolidays.shipped().asKnownOn(LocalDate.of(2024, 5, 1)));

    @Test
    void an_ordinary_friday_is_worked_for_eight_hours() {
        assertThat(plain.day(FRIDAY).kind()).isEqualTo(DayKind.WORKING);
        assertThat(plain.day(FRIDAY).workingMinutes()).isEqualTo(480);
        assertThat(plain.day(SATURDAY).worked()).isFalse();
    }

    @Test
    void a_make_up_saturday_keeps_the_hours_of_a_friday() {
        var makeUp = plain.day(LocalDate.of(2024, 5, 4));

        assertThat(makeUp.kind()).isEqualTo(DayKind.MAKE_UP);
        assertThat(makeUp.windows()).isEqualTo(plain.day(LocalDate.of(2024, 5, 3)).windows());
    }

    @Test
    void an_office_adds_its_own_days_without_changing_the_others_calendar() {
        var own = plain.with(List.of(SpecialDay.off(FRIDAY, "order")));

        assertThat(own.day(FRIDAY).kind()).isEqualTo(DayKind.LOCAL_OFF);
        assertThat(own.day(FRIDAY).ground().source()).isEqualTo("order");
        assertThat(plain.day(FRIDAY).worked()).isTrue();
        assertThat(own.workingDayAfter(FRIDAY.minusDays(1), 1)).isEqualTo("2024-01-22");
        assertThat(own.day(SATURDAY)).isSameAs(plain.day(SATURDAY));
    }

    @Test
    void seasons_and_later_orders_change_the_hours() {
        var summer = new Season(MonthDay.of(4, 16), MonthDay.of(10, 15));
        var late = Window.of("08:00", "12:00");
        var hours =
                new WorkingHours(
                        List.of(
                                HoursVariant.allYear(WorkingCalendar.FIRST, List.of(EARLY))
                                        .in(summer),
                                HoursVariant.allYear(WorkingCalendar.FIRST, List.of(MORNING)),
                                HoursVariant.allYear(LocalDate.of(2025, 6, 2), List.of(late))));

        assertThat(hours.on(LocalDate.of(2024, 4, 15))).containsExactly(MORNING);
        assertThat(hours.on(LocalDate.of(2024, 4, 16))).containsExactly(EARLY);
        assertThat(hours.on(LocalDate.of(2024, 10, 16))).containsExactly(MORNING);
        assertThat(hours.on(LocalDate.of(2025, 6, 2))).containsExactly(late);
    }

    @Test
    void a_winter_season_runs_over_new_year() {
        var winter = new Season(MonthDay.of(11, 1), MonthDay.of(2, 28));

        assertThat(winter.contains(LocalDate.of(2023, 12, 31))).isTrue();
        assertThat(winter.contains(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(winter.contains(LocalDate.of(2024, 2, 29))).isFalse();
        assertThat(winter.contains(LocalDate.of(2024, 10, 31))).isFalse();
    }

    @Test
    void an_office_may_work_saturday_mornings_until_an_order_ends() {
        var until = LocalDate.of(2024, 1, 31);
        var saturday =
                new HoursVariant(FRIDAY, until, null, Set.of(DayOfWeek.SATURDAY), List.of(MORNING));
        var hours =
                new WorkingHours(List.of(WorkingHours.customary().variants().getFirst(), saturday));

        assertThat(hours.on(SATURDAY)).containsExactly(MORNING);
        assertThat(hours.on(FRIDAY)).hasSize(2);
        assertThat(hours.on(LocalDate.of(2024, 2, 3))).isEmpty();
        assertThat(hours.on(LocalDate.of(2024, 1, 13))).isEmpty();
    }

    @Test
    void the_next_opening_is_after_lunch_next_morning_or_after_the_weekend() {
        assertThat(plain.nextOpen(at("2024-01-19T06:00"))).isEqualTo(at("2024-01-19T07:00"));
        assertThat(plain.nextOpen(at("2024-01-19T09:00"))).isEqualTo(at("2024-01-19T09:00"));
        assertThat(plain.nextOpen(at("2024-01-19T11:30"))).isEqualTo(at("2024-01-19T13:30"));
        assertThat(plain.nextOpen(at("2024-01-19T17:00"))).isEqualTo(at("2024-01-22T07:00"));
        assertThat(plain.nextOpen(at("2024-01-20T09:00"))).isEqualTo(at("2024-01-22T07:00"));
    }

    @Test
    void working_minutes_pass_only_while_the_office_is_open() {
        assertThat(plain.workingMinutesBetween(at("2024-01-19T16:00"), at("2024-01-22T08:00")))
                .isEqualTo(120);
        assertThat(plain.workingMinutesBetween(at("2024-01-19T11:30"), at("2024-01-19T13:30")))
                .isZero();
        assertThat(plain.workingMinutesBetween(at("2024-01-22T08:00"), at("2024-01-19T16:00")))
                .isZero();
    }

    @Test
    void a_date_beyond_the_calendar_is_refused_and_not_guessed() {
        assertThatExceptionOfType(OutsideCalendar.class)
                .isThrownBy(() -> plain.day(LocalDate.of(2036, 1, 1)));
        assertThatExceptionOfType(OutsideCalendar.class)
                .isThrownBy(() -> plain.workingDayAfter(FRIDAY, 9_999));
        assertThatExceptionOfType(OutsideCalendar.class)
                .isThrownBy(() -> plain.plusWorkingMinutes(at("2035-12-31T09:00"), 481));
    }

    @Test
    void an_impossible_day_cannot_be_written_down() {
        assertThatIllegalArgumentException().isThrownBy(() -> Window.of("11:30", "07:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Window.of("07:00:30", "08:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CalendarDay(
                                FRIDAY,
                                DayKind.WORKING,
                                List.of(MORNING, Window.of("11:00", "12:00")),
                                DayGround.ORDINARY_WEEK));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SpecialDay(
                                FRIDAY,
                                DayKind.LOCAL_OFF,
                                List.of(MORNING),
                                DayGround.local("order")));
    }

    private static LocalDateTime at(String local) {
        return LocalDateTime.parse(local);
    }
}

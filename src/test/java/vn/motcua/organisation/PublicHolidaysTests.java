package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTests {

    private static final LocalDate BEFORE_ANY_DECISION = LocalDate.of(2022, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final PublicHolidays holidays = PublicHolidays.shipped();

    // req~casework.deadline-public-holidays
    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025})
    void the_projection_of_a_year_gives_the_days_off_that_were_decided(int year) {
        var projected = datesOff(BEFORE_ANY_DECISION, year);
        var decided = datesOff(TODAY, year);

        assertThat(projected).isEqualTo(decided);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, '2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-04-11"
                + " 2022-05-02 2022-05-03 2022-09-01 2022-09-02'",
        "2027, '2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-16"
                + " 2027-04-30 2027-05-03 2027-09-02 2027-09-03'",
        "2028, '2028-01-03 2028-01-24 2028-01-25 2028-01-26 2028-01-27 2028-01-28 2028-04-04"
                + " 2028-05-01 2028-05-02 2028-09-01 2028-09-04'",
        "2029, '2029-01-01 2029-02-12 2029-02-13 2029-02-14 2029-02-15 2029-02-16 2029-04-23"
                + " 2029-04-30 2029-05-01 2029-09-03 2029-09-04'",
        "2030, '2030-01-01 2030-01-31 2030-02-01 2030-02-04 2030-02-05 2030-02-06 2030-04-12"
                + " 2030-04-30 2030-05-01 2030-09-02 2030-09-03'"
    })
    void a_year_without_decisions_is_projected_to_eleven_weekdays_off(int year, String dates) {
        var off = datesOff(TODAY, year).stream().filter(PublicHolidaysTests::weekday);

        assertThat(off.map(LocalDate::toString).collect(Collectors.joining(" "))).isEqualTo(dates);
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030})
    void every_year_has_eleven_holidays_by_law(int year) {
        assertThat(days(BEFORE_ANY_DECISION, year))
                .filteredOn(day -> day.kind() == DayKind.PUBLIC_HOLIDAY)
                .hasSize(11)
                .allMatch(day -> day.ground().standing() == Standing.PROJECTED);
    }

    @Test
    void the_tet_of_2024_was_decided_in_november_2023() {
        var tet = LocalDate.of(2024, 2, 8);

        assertThat(day(LocalDate.of(2023, 11, 2), tet).ground().standing())
                .isEqualTo(Standing.PROJECTED);
        assertThat(day(LocalDate.of(2023, 11, 3), tet).ground())
                .isEqualTo(
                        new DayGround(Standing.DECIDED, Occasion.LUNAR_NEW_YEAR, "8662/VPCP-KGVX"));
    }

    // req~casework.deadline-calendar-as-known
    @Test
    void the_swap_of_april_2024_is_not_known_before_its_decision() {
        assertThat(kinds(LocalDate.of(2024, 4, 11)))
                .containsExactly(DayKind.WORKING, DayKind.WEEKEND);
        assertThat(kinds(LocalDate.of(2024, 4, 12)))
                .containsExactly(DayKind.SWAPPED_OFF, DayKind.MAKE_UP);
    }

    @Test
    void a_day_that_was_only_recalled_stays_marked() {
        assertThat(day(TODAY, LocalDate.of(2023, 9, 1)).ground().standing())
                .isEqualTo(Standing.UNVERIFIED);
        assertThat(day(TODAY, LocalDate.of(2023, 9, 2)).ground().standing())
                .isEqualTo(Standing.DECIDED);
    }

    @Test
    void a_decision_replaces_all_projected_days_of_its_occasion() {
        var decision = new DecidedDay.Decision("1/QĐ", LocalDate.of(2026, 11, 1), true);
        var own =
                new PublicHolidays(
                        List.of(
                                new DecidedDay(
                                        LocalDate.of(2027, 2, 5),
                                        DayKind.PUBLIC_HOLIDAY,
                                        Occasion.LUNAR_NEW_YEAR,
                                        decision,
                                        "decision")));
        var february =
                own.asKnownOn(LocalDate.of(2026, 12, 1)).stream()
                        .map(SpecialDay::date)
                        .filter(date -> date.getYear() == 2027)
                        .filter(date -> date.getMonth() == Month.FEBRUARY);

        assertThat(february).containsExactly(LocalDate.of(2027, 2, 5));
    }

    @Test
    void what_is_known_changes_only_with_a_decision() {
        assertThat(holidays.editionOn(LocalDate.of(2024, 1, 19))).isEqualTo("2024-01-01");
        assertThat(holidays.editionOn(LocalDate.of(2024, 4, 12))).isEqualTo("2024-04-12");
        assertThat(holidays.editionOn(LocalDate.of(2024, 5, 1))).isEqualTo("2024-04-12");
        assertThat(holidays.editionOn(LocalDate.of(2020, 1, 1))).isEqualTo(LocalDate.MIN);
    }

    private List<DayKind> kinds(LocalDate known) {
        var calendar = WorkingCalendar.of(WorkingHours.customary(), holidays.asKnownOn(known));
        return List.of(
                calendar.day(LocalDate.of(2024, 4, 29)).kind(),
                calendar.day(LocalDate.of(2024, 5, 4)).kind());
    }

    private Set<LocalDate> datesOff(LocalDate known, int year) {
        return days(known, year).stream()
                .filter(day -> day.kind() != DayKind.MAKE_UP && day.kind() != DayKind.SWAPPED_OFF)
                .map(SpecialDay::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<SpecialDay> days(LocalDate known, int year) {
        return holidays.asKnownOn(known).stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
    }

    private SpecialDay day(LocalDate known, LocalDate date) {
        return days(known, date.getYear()).stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static boolean weekday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= 5;
    }
}

package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTests {

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-25, 2020-04-02",
        "2021, 2021-02-12, 2021-04-21",
        "2022, 2022-02-01, 2022-04-10",
        "2023, 2023-01-22, 2023-04-29",
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23",
        "2030, 2030-02-02, 2030-04-12"
    })
    void the_lunar_holidays_of_a_year(int year, LocalDate newYear, LocalDate hungKings) {
        assertThat(LunarCalendar.newYear(year)).isEqualTo(newYear);
        assertThat(LunarCalendar.date(year, 3, 10)).isEqualTo(hungKings);
    }

    @Test
    void the_vietnamese_year_may_begin_on_another_day_than_the_chinese() {
        assertThat(LunarCalendar.newYear(1985)).isEqualTo("1985-01-21");
        assertThat(LunarCalendar.newYear(2007)).isEqualTo("2007-02-17");
    }

    @Test
    void a_leap_month_puts_the_later_months_off() {
        assertThat(LunarCalendar.date(2023, 2, 1)).isEqualTo("2023-02-20");
        assertThat(LunarCalendar.date(2023, 3, 1)).isEqualTo("2023-04-20");
    }

    @Test
    void the_months_around_the_solstice_are_not_asked_for() {
        assertThatIllegalArgumentException().isThrownBy(() -> LunarCalendar.date(2024, 11, 1));
    }
}

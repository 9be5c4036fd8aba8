package vn.motcua.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31, 2022, 2024",
        "2023-H2, 2023-07-01, 2023-12-31, 2023-H1, 2024-H1",
        "2023-Q1, 2023-01-01, 2023-03-31, 2022-Q4, 2023-Q2",
        "2024-02, 2024-02-01, 2024-02-29, 2024-01, 2024-03",
        "2023-12-31, 2023-12-31, 2023-12-31, 2023-12-30, 2024-01-01"
    })
    void a_code_names_the_days_from_the_first_to_the_last(
            String code, LocalDate first, LocalDate last, String before, String after) {
        var period = Period.parse(code).orElseThrow();

        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.previous().code()).isEqualTo(before);
        assertThat(period.next().code()).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23", "2023-13", "2023-H3", "2023-Q5", "2023-02-30", "2023-", "x"})
    void what_names_no_period_is_none(String code) {
        assertThat(Period.parse(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2023-08-17",
        "MONTH, 2023-08",
        "QUARTER, 2023-Q3",
        "HALF, 2023-H2",
        "YEAR, 2023"
    })
    void every_day_lies_in_one_period_of_each_kind(Period.Kind kind, String code) {
        var day = LocalDate.of(2023, 8, 17);

        assertThat(Period.of(kind, day).code()).isEqualTo(code);
        assertThat(Period.of(kind, day).contains(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-Q4, vi, Quý IV/2023",
        "2023-H1, vi, 6 tháng đầu năm 2023",
        "2023-H2, en, Second half of 2023",
        "2023-12, ja, 2023年12月",
        "2023-12-31, vi, 31/12/2023"
    })
    void periods_are_called_as_people_call_them(String code, String language, String words) {
        var period = Period.parse(code).orElseThrow();

        assertThat(PeriodWords.of(period, Locale.of(language))).isEqualTo(words);
    }
}

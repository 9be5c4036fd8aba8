package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateEntryTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27/3/2024",
                "27/03/2024",
                " 27.03.2024 ",
                "27-3-2024",
                "27 03 2024",
                "27032024",
                "2024-03-27"
            })
    void a_day_may_be_typed_in_any_usual_way(String typed) {
        assertThat(DateEntry.parse(typed)).contains(LocalDate.of(2024, 3, 27));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "27/3/24", "31/02/2024", "3/27/2024", "270324", "27/3/2024 x"})
    void what_is_no_day_is_not_guessed(String typed) {
        assertThat(DateEntry.parse(typed)).isEmpty();
    }

    @Test
    void the_leap_day_is_a_day_only_in_leap_years() {
        assertThat(DateEntry.parse("29/02/2024")).isPresent();
        assertThat(DateEntry.parse("29/02/2023")).isEmpty();
    }
}

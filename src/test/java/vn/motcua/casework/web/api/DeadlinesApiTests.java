package vn.motcua.casework.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.ModuleTest;
import vn.motcua.organisation.AgencyImport;

@ModuleTest
class DeadlinesApiTests {

    @Autowired MockMvcTester mvc;
    @Autowired AgencyImport agencies;

    @BeforeEach
    void a_province() {
        agencies.load();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # over the lunar new year of 2024, 8 to 14 February
                    2024-02-06T10:00, 3, working_day, 2024-02-16T10:00:00Z
                    2024-01-19T15:30, 5, working_day, 2024-01-26T10:00:00Z
                    2024-01-19T03:30:00-05:00, 5, working_day, 2024-01-26T10:00:00Z
                    2024-01-19T08:30:00Z, 5, working_day, 2024-01-26T10:00:00Z
                    2024-01-19T16:00, 2, hour, 2024-01-22T01:00:00Z
                    2024-01-19T08:00, 0, working_day, 2024-01-19T10:00:00Z
                    """)
    void anybody_may_reckon_a_deadline(String from, int amount, String unit, String due) {
        assertThat(mvc.get().uri(address(from, amount, unit)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.due")
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-30, 5, working_day, from unknown",
        "2024-01-19, 0, hour, amount out-of-range",
        "2024-01-19, -1, working_day, amount out-of-range",
        "2024-01-19, 10000, working_day, amount out-of-range",
        "2024-01-19, 5, fortnight, unit not-one-of",
        "1999-01-01, 5, working_day, from outside-calendar",
        "2200-01-01, 5, working_day, from outside-calendar",
        "2035-12-30, 5, working_day, amount outside-calendar",
        "2024-01-19, 9999, working_day, amount outside-calendar"
    })
    void what_cannot_be_reckoned_says_why(String from, String amount, String unit, String fault) {
        assertThat(mvc.get().uri(address(from, amount, unit)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .asMap()
                .containsEntry("parameter", fault.split(" ")[0])
                .containsEntry("code", fault.split(" ")[1]);
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertThat(mvc.get().uri("/api/v1/deadlines"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactly("from", "amount", "unit");
    }

    @Test
    void an_agency_that_is_not_there_has_no_calendar() {
        assertThat(mvc.get().uri(address("2024-01-19", "5", "working_day") + "&agency=H41.99"))
                .hasStatus(422);
    }

    private static String address(Object from, Object amount, String unit) {
        return "/api/v1/deadlines?from=%s&amount=%s&unit=%s".formatted(from, amount, unit);
    }
}

package vn.motcua.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingsPageTests {

    @Test
    void the_last_days_go_on_to_the_end_of_the_month_whose_sum_is_at_hand() {
        var filter =
                new RatingsAddress(null, null, null, "30", null, null)
                        .filter(LocalDate.of(2024, 1, 19));

        assertThat(filter.from()).isEqualTo("2023-12-19T17:00:00Z");
        assertThat(filter.to()).isEqualTo("2024-01-31T17:00:00Z");
    }

    @Test
    void thousands_of_ratings_are_set_apart() {
        var page =
                new RatingsPage(
                        new RatingsAddress(null, null, null, null, null, null),
                        List.of(1L, 2L, 3L, 43L, 2_500L),
                        List.of(),
                        List.of(),
                        _ -> "",
                        null);

        assertThat(page.chart().title()).startsWith("2.549 ");
    }
}

package vn.motcua.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatingsPageTests {

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

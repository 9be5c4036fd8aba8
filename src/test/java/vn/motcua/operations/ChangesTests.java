package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figure.Better;
import vn.motcua.operations.Changes.Change;
import vn.motcua.shared.Measured;

class ChangesTests {

    private static final int FEWEST = 10;

    private static final Change OF_TWO =
            change("of-two", Measured.share(2, 2), Measured.share(1, 2));
    private static final Change WORSE =
            change("worse", Measured.share(60, 100), Measured.share(57, 100));
    private static final Change BETTER =
            change("better", Measured.share(50, 100), Measured.share(70, 100));

    @Test
    void a_share_of_a_handful_comes_after_what_says_more_however_far_it_fell() {
        assertThat(
                        Stream.of(OF_TWO, BETTER, WORSE)
                                .sorted(Changes.order(FEWEST))
                                .map(c -> c.figure().key()))
                .containsExactly("worse", "better", "of-two");
    }

    @Test
    void a_number_is_no_share_of_few() {
        var few =
                new Change(Figure.count("few", Better.LESS), Measured.count(1), Measured.count(3));

        assertThat(few.isOfFewerThan(FEWEST)).isFalse();
        assertThat(OF_TWO.isOfFewerThan(FEWEST)).isTrue();
        assertThat(OF_TWO.isOfFewerThan(2)).as("by the setting").isFalse();
    }

    @Test
    void units_are_compared_by_the_share_that_moved_most_among_those_of_many() {
        assertThat(Changes.widest(List.of(OF_TWO, WORSE, BETTER), FEWEST))
                .contains(BETTER.figure());
        assertThat(Changes.widest(List.of(OF_TWO), FEWEST))
                .as("where there is no other")
                .contains(OF_TWO.figure());
    }

    private static Change change(String key, Measured before, Measured now) {
        return new Change(Figure.share(key, Better.MORE), before, now);
    }
}

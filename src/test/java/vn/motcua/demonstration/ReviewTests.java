package vn.motcua.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTests {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "ja"})
    void every_line_of_the_review_has_its_name_in_every_language(String language) throws Exception {
        var texts = new Properties();
        var file = "/messages/demonstration_" + language + ".properties";
        try (var in =
                new java.io.InputStreamReader(
                        ReviewTests.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }

        assertThat(Stream.of(ReviewLine.values()).map(l -> "review." + l.code()))
                .allMatch(texts::containsKey);
    }

    @Test
    void things_are_given_out_to_the_last_one() {
        assertThat(Shares.apportion(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Shares.apportion(7, new double[] {5, 1, 0})).containsExactly(6, 1, 0);
        assertThat(Shares.apportion(10, new double[] {8, 1, 1}, new int[] {3, 9, 9}))
                .containsExactly(3, 4, 3);
    }
}

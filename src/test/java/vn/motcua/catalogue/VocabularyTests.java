package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTests {

    private final Vocabulary words =
            new Vocabulary(List.of("dang", "ky", "khai", "sinh", "ket", "hon", "hop", "dung"));

    @ParameterizedTest
    @CsvSource({"sihn, sinh", "sih, sinh", "sinhh, sinh", "sanh, sinh", "dugn, dung", "kha, khai"})
    void a_letter_left_out_added_changed_or_swapped_is_mended(String typed, String meant) {
        assertThat(words.near(typed)).containsExactly(meant);
    }

    @Test
    void of_several_words_that_may_be_meant_the_frequent_one_comes_first() {
        assertThat(words.near("hox")).containsExactly("hon", "hop");
    }

    @ParameterizedTest
    @CsvSource({"sxyh, 0", "nsxh, 0", "k, 0", "sinh, 0"})
    void two_slips_single_letters_and_right_words_are_left_alone(String typed, int found) {
        assertThat(words.near(typed)).hasSize(found);
    }

    @Test
    void every_unknown_word_stands_for_those_near_it() {
        assertThat(words.mended(List.of("khia", "sihn"))).isEqualTo("((khai) & (sinh))");
    }

    @Test
    void the_last_word_may_be_unfinished() {
        assertThat(words.mended(List.of("khia", "si"))).isEqualTo("((khai) & si:*)");
    }

    @Test
    void of_known_words_that_do_not_occur_together_one_at_a_time_is_mended() {
        assertThat(words.mended(List.of("ket", "hop"))).isEqualTo("(ket & (hon))");
    }

    @Test
    void a_word_that_is_near_nothing_is_left_out() {
        assertThat(words.mended(List.of("zzzz", "khai"))).isEqualTo("(khai:*)");
        assertThat(words.mended(List.of("zzzz"))).isEmpty();
    }
}

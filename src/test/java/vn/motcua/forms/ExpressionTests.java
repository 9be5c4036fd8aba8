package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.forms.TestForms.answers;
import static vn.motcua.forms.TestForms.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTests {

    private static final Answers GIVEN =
            answers(
                    "name",
                    "Hoa",
                    "born",
                    "2000-02-29",
                    "kind",
                    "one",
                    "want",
                    "a b",
                    "papers",
                    "2",
                    "papers.0.pages",
                    "3",
                    "papers.1.pages",
                    "1.000");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 + 2 * 3 = 7                            | true
                    (1 + 2) * 3 = 9                          | true
                    kind = 'one' and not name = 'Lan'        | true
                    kind = 'other' or name = 'Hoa'           | true
                    born < today()                           | true
                    born < '2000-01-01'                      | false
                    age(born) = 23                           | true
                    daysBetween(born, '2000-03-01') = 1      | true
                    contains(want, 'b')                      | true
                    contains(want, 'c')                      | false
                    empty(note)                              | true
                    empty(name)                              | false
                    count(papers) = 2                        | true
                    sum(papers.pages) = 1003                 | true
                    sum(papers.price) = 2006000              | true
                    concat(name, ' ', kind) = 'Hoa one'      | true
                    2 - 3 = 0 - 1                            | true
                    """)
    void a_rule_says_what_it_says(String rule, boolean result) {
        assertThat(value(rule)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note = 'x'",
                "note != 'x'",
                "name < 3",
                "not note = 'x'",
                "note = 'x' and kind = 'one'"
            })
    void what_is_missing_or_of_another_kind_leaves_a_rule_undecided(String rule) {
        assertThat(value(rule)).isNull();
    }

    @Test
    void one_certain_side_decides_even_if_the_other_is_missing() {
        assertThat(value("kind = 'other' and note = 'x'")).isEqualTo(false);
        assertThat(value("kind = 'one' or note = 'x'")).isEqualTo(true);
    }

    @Test
    void an_answer_that_is_no_longer_asked_counts_as_missing() {
        var hidden = answers("kind", "one", "which", "left over");
        var rule = ExpressionReader.read("empty(which)");

        assertThat(evaluation(hidden).value(rule, null)).isEqualTo(true);
        assertThat(evaluation(hidden.with("kind", "other")).value(rule, null)).isEqualTo(false);
    }

    @Test
    void a_rule_inside_a_row_reads_its_own_row() {
        var price = ExpressionReader.read("papers.pages * 2000");

        assertThat(evaluation(GIVEN).value(price, new Row("papers", 0)))
                .isEqualTo(new BigDecimal(6000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name =",
                "(name",
                "name name",
                "system('x')",
                "age()",
                "age(born, born)",
                "name; kind",
                "T(java.lang.Runtime)",
                "'open",
                "1 / 0",
                "name = = kind"
            })
    void what_is_no_rule_is_refused_when_the_form_is_read(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> ExpressionReader.read(rule));
    }

    @Test
    void a_rule_is_neither_endless_nor_bottomless() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpressionReader.read("1" + " + 1".repeat(200)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpressionReader.read("(".repeat(40) + "1" + ")".repeat(40)));
    }

    private static @Nullable Object value(String rule) {
        return evaluation(GIVEN).value(ExpressionReader.read(rule), null);
    }
}

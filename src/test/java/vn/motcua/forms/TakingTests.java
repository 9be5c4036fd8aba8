package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.forms.TestForms.TRIAL;
import static vn.motcua.forms.TestForms.answers;
import static vn.motcua.forms.TestForms.posted;
import static vn.motcua.forms.TestForms.postedRows;
import static vn.motcua.forms.TestForms.take;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakingTests {

    private static final Answers NONE = Answers.none(TRIAL);

    @Test
    void what_is_wrong_is_kept_as_it_was_typed() {
        var turn = take("you", NONE, posted("name", "  H0a ", "born", "31/2/2024", "kind", "one"));

        assertThat(turn.stay()).isFalse();
        assertThat(turn.answers())
                .isEqualTo(answers("name", "H0a", "born", "31/2/2024", "kind", "one"));
    }

    @Test
    void a_step_changes_only_its_own_answers() {
        var before = answers("papers", "1", "papers.0.title", "Bằng");

        var after =
                take("you", before, posted("name", "Hoa", "papers.0.title", "đổi", "version", "9"));

        assertThat(after.answers()).isEqualTo(before.with("name", "Hoa"));
    }

    @Test
    void an_unticked_box_is_unticked() {
        var after = take("you", answers("want", "a b"), posted("want", ""));

        assertThat(after.answers().codes("want")).isEmpty();
    }

    @Test
    void two_ticked_boxes_are_two() {
        var after = take("you", NONE, posted("want", "", "want", "b", "want", "a", "want", "b"));

        assertThat(after.answers().codes("want")).containsExactly("b", "a");
    }

    @Test
    void a_question_called_up_by_an_answer_is_shown_before_it_is_missed() {
        var first = take("you", NONE, posted("name", "Hoa", "kind", "other"));
        var second =
                take("you", first.answers(), posted("name", "Hoa", "kind", "other", "which", ""));

        assertThat(first.stay()).isTrue();
        assertThat(first.focus()).isEqualTo("which");
        assertThat(second.stay()).isFalse();
        assertThat(TestForms.faultyFields("you", second.answers())).contains("which");
    }

    @Test
    void an_answer_hidden_and_shown_again_is_still_there() {
        var before = answers("kind", "other", "which", "khác");
        var hidden = take("you", before, posted("kind", "one", "which", "khác")).answers();
        var again = take("you", hidden, posted("kind", "other")).answers();

        assertThat(again.text("which")).isEqualTo("khác");
    }

    @Test
    void a_browser_cannot_name_a_document() {
        var theirs = UUID.randomUUID().toString();

        var after =
                take(
                        "home",
                        NONE,
                        posted("paper.document", theirs, "paper.name", "x", "paper", theirs));

        assertThat(after.answers().file("paper")).isEmpty();
    }

    @Test
    void a_file_is_taken_away_by_its_button() {
        var before = NONE.withFile("paper", new FileAnswer(UUID.randomUUID(), "a.pdf"));

        var turn = take("home", before, posted("_removeFile", "paper"));

        assertThat(turn.stay()).isTrue();
        assertThat(turn.answers().file("paper")).isEmpty();
    }

    @Test
    void adding_a_row_keeps_what_was_typed_in_the_others() {
        var posted = postedRows(2);
        posted.add("_add", "papers");

        var turn = take("rows", NONE, posted);

        assertThat(turn.stay()).isTrue();
        assertThat(turn.focus()).isEqualTo("papers.2");
        assertThat(turn.answers().rows("papers")).isEqualTo(3);
        assertThat(turn.answers().text("papers.1.title")).isEqualTo("Giấy 1");
    }

    @Test
    void removing_a_row_moves_the_later_ones_up() {
        var posted = postedRows(12);
        posted.add("_remove", "papers.1");

        var answers = take("rows", NONE, posted).answers();

        assertThat(answers.rows("papers")).isEqualTo(11);
        assertThat(answers.text("papers.0.title")).isEqualTo("Giấy 0");
        assertThat(answers.text("papers.1.title")).isEqualTo("Giấy 2");
        assertThat(answers.text("papers.10.title")).isEqualTo("Giấy 11");
        assertThat(answers.has("papers.11.title")).isFalse();
    }

    @Test
    void there_are_never_more_rows_than_the_form_allows() {
        var full = postedRows(200);
        full.add("_add", "papers");
        var beyond = postedRows(3);
        beyond.set("papers", "9999");

        assertThat(take("rows", NONE, full).answers().rows("papers")).isEqualTo(200);
        assertThat(take("rows", NONE, beyond).answers().rows("papers")).isEqualTo(200);
    }

    @Test
    void rows_and_buttons_that_do_not_exist_change_nothing() {
        var posted = postedRows(2);
        posted.add("_remove", "papers.7");
        posted.add("_removeFile", "name");

        var answers = take("rows", answers("name", "Hoa"), posted).answers();

        assertThat(answers.rows("papers")).isEqualTo(2);
        assertThat(answers.text("name")).isEqualTo("Hoa");
    }

    @Test
    void asking_for_the_communes_of_a_district_stays_on_the_page() {
        var turn =
                take(
                        "home",
                        NONE,
                        posted("home.province", "40", "home.district", "412", "_refresh", "home"));

        assertThat(turn.stay()).isTrue();
        assertThat(turn.answers().text("home.district")).isEqualTo("412");
    }

    @Test
    void numbers_of_papers_may_be_typed_in_groups() {
        var after =
                take(
                        "parent",
                        NONE,
                        posted(
                                "parent.idKind",
                                "citizen-id",
                                "parent.idNumber",
                                "040 190 012 345"));

        assertThat(after.answers().text("parent.idNumber")).isEqualTo("040190012345");
    }
}

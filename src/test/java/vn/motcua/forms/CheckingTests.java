package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.forms.TestForms.FORMS;
import static vn.motcua.forms.TestForms.TRIAL;
import static vn.motcua.forms.TestForms.answers;
import static vn.motcua.forms.TestForms.faultyFields;
import static vn.motcua.forms.TestForms.postedRows;
import static vn.motcua.forms.TestForms.take;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingTests {

    private static final Answers GOOD = answers("name", "Hoa", "born", "1990-01-01", "kind", "one");

    @Test
    void everything_missing_is_said_at_once_in_the_order_of_the_page() {
        assertThat(faultyFields("you", Answers.none(TRIAL)))
                .containsExactly("name", "born", "kind");
    }

    @Test
    void good_answers_have_no_faults() {
        assertThat(faultyFields("you", GOOD)).isEmpty();
    }

    @Test
    void every_fault_is_said_in_three_languages() {
        assertThat(FORMS.check(TRIAL, "you", Answers.none(TRIAL)))
                .allSatisfy(f -> {
                    assertThat(f.in(Locale.of("vi")).message()).contains("Mục");
                    assertThat(f.in(Locale.ENGLISH).message()).contains("Item");
                    assertThat(f.in(Locale.JAPANESE).message()).contains("項目");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H0a",
                "<script>alert(1)</script>",
                "Hoa\u0000",
                "Hoa\u202Eaoh",
                "Hoa\uD800",
                "a\u0301\u0302\u0303\u0304\u0305\u0306",
                "💣",
                "-",
                "123"
            })
    void a_name_is_made_of_letters(String name) {
        assertThat(faultyFields("you", GOOD.with("name", name))).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Ngọc Ánh",
                "H'Hen Niê",
                "Y Bhăm Niê-Kđăm",
                "Lò Văn Á",
                "O’Connor",
                "D. Anna"
            })
    void names_of_every_people_of_the_country_are_names(String name) {
        var last = name.length() > 20 ? name.substring(0, 20).strip() : name;

        assertThat(faultyFields("you", GOOD.with("name", last))).isEmpty();
    }

    @Test
    void length_is_counted_in_letters_whatever_the_normal_form() {
        var twenty = "ế".repeat(20);
        var decomposed = java.text.Normalizer.normalize(twenty, java.text.Normalizer.Form.NFD);

        assertThat(decomposed).hasSize(60);
        assertThat(faultyFields("you", GOOD.with("name", decomposed))).isEmpty();
        assertThat(faultyFields("you", GOOD.with("name", decomposed + "e")))
                .containsExactly("name");
    }

    @Test
    void text_far_too_long_is_cut_before_it_is_kept_and_refused() {
        var answers = GOOD.with("note", "ể".repeat(100_000));

        assertThat(answers.text("note")).hasSize(20_000);
        assertThat(faultyFields("you", answers)).containsExactly("note");
    }

    @Test
    void html_in_a_note_is_text() {
        assertThat(faultyFields("you", GOOD.with("note", "<b>đậm</b> & \"kép\""))).isEmpty();
    }

    @Test
    void a_day_lies_within_its_bounds() {
        assertThat(faultyFields("you", GOOD.with("born", "2024-01-20"))).contains("born");
        assertThat(faultyFields("you", GOOD.with("born", "1899-12-31"))).contains("born");
        assertThat(
                        faultyFields(
                                "you",
                                GOOD.with("kind", "other")
                                        .with("which", "x")
                                        .with("born", "2024-01-19")))
                .isEmpty();
    }

    @Test
    void an_answer_outside_the_list_is_refused() {
        assertThat(faultyFields("you", GOOD.with("kind", "third"))).contains("kind");
        assertThat(faultyFields("you", GOOD.with("want", "a z"))).containsExactly("want");
    }

    @Test
    void a_rule_across_fields_is_shown_where_it_can_be_mended() {
        assertThat(faultyFields("you", GOOD.with("born", "2010-01-01"))).containsExactly("born");
    }

    @Test
    void a_question_that_is_not_asked_is_not_missed() {
        assertThat(faultyFields("you", GOOD.with("which", null))).isEmpty();
        assertThat(faultyFields("you", GOOD.with("kind", "other"))).containsExactly("which");
    }

    @Test
    void an_address_at_home_is_a_commune_of_its_district() {
        var home = answers("home.province", "40", "home.district", "412", "home.commune", "16672");

        assertThat(faultyFields("home", home)).isEmpty();
        assertThat(faultyFields("home", home.with("home.district", "413")))
                .containsExactly("home.commune");
        assertThat(faultyFields("home", Answers.none(TRIAL))).containsExactly("home.district");
    }

    @Test
    void an_address_elsewhere_is_typed() {
        var elsewhere =
                answers(
                        "home.province",
                        "01",
                        "home.district",
                        "Quận Ba Đình",
                        "home.commune",
                        "Phường Điện Biên");

        assertThat(faultyFields("home", elsewhere)).isEmpty();
        assertThat(faultyFields("home", elsewhere.with("home.commune", null)))
                .containsExactly("home.commune");
        assertThat(faultyFields("home", answers("home.province", "00")))
                .containsExactly("home.line");
        assertThat(faultyFields("home", answers("home.province", "99")))
                .containsExactly("home.province");
    }

    @Test
    void a_person_shows_one_paper_or_another() {
        var parent =
                answers(
                        "parent.name",
                        "Lan",
                        "parent.sex",
                        "female",
                        "parent.nationality",
                        "VN",
                        "parent.ethnicity",
                        "01");

        assertThat(
                        faultyFields(
                                "parent",
                                parent.with("parent.idKind", "citizen-id")
                                        .with("parent.idNumber", "04019001234")))
                .containsExactly("parent.idNumber");
        assertThat(
                        faultyFields(
                                "parent",
                                parent.with("parent.idKind", "citizen-id")
                                        .with("parent.idNumber", "040190012345")))
                .isEmpty();
        assertThat(faultyFields("parent", parent.with("parent.idKind", "passport")))
                .containsExactly("parent.paperNumber", "parent.paperDate", "parent.paperIssuer");
    }

    @Test
    void every_row_is_checked_by_itself() {
        var answers = take("rows", GOOD, postedRows(200)).answers();

        assertThat(faultyFields("rows", answers)).isEmpty();
        assertThat(
                        faultyFields(
                                "rows",
                                answers.with("papers.150.pages", "0").with("papers.7.title", null)))
                .containsExactly("papers.7.title", "papers.150.pages");
    }

    @Test
    void rows_are_added_up() {
        var filed = FORMS.settle(TRIAL, take("rows", GOOD, postedRows(200)).answers());

        assertThat(filed.text("papers.9.price")).isEqualTo("20000");
        assertThat(filed.text("total")).isEqualTo(Long.toString(200L * 201 / 2 * 2000));
    }

    @Test
    void a_step_that_is_not_asked_has_no_faults_and_is_passed_over() {
        var other = GOOD.with("kind", "other");

        assertThat(faultyFields("rows", other)).isEmpty();
        assertThat(FORMS.next(TRIAL, GOOD, "home").map(Section::key)).contains("rows");
        assertThat(FORMS.next(TRIAL, other, "home").map(Section::key)).contains("parent");
        assertThat(FORMS.previous(TRIAL, other, "parent").map(Section::key)).contains("home");
        assertThat(FORMS.next(TRIAL, other, "parent")).isEmpty();
    }
}

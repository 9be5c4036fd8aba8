package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.forms.TestForms.FORMS;
import static vn.motcua.forms.TestForms.TRIAL;
import static vn.motcua.forms.TestForms.answers;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswersTests {

    @Test
    void answers_survive_storing_as_json() {
        var before =
                answers(
                                "name",
                                "Nguyễn Thị \"Hoa\" \\ <b>",
                                "born",
                                "2000-02-29",
                                "note",
                                "dòng 1\ndòng 2")
                        .withFile("paper", new FileAnswer(UUID.randomUUID(), "giấy.pdf"));

        assertThat(Answers.fromJson(before.toJson())).isEqualTo(before);
    }

    @Test
    void the_same_name_in_either_normal_form_is_the_same_answer() {
        var name = "Nguyễn Thị Ngọc Ánh";
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(name);
        assertThat(answers("name", decomposed)).isEqualTo(answers("name", name));
    }

    @Test
    void answers_show_no_personal_data_when_printed() {
        assertThat(answers("name", "Nguyễn Thị Hoa").toString())
                .isEqualTo("Answers[trial/3, 1 values]");
    }

    @Test
    void a_file_is_its_number_and_its_name() {
        var file = new FileAnswer(UUID.randomUUID(), "bản vẽ.pdf");

        var with = Answers.none(TRIAL).withFile("paper", file);

        assertThat(with.file("paper")).contains(file);
        assertThat(with.withoutFile("paper")).isEqualTo(Answers.none(TRIAL));
    }

    @Test
    void what_is_filed_holds_only_what_was_asked_and_what_was_reckoned() {
        var draft =
                answers(
                        "name",
                        "Hoa",
                        "born",
                        "1990-01-01",
                        "kind",
                        "other",
                        "which",
                        "khác",
                        "papers",
                        "1",
                        "papers.0.title",
                        "cũ",
                        "papers.0.pages",
                        "4",
                        "unknown",
                        "x");

        var filed = FORMS.settle(TRIAL, draft);

        assertThat(filed.values())
                .containsEntry("which", "khác")
                .containsEntry("years", "34")
                .doesNotContainKeys("papers", "papers.0.title", "unknown");
    }

    @Test
    void what_is_known_fills_what_is_empty_and_nothing_else() {
        var known =
                Map.of(
                        "account.name",
                        "Trần Văn Nam",
                        "population.name@parent",
                        "Lê Thị Lan",
                        "population.sex",
                        "male");

        var filled = FORMS.prefill(TRIAL, Answers.none(TRIAL), known);

        assertThat(filled.values())
                .isEqualTo(
                        new TreeMap<>(Map.of("name", "Trần Văn Nam", "parent.name", "Lê Thị Lan")));
        assertThat(FORMS.prefill(TRIAL, answers("name", "Hoa"), known).text("name"))
                .isEqualTo("Hoa");
    }

    @Test
    void a_summary_reads_like_a_paper() {
        var summary =
                FORMS.summary(
                        TRIAL,
                        answers(
                                "name",
                                "Hoa",
                                "born",
                                "1990-02-01",
                                "kind",
                                "one",
                                "home.province",
                                "40",
                                "home.district",
                                "412",
                                "home.commune",
                                "16672",
                                "home.line",
                                "Số 5",
                                "papers",
                                "1",
                                "papers.0.title",
                                "Bằng",
                                "papers.0.pages",
                                "3"),
                        Locale.of("vi"));

        var lines =
                summary.parts().stream()
                        .flatMap(p -> p.blocks().stream())
                        .flatMap(b -> b.lines().stream())
                        .toList();
        assertThat(lines)
                .extracting(Summary.Line::value)
                .contains(
                        "01/02/1990",
                        "Số 5, Phường Hưng Bình, Thành phố Vinh, Tỉnh Nghệ An",
                        "6.000");
    }

    @Test
    void a_day_is_understood_as_people_type_it() {
        assertThat(Typed.date("5/1/2024", false)).contains(LocalDate.of(2024, 1, 5));
        assertThat(Typed.date("05.01.2024", false)).contains(LocalDate.of(2024, 1, 5));
        assertThat(Typed.date("31/02/2024", false)).isEmpty();
        assertThat(Typed.date("1985", false)).isEmpty();
        assertThat(Typed.date("1985", true)).contains(LocalDate.of(1985, 1, 1));
        assertThat(Typed.date("7/1985", true)).contains(LocalDate.of(1985, 7, 1));
    }

    @Test
    void a_number_is_understood_as_it_is_written_in_viet_nam() {
        assertThat(Typed.number("1.500.000", 0)).contains(new java.math.BigDecimal("1500000"));
        assertThat(Typed.number("120,5", 2)).contains(new java.math.BigDecimal("120.5"));
        assertThat(Typed.number("1.200,50", 2)).contains(new java.math.BigDecimal("1200.50"));
        assertThat(Typed.number("1e9", 0)).isEmpty();
        assertThat(Typed.number("mười", 0)).isEmpty();
    }
}

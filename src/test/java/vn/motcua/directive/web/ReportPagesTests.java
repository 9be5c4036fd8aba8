package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.directive.ProgrammePeople.text;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.TaskFixtures;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Seal;
import vn.motcua.shared.SealingKey;

@ProgrammeTest
@Import({ToldThings.class, TaskFixtures.class})
class ReportPagesTests {

    @Autowired ProgrammePeople people;
    @Autowired SealingKey key;
    @Autowired DSLContext db;
    @Autowired ToldThings told;

    Actor editor;
    Actor leader;

    @BeforeEach
    void load() {
        editor = people.editor();
        leader = people.leader();
    }

    @Test
    void the_program_drafts_a_report_and_drafting_it_again_leads_to_the_same() {
        var first = draft("service", "2022-H1");

        assertThat(draft("service", "2022-H1")).isEqualTo(first);
        assertThat(text(people.get(first, editor)))
                .contains("6 tháng đầu năm 2022")
                .contains("Tiến độ giải quyết hồ sơ");
    }

    @ParameterizedTest
    @CsvSource({
        "'', H41, 2023, Chọn loại báo cáo",
        "service, H99, 2023, Nhập mã hoặc tên một đơn vị",
        "service, H41, 2023-13, Nhập kỳ báo cáo như",
        "service, H41, 2031, Kỳ này chưa bắt đầu"
    })
    void faulty_wishes_are_explained_and_what_was_typed_stays(
            String template, String unit, String period, String said) {
        var answer =
                people.post(
                        "/reports",
                        editor,
                        "template",
                        template,
                        "unit",
                        unit,
                        "period",
                        period,
                        "language",
                        "vi");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains(said).contains("value=\"" + period + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Nhiệm vụ theo nhóm, Mô hình điểm theo giai đoạn, 'Cuộc họp, hội nghị trong kỳ', Khen thưởng theo",
        "en, Tasks by group, Pilot models by phase, Meetings and conferences, Commendations by kind",
        "ja, 分類別の任務, 段階別のモデル事業, 期間中の会議, 表彰の種類別件数"
    })
    void a_half_year_tells_of_tasks_models_meetings_and_commendation_in_each_language(
            String language, String tasks, String models, String meetings, String merit)
            throws Exception {
        told.happened();

        var report = draft("programme", "2023-H2", language);

        var page = text(people.get(report, editor));
        assertThat(page).contains(tasks, models, meetings, merit);
        assertThat(page)
                .contains("Số hoá hồ sơ hộ tịch")
                .contains("Mô hình của báo cáo")
                .contains("Họp của báo cáo")
                .contains("7/QĐ-BC");
        var pdf = people.get(report + "/files/pdf", editor).getResponse().getContentAsByteArray();
        var docx = people.get(report + "/files/docx", editor).getResponse().getContentAsByteArray();
        assertThat(pdfText(pdf)).contains("7/QĐ-BC").contains("Mô hình của báo cáo");
        assertThat(docxText(docx))
                .contains(tasks, models, meetings, merit)
                .contains("Họp của báo cáo")
                .contains("7/QĐ-BC");
    }

    @Test
    void a_report_of_a_period_in_which_nothing_happened_says_so() {
        var report = draft("programme", "2022-03", "vi");

        assertThat(text(people.get(report, editor))).contains("Không có trong kỳ");
    }

    @Test
    void
            a_report_in_another_language_than_its_reader_s_has_no_word_of_the_reader_s_in_its_tables() {
        var page = text(people.get(draft("service", "2022-Q2", "en"), editor));

        assertThat(page)
                .contains("Numerator of denominator", "Table of the figures")
                .doesNotContain("Tử số trên mẫu số", "Bảng số liệu");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Giai đoạn (tính đến ngày 31/12/2023), Nơi đã triển khai (tính đến ngày 31/12/2023)",
        "en, Phase (as of 31 Dec 2023), Units in which it ran (by 31 Dec 2023)",
        "ja, 段階（2023年12月31日現在）, 実施した機関（2023年12月31日まで）"
    })
    void what_is_told_of_pilot_models_names_the_day_it_is_of(
            String language, String phase, String ran) {
        assertThat(text(people.get(draft("programme", "2023-12", language), editor)))
                .contains(phase, ran);
    }

    private static String pdfText(byte[] pdf) throws java.io.IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ");
        }
    }

    private static String docxText(byte[] docx) throws java.io.IOException {
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new AssertionError("no document");
    }

    @Test
    void a_text_cannot_name_a_figure_the_report_does_not_have() {
        var report = draft("service", "2022-Q1");

        var answer =
                people.post(
                        report + "/sections/services",
                        editor,
                        "version",
                        "0",
                        "text",
                        "Đạt {made-up-rate}");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("made-up-rate").contains("Đạt {made-up-rate}");
    }

    @Test
    void a_report_is_edited_submitted_sent_back_and_at_last_approved_by_another_and_sealed()
            throws Exception {
        var report = draft("service", "2022-Q2");
        ok(report + "/sections/services", editor, "version", "0", "text", "Có 7 việc.\n\nXong.");
        assertThat(text(people.get(report, editor))).contains("Có 7 việc.").contains("nhập tay");
        ok(report + "/submission", editor, "version", "1");
        ok(report + "/return", leader, "version", "2", "reason", "Thiếu số liệu quý II");
        assertThat(text(people.get(report, editor))).contains("Thiếu số liệu quý II");
        ok(report + "/submission", editor, "version", "3");

        assertThat(people.post(report + "/approval", leader, "version", "4", "number", ""))
                .hasStatus(422);
        ok(report + "/approval", leader, "version", "4", "number", "12/BC-UBND");

        var sealed = people.get(report + "/files/sealed", leader).getResponse();
        var seal = Seal.parse(text(people.get(report + "/seal", leader))).orElseThrow();
        assertThat(seal.isOf(sealed.getContentAsByteArray(), key.publicKey())).isTrue();
        assertThat(people.get(report + "/files/docx", leader)).hasStatusOk();
        assertThat(people.get(report + "/files/pdf", leader)).hasStatusOk();
    }

    // req~directive.reports-are-sealed
    @Test
    void what_was_approved_cannot_be_changed_by_any_statement() {
        var report = draft("service", "2022-Q3");
        ok(report + "/submission", editor, "version", "0");
        ok(report + "/approval", leader, "version", "1", "number", "13/BC-UBND");
        var id = report.substring(report.lastIndexOf('/') + 1);

        assertThat(people.post(report + "/renewal", editor, "version", "2")).hasStatus(409);
        assertThatThrownBy(() ->
                        db.execute(
                                "update directive.report_section set text = 'x' where report = {0}::uuid",
                                org.jooq.impl.DSL.val(id)))
                .isInstanceOf(DataAccessException.class);
        assertThat(draft("service", "2022-Q3"))
                .as("a correction is a report of its own beside it")
                .isNotEqualTo(report);
    }

    @Test
    void whoever_comes_second_is_told() {
        var report = draft("service", "2022-Q4");
        ok(report + "/sections/services", editor, "version", "0", "text", "Một.");

        var second =
                people.post(report + "/sections/services", editor, "version", "0", "text", "Hai.");

        assertThat(second).hasStatus(409);
        assertThat(text(second))
                .contains("Có người vừa thay đổi báo cáo này")
                .as("what was typed, and what is there now")
                .contains(">Hai.</textarea>", ">Một.</p>");
        ok(report + "/sections/services", editor, "version", "1", "text", "Hai.");
    }

    @Test
    void of_two_who_write_different_sections_the_second_saves_again_and_nothing_is_lost() {
        var report = draft("service", "2022-02");
        var other = report + "/sections/processing";
        ok(report + "/sections/services", editor, "version", "0", "text", "Một.");
        ok(report + "/sections/services", editor, "version", "0", "text", "Một.");

        var faulty = people.post(other, editor, "version", "0", "text", "Đạt {made-up-rate}");
        assertThat(text(faulty))
                .as("a fault does not let the text pass over what it was not typed for")
                .contains("name=\"version\" value=\"0\"");
        var second = people.post(other, editor, "version", "0", "text", "Hai.");
        assertThat(second).hasStatus(409);
        assertThat(text(second)).contains(">Hai.</textarea>", "name=\"version\" value=\"1\"");
        ok(other, editor, "version", "1", "text", "Hai.");

        assertThat(text(people.get(report, editor))).contains("Một.", "Hai.");
    }

    @Test
    void a_text_that_comes_after_the_report_was_submitted_stays_on_the_page() {
        var report = draft("service", "2022-03");
        ok(report + "/submission", editor, "version", "0");

        var late =
                people.post(report + "/sections/services", editor, "version", "0", "text", "Muộn.");

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Báo cáo đã chuyển sang bước khác", ">Muộn.</textarea>");
    }

    @Test
    void the_head_of_another_unit_does_not_find_the_report() {
        var report = draft("service", "2022-01");

        assertThat(people.get(report, people.head("H41.40"))).hasStatus(404);
    }

    private String draft(String template, String period) {
        return draft(template, period, "vi");
    }

    private String draft(String template, String period, String language) {
        var answer =
                people.post(
                        "/reports",
                        editor,
                        "template",
                        template,
                        "unit",
                        "H41",
                        "period",
                        period,
                        "language",
                        language);
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private void ok(String address, Actor actor, String... fields) {
        assertThat(people.post(address, actor, fields)).hasStatus(303);
    }
}

package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.motcua.documents.ReportPaper.Grid;
import vn.motcua.documents.ReportPaper.Heading;
import vn.motcua.documents.ReportPaper.Paragraph;
import vn.motcua.documents.ReportPaper.Picture;
import vn.motcua.web.LineChart;

class ReportPaperTests {

    private static final Path OUT = Path.of("target/papers");

    private final Papers papers = new Papers();
    private final WordFiles words = new WordFiles();

    @Test
    void a_report_is_printed_with_its_text_and_tables() throws IOException {
        var text = pdf(report(Locale.of("vi"), "Kết quả nổi bật", "Hồ sơ nộp trực tuyến"), "vi");

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Kết quả nổi bật")
                .contains("45,03 %");
    }

    @Test
    void a_japanese_report_is_printed_in_its_own_letters() throws IOException {
        var text = pdf(report(Locale.JAPANESE, "主な成果", "オンライン申請の割合"), "ja");

        assertThat(text).contains("主な成果").contains("オンライン申請の割合");
        assertThat(text).doesNotContain("CỘNG HÒA");
    }

    @Test
    void a_word_processor_finds_headings_tables_and_drawings() throws IOException {
        var report = report(Locale.of("vi"), "Kết quả nổi bật", "Hồ sơ nộp trực tuyến");
        var file = words.docx(report);
        Files.createDirectories(OUT);
        Files.write(OUT.resolve("report.docx"), file);

        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var headings =
                    document.getParagraphs().stream()
                            .filter(p -> "Heading1".equals(p.getStyle()))
                            .map(XWPFParagraph::getText)
                            .toList();
            assertThat(headings).containsExactly("Kết quả nổi bật");
            var grid = document.getTables().getLast();
            assertThat(grid.getRow(0).isRepeatHeader()).isTrue();
            assertThat(grid.getRow(1).getCell(1).getText()).isEqualTo("45,03 %");
            assertThat(document.getAllPictures()).hasSize(1);
            var xml =
                    document.getParagraphs().stream()
                            .map(p -> p.getCTP().xmlText())
                            .collect(Collectors.joining());
            assertThat(xml).contains("descr=\"Tăng dần\"");
        }
    }

    @Test
    void a_word_processor_gets_the_page_and_the_widths_of_the_printed_paper() throws IOException {
        var file = words.docx(report(Locale.of("vi"), "Kết quả", "Hồ sơ nộp trực tuyến"));

        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).as("A4").hasToString("11906");
            assertThat(section.getPgSz().getH()).as("A4").hasToString("16838");
            var columns = document.getTables().getLast().getCTTbl().getTblGrid().getGridColList();
            assertThat(columns).hasSize(2);
            assertThat(Integer.parseInt(columns.getFirst().getW().toString())).isGreaterThan(6000);
            assertThat(document.getFooterList()).hasSize(1);
        }
    }

    @Test
    void names_get_the_room_that_numbers_do_not_need() {
        var widths =
                ColumnWidths.of(
                        List.of("Mô hình", "Nơi đã triển khai", "Báo cáo"),
                        List.of(
                                List.of(
                                        "Tự động hóa trung tâm phục vụ hành chính công",
                                        "3",
                                        "18")),
                        9185);

        assertThat(widths[0]).isGreaterThan(2 * widths[1]);
        assertThat(Arrays.stream(widths).sum()).isEqualTo(9185);
        assertThat(widths[2]).as("its title fits").isGreaterThan(9185 / 10);
    }

    @Test
    void japanese_letters_need_twice_the_room_and_a_title_without_spaces_does_not_take_it_all() {
        var cells =
                ColumnWidths.of(List.of("A", "B"), List.of(List.of("目標の達成状況", "abcdefg")), 10_000);
        var titles =
                ColumnWidths.of(
                        List.of("電子申請で受け付けた手続の処理件数の合計", "B"),
                        List.of(List.of("3", "Trung tâm phục vụ hành chính công")),
                        10_000);

        assertThat(cells).as("16 to 9 of 25").containsExactly(6400, 3600);
        assertThat(titles[0]).isLessThan(titles[1]);
    }

    @Test
    void a_table_without_columns_or_with_uneven_rows_has_widths_too() {
        var uneven = List.of(List.of("một"), List.of("một", "hai", "ba"), List.<String>of());

        assertThat(ColumnWidths.of(List.of(), uneven, 9185)).isEmpty();
        assertThat(ColumnWidths.of(List.of("A", "B"), uneven, 9185)).hasSize(2);
        assertThat(Arrays.stream(ColumnWidths.of(List.of("A", ""), uneven, 9185)).sum())
                .isEqualTo(9185);
    }

    @Test
    void the_same_report_gives_the_same_text_in_both_files() throws IOException {
        var report = report(Locale.of("vi"), "Kết quả nổi bật", "Hồ sơ nộp trực tuyến");
        try (var document = new XWPFDocument(new ByteArrayInputStream(words.docx(report)))) {
            var written =
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .filter(t -> !t.isBlank())
                            .toList();

            assertThat(pdf(report, "same").replaceAll("\\s+", " ")).contains(written);
        }
    }

    @Test
    void a_drawing_needs_no_typeface_of_the_machine() throws IOException {
        var png = drawing("Thực hiện", "目標").png();
        Files.createDirectories(OUT);
        Files.write(OUT.resolve("chart.png"), png);

        var picture = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(picture.getWidth()).isEqualTo(1920);
        assertThat(dark(picture, 0, 160)).as("letters beside the axis").isPositive();
    }

    @Test
    void an_office_suite_reads_the_reports_and_loses_none_of_their_text()
            throws IOException, InterruptedException {
        var suite = suite();
        assumeTrue(suite.isPresent(), "skipped 3 conversions: no soffice on the path");
        Files.createDirectories(OUT);
        var reports =
                Map.of(
                        "office-vi", report(Locale.of("vi"), "Kết quả", "Hồ sơ nộp trực tuyến"),
                        "office-en", report(Locale.ENGLISH, "Results", "Cases filed online"),
                        "office-ja", report(Locale.JAPANESE, "主な成果", "オンライン申請の割合"));
        var command =
                new ArrayList<>(
                        List.of(
                                suite.get().toString(),
                                "-env:UserInstallation="
                                        + OUT.resolve("office").toAbsolutePath().toUri(),
                                "--headless",
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                OUT.toString()));
        for (var each : reports.entrySet()) {
            var file = OUT.resolve(each.getKey() + ".docx");
            Files.deleteIfExists(OUT.resolve(each.getKey() + ".pdf"));
            Files.write(file, words.docx(each.getValue()));
            command.add(file.toString());
        }
        var log = OUT.resolve("office.log").toFile();
        var running =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();

        for (var name : reports.keySet()) {
            assertThat(converted(name)).as(name).contains(written(name));
        }
    }

    private static Optional<Path> suite() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Letters alone: where a line ends is for the suite to choose.
    private static String converted(String name) throws IOException {
        try (var document = Loader.loadPDF(OUT.resolve(name + ".pdf").toFile())) {
            return letters(new PDFTextStripper().getText(document));
        }
    }

    private static List<String> written(String name) throws IOException {
        var file = Files.readAllBytes(OUT.resolve(name + ".docx"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var cells =
                    document.getTables().stream()
                            .flatMap(t -> t.getRows().stream())
                            .flatMap(r -> r.getTableCells().stream())
                            .flatMap(c -> c.getParagraphs().stream());
            var all =
                    Stream.concat(document.getParagraphs().stream(), cells)
                            .map(p -> letters(p.getText()))
                            .filter(t -> !t.isEmpty())
                            .toList();
            assertThat(all).hasSizeGreaterThan(8);
            return all;
        }
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00a0]+", "");
    }

    private static long dark(java.awt.image.BufferedImage picture, int from, int to) {
        long dark = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xff) < 0x80) {
                    dark++;
                }
            }
        }
        return dark;
    }

    private String pdf(ReportPaper report, String name) throws IOException {
        var pdf = papers.pdf(report);
        Files.createDirectories(OUT);
        Files.write(OUT.resolve("report-" + name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static ReportPaper report(Locale language, String heading, String row) {
        return new ReportPaper(
                new Letterhead(
                        "Tỉnh Nghệ An",
                        "Ủy ban nhân dân tỉnh Nghệ An",
                        "12/BC-UBND",
                        "Vinh",
                        LocalDate.of(2024, 1, 19)),
                language,
                "BÁO CÁO",
                "6 tháng cuối năm 2023",
                List.of(
                        new Heading(heading),
                        new Paragraph("Nội dung."),
                        new Grid("Bảng 1", List.of(row, "%"), List.of(List.of(row, "45,03 %")), 1),
                        new Picture("Biểu đồ 1", "Tăng dần", drawing("Thực hiện", "Mục tiêu"))),
                List.of("Số liệu đến 08:00 19/01/2024"));
    }

    private static ChartPicture drawing(String line, String plan) {
        return ChartPicture.of(
                LineChart.of(
                                "c",
                                "title",
                                List.of("10/2023", "11/2023", "12/2023"),
                                List.of(
                                        LineChart.Line.measured(
                                                line, Arrays.asList(30.0, null, 45.03)),
                                        LineChart.Line.planned(plan, List.of(31.0, 33.0, 40.0))),
                                LineChart.Unit.PERCENT)
                        .withTarget(plan, 40)
                        .withSpan(0, 1));
    }
}

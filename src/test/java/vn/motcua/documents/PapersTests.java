package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.documents.HandedIn.How;
import vn.motcua.documents.ResultPaper.Line;
import vn.motcua.documents.ResultPaper.Signer;
import vn.motcua.shared.Money;

class PapersTests {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final Letterhead HEAD =
            new Letterhead(
                    "Thành phố Vinh",
                    "Ủy ban nhân dân phường Hưng Dũng",
                    "15/TNHS",
                    "Vinh",
                    LocalDate.of(2024, 1, 19));
    private static final CaseLines CASE =
            new CaseLines(
                    "H41.12.05-240119-0015",
                    "Đăng ký khai sinh",
                    "Bộ phận Tiếp nhận và Trả kết quả phường Hưng Dũng",
                    "Trần Thị Hường",
                    "http://localhost:8080/track/Zk3yVw9XQ0e2rTn8LhB7uA");
    private static final Party PARTY =
            new Party(
                    "Nguyễn Văn Đường",
                    "Khối Trung Tiến, phường Hưng Dũng, thành phố Vinh, tỉnh Nghệ An",
                    "0900 000 015",
                    "duong@example.org");

    private final Papers papers = new Papers();

    @Test
    void a_receipt_is_a5_and_its_text_can_be_copied_letter_by_letter() throws IOException {
        var text = textOf(papers.pdf(receipt()), 148, 210);

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("ỦY BAN NHÂN DÂN PHƯỜNG HƯNG DŨNG")
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
                .contains("H41.12.05-240119-0015")
                .contains("Nguyễn Văn Đường")
                .contains("01 bản chính")
                .contains("8.000 đồng")
                .contains("17 giờ 00 phút, ngày 22 tháng 01 năm 2024")
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Test
    void a_receipt_says_apart_what_was_handed_in_and_what_is_still_to_come() throws IOException {
        var papers =
                List.of(
                        new HandedIn("Giấy chứng sinh", How.FILE, 3),
                        new HandedIn("Tờ khai", How.ORIGINAL_PROMISED, 1),
                        new HandedIn("Văn bản ủy quyền", How.MISSING, 1));

        var text = textOf(this.papers.pdf(receipt(papers)), 148, 210);

        var parts = text.split("Giấy tờ chưa nộp:");
        assertThat(parts).hasSize(2);
        assertThat(parts[0]).contains("Giấy chứng sinh", "03 tệp điện tử");
        assertThat(parts[1])
                .contains("Tờ khai", "sẽ nộp bản chính")
                .contains("Văn bản ủy quyền", "chưa nộp");
    }

    @Test
    void decomposed_input_is_printed_composed() throws IOException {
        var decomposed =
                new CaseLines(
                        CASE.code(),
                        Normalizer.normalize(CASE.procedure(), Normalizer.Form.NFD),
                        CASE.desk(),
                        CASE.officer(),
                        CASE.qr());

        var text = textOf(papers.pdf(new RefusalPaper(HEAD, decomposed, PARTY, "Ly do")), 148, 210);

        assertThat(text).contains("Đăng ký khai sinh");
    }

    @Test
    void what_people_typed_is_printed_and_never_read_as_markup() throws IOException {
        var hostile = "</p><img src=x> & \"Lê\" <b>'Ư'</b> \u0001\u001f\uFFFE";

        var text = textOf(papers.pdf(new RefusalPaper(HEAD, CASE, PARTY, hostile)), 148, 210);

        assertThat(text).contains("</p><img src=x> & \"Lê\" <b>'Ư'</b>");
    }

    @Test
    void the_qr_code_says_what_it_was_given() throws Exception {
        try (var pdf = Loader.loadPDF(papers.pdf(receipt()))) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);

            assertThat(read(picture)).isEqualTo(CASE.qr());
        }
    }

    @Test
    void a_long_receipt_goes_on_on_the_next_sheet() throws IOException {
        var many =
                java.util.stream.IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> new HandedIn("Giấy tờ số " + i, How.COPY, 2))
                        .toList();

        var text = textOf(papers.pdf(receipt(many)), 148, 210);

        assertThat(text).contains("Giấy tờ số 60").contains("NGƯỜI TIẾP NHẬN HỒ SƠ");
    }

    @Test
    void supplement_and_refusal_are_a5_a_result_is_a4() throws IOException {
        assertThat(textOf(papers.pdf(supplement()), 148, 210))
                .contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "Giấy chứng sinh bản gốc");
        assertThat(textOf(papers.pdf(refusal()), 148, 210))
                .contains("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", "không thuộc thẩm quyền");
        assertThat(textOf(papers.pdf(result()), 210, 297))
                .contains("KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "Nguyễn Minh Khôi");
    }

    @Test
    void every_paper_names_its_language_and_title_and_is_tagged() throws IOException {
        for (Paper paper : List.of(receipt(), supplement(), refusal(), result())) {
            var bytes = papers.pdf(paper);
            keep(paper, bytes);
            try (var pdf = Loader.loadPDF(bytes)) {
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
                assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(paper.title());
                assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
                assertThat(pdf.getDocumentCatalog().getOutputIntents()).isNotEmpty();
            }
        }
    }

    private static ReceiptPaper receipt() {
        return receipt(
                List.of(
                        new HandedIn("Tờ khai đăng ký khai sinh theo mẫu", How.ORIGINAL, 1),
                        new HandedIn("Giấy chứng sinh do cơ sở y tế cấp", How.ORIGINAL, 1),
                        new HandedIn(
                                "Giấy chứng nhận kết hôn của cha, mẹ (nếu đã đăng ký kết hôn)",
                                How.HELD,
                                1),
                        new HandedIn("Căn cước công dân của người yêu cầu", How.COPY, 1)));
    }

    private static ReceiptPaper receipt(List<HandedIn> handedIn) {
        return new ReceiptPaper(
                HEAD,
                CASE,
                PARTY,
                handedIn,
                "01 ngày làm việc",
                Instant.parse("2024-01-19T01:15:00Z"),
                Instant.parse("2024-01-22T10:00:00Z"),
                false,
                new Money(8_000),
                "Bộ phận Tiếp nhận và Trả kết quả phường Hưng Dũng, và bản điện tử trên cổng");
    }

    private static SupplementPaper supplement() {
        return new SupplementPaper(
                HEAD,
                CASE,
                PARTY,
                List.of(
                        "Giấy chứng sinh bản gốc (bản đã nộp là bản chụp, không đọc được số)",
                        "Ghi lại tên người mẹ đúng như trong căn cước công dân"),
                "Không đủ căn cứ để ghi tên người mẹ vào sổ hộ tịch.",
                "0238 000 000");
    }

    private static RefusalPaper refusal() {
        return new RefusalPaper(
                HEAD,
                CASE,
                PARTY,
                "Việc đăng ký khai sinh có yếu tố nước ngoài không thuộc thẩm quyền của phường; đề"
                        + " nghị nộp tại Ủy ban nhân dân thành phố Vinh.");
    }

    private static ResultPaper result() {
        return new ResultPaper(
                new Letterhead(
                        null,
                        "Ủy ban nhân dân phường Hưng Dũng",
                        "27/GKS",
                        "Vinh",
                        LocalDate.of(2024, 2, 5)),
                CASE,
                "Kết quả giải quyết thủ tục hành chính",
                PARTY,
                List.of(
                        new Line("Họ, chữ đệm, tên", "Nguyễn Minh Khôi"),
                        new Line("Ngày, tháng, năm sinh", "12/01/2024"),
                        new Line("Giới tính", "Nam"),
                        new Line("Nơi sinh", "Bệnh viện đa khoa thành phố Vinh, tỉnh Nghệ An")),
                "Văn bản này được cấp trên cơ sở hồ sơ nêu trên.",
                new Signer(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lê Quang Ngọc"));
    }

    private static String textOf(byte[] bytes, int width, int height) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            PDRectangle page = pdf.getPage(0).getMediaBox();
            assertThat(page.getWidth() / POINTS_PER_MM)
                    .isCloseTo(width, org.assertj.core.data.Offset.offset(0.5f));
            assertThat(page.getHeight() / POINTS_PER_MM)
                    .isCloseTo(height, org.assertj.core.data.Offset.offset(0.5f));
            var reader = new PDFTextStripper();
            return reader.getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String read(BufferedImage picture) throws ReaderException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /// Left for whoever wants to look at them.
    private static void keep(Paper paper, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(paper.getClass().getSimpleName() + ".pdf"), bytes);
    }
}

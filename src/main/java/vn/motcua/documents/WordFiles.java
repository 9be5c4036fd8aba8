package vn.motcua.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.springframework.stereotype.Service;
import vn.motcua.documents.ReportPaper.Grid;
import vn.motcua.documents.ReportPaper.Heading;
import vn.motcua.documents.ReportPaper.Paragraph;
import vn.motcua.documents.ReportPaper.Part;
import vn.motcua.documents.ReportPaper.Picture;

/// Writes reports as files of a word processor (Office Open XML, `.docx`): real headings, tables
/// whose first row repeats on each page, drawings with their description.
@Service
public class WordFiles {

    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String TITLE = "Title";
    private static final String HEADING = "Heading1";
    private static final int PICTURE_WIDTH = 453;
    private static final int TITLE_SIZE = 16;
    private static final int HEADING_SIZE = 14;
    private static final int TEXT_SIZE = 13;
    private static final int CELL_SIZE = 11;
    private static final int SMALL_SIZE = 9;
    private static final PageSize PAGE = new PageSize(210, 297, 20, 18, 20, 30);

    /// The file's bytes.
    public byte[] docx(ReportPaper paper) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var writing = new Writing(document, face(paper));
            writing.page();
            writing.about(paper);
            writing.head(paper);
            for (var part : paper.parts()) {
                writing.part(part);
            }
            paper.closing().forEach(writing::small);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A report could not be written", e);
        }
    }

    private static String face(ReportPaper paper) {
        return paper.lang().equals("ja") ? "BIZ UDPGothic" : "Times New Roman";
    }

    /// A sheet and its margins in millimetres: those of the printed paper.
    private record PageSize(int width, int height, int top, int right, int bottom, int left) {

        /// In twentieths of a point.
        static int twips(int millimetres) {
            return Math.round(millimetres * 1440 / 25.4f);
        }

        int text() {
            return twips(width - left - right);
        }
    }

    private record Writing(XWPFDocument document, String face) {

        void page() {
            var section = document.getDocument().getBody().addNewSectPr();
            var size = section.addNewPgSz();
            size.setW(PageSize.twips(PAGE.width()));
            size.setH(PageSize.twips(PAGE.height()));
            var margins = section.addNewPgMar();
            margins.setTop(PageSize.twips(PAGE.top()));
            margins.setRight(PageSize.twips(PAGE.right()));
            margins.setBottom(PageSize.twips(PAGE.bottom()));
            margins.setLeft(PageSize.twips(PAGE.left()));
            margins.setFooter(PageSize.twips(PAGE.bottom() / 2));
            var number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
            number.setAlignment(ParagraphAlignment.CENTER);
            counted(number, "PAGE");
            run(number, "/", SMALL_SIZE, false);
            counted(number, "NUMPAGES");
        }

        /// What the word processor counts itself.
        private void counted(XWPFParagraph paragraph, String what) {
            var field = paragraph.getCTP().addNewFldSimple();
            field.setInstr(what);
            var run = field.addNewR();
            run.addNewRPr()
                    .addNewSz()
                    .setVal(BigInteger.TWO.multiply(BigInteger.valueOf(SMALL_SIZE)));
            run.addNewT().setStringValue("1");
        }

        void about(ReportPaper paper) {
            var styles = document.createStyles();
            styles.addStyle(style(TITLE, "Title", 0));
            styles.addStyle(style(HEADING, "heading 1", 1));
            var about = document.getProperties().getCoreProperties();
            about.setTitle(paper.title());
            about.setSubjectProperty(paper.subtitle());
            about.setCreator(paper.head().agency());
            about.setDescription(String.join("\n", paper.closing()));
            var day = paper.head().date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            about.setCreated(Optional.of(Date.from(day)));
            about.setModified(Optional.of(Date.from(day)));
        }

        void head(ReportPaper paper) {
            if (paper.isVietnamese()) {
                var table = document.createTable(1, 2);
                var issuer = PAGE.text() * 2 / 5;
                widen(table, issuer, PAGE.text() - issuer);
                table.removeBorders();
                var row = table.getRow(0);
                issuer(row.getCell(0), paper.head());
                state(row.getCell(1), paper.head());
            } else {
                run(document.createParagraph(), paper.head().agency(), TEXT_SIZE, true);
            }
            centred(TITLE, paper.title(), TITLE_SIZE);
            centred(null, paper.subtitle(), TEXT_SIZE);
        }

        private void issuer(XWPFTableCell cell, Letterhead head) {
            if (head.superior() != null) {
                line(cell, PaperWords.upper(head.superior()), false);
            }
            PaperWords.agency(head.agency()).forEach(name -> line(cell, name, true));
            if (head.number() != null) {
                line(cell, "Số: " + head.number(), false);
            }
            cell.removeParagraph(0);
        }

        private void state(XWPFTableCell cell, Letterhead head) {
            line(cell, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true);
            line(cell, "Độc lập - Tự do - Hạnh phúc", true);
            line(cell, head.place() + ", " + PaperWords.date(head.date()), false);
            cell.removeParagraph(0);
        }

        private void line(XWPFTableCell cell, String text, boolean bold) {
            var paragraph = cell.addParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            run(paragraph, text, CELL_SIZE, bold);
        }

        private void centred(@Nullable String style, String text, int size) {
            var paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setSpacingBefore(style == null ? 0 : 240);
            if (style != null) {
                paragraph.setStyle(style);
            }
            run(paragraph, text, size, true);
        }

        void part(Part part) {
            switch (part) {
                case Heading(var text) -> heading(text);
                case Paragraph(var text) -> paragraph(text);
                case Grid grid -> grid(grid);
                case Picture picture -> picture(picture);
            }
        }

        private void heading(String text) {
            var paragraph = document.createParagraph();
            paragraph.setStyle(HEADING);
            paragraph.setSpacingBefore(200);
            paragraph.setKeepNext(true);
            run(paragraph, text, HEADING_SIZE, true);
        }

        private void paragraph(String text) {
            var paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            paragraph.setSpacingAfter(120);
            run(paragraph, text, TEXT_SIZE, false);
        }

        private void caption(String text) {
            var paragraph = document.createParagraph();
            paragraph.setSpacingBefore(60);
            paragraph.setKeepNext(true);
            run(paragraph, text, CELL_SIZE, true);
        }

        private void grid(Grid grid) {
            caption(grid.caption());
            var table = document.createTable(grid.rows().size() + 1, grid.head().size());
            widen(table, ColumnWidths.of(grid.head(), grid.rows(), PAGE.text()));
            table.getRow(0).setRepeatHeader(true);
            fill(table.getRow(0), grid.head(), grid.numeric(), true);
            for (int i = 0; i < grid.rows().size(); i++) {
                var row = table.getRow(i + 1);
                row.setCantSplitRow(true);
                fill(row, grid.rows().get(i), grid.numeric(), false);
            }
            document.createParagraph();
        }

        private static void widen(XWPFTable table, int... widths) {
            table.setWidth("100%");
            table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
            var grid = table.getCTTbl().addNewTblGrid();
            for (var width : widths) {
                grid.addNewGridCol().setW(width);
            }
            for (var row : table.getRows()) {
                for (int i = 0; i < widths.length; i++) {
                    row.getCell(i).setWidth(String.valueOf(widths[i]));
                }
            }
        }

        private void fill(XWPFTableRow row, List<String> cells, int numeric, boolean head) {
            for (int i = 0; i < cells.size(); i++) {
                var paragraph = row.getCell(i).getParagraphs().getFirst();
                paragraph.setAlignment(
                        i >= numeric ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
                run(paragraph, cells.get(i), CELL_SIZE, head);
            }
        }

        private void picture(Picture picture) {
            caption(picture.caption());
            var drawing = picture.drawing();
            var height = PICTURE_WIDTH * drawing.height() / drawing.width();
            var run = document.createParagraph().createRun();
            try {
                run.addPicture(
                        new ByteArrayInputStream(drawing.png()),
                        Document.PICTURE_TYPE_PNG,
                        "chart.png",
                        Units.toEMU(PICTURE_WIDTH),
                        Units.toEMU(height));
            } catch (InvalidFormatException | IOException e) {
                throw new IllegalStateException("A drawing could not be taken into a report", e);
            }
            var inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
            inline.getDocPr().setDescr(picture.description());
        }

        void small(String text) {
            run(document.createParagraph(), text, SMALL_SIZE, false);
        }

        private void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
            var run = paragraph.createRun();
            run.setText(text);
            run.setFontFamily(face);
            run.setFontSize(size);
            run.setBold(bold);
        }

        /// Known to word processors by its name, so that they list headings and mark them for
        /// screen readers.
        private static XWPFStyle style(String id, String name, int level) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId(id);
            style.setType(STStyleType.PARAGRAPH);
            var called = CTString.Factory.newInstance();
            called.setVal(name);
            style.setName(called);
            style.addNewQFormat();
            if (level > 0) {
                style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            }
            return new XWPFStyle(style);
        }
    }
}

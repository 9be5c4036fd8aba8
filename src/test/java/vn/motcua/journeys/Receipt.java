package vn.motcua.journeys;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// A receipt (form 01) as it comes out of the program.
///
/// @param text what is printed on it
/// @param qr the address its code leads to
/// @param width and height of the first sheet, in millimetres
record Receipt(String text, String qr, long width, long height) {

    private static final float MM_PER_POINT = 25.4f / 72;
    private static final int SHARP = 200;

    /// Downloads it by the link of the page.
    static Receipt of(Page page) {
        var download =
                page.waitForDownload(
                        () -> page.locator("main a[href$='/receipt']").first().click());
        try (var pdf = Loader.loadPDF(download.path().toFile())) {
            var sheet = pdf.getPage(0).getMediaBox();
            return new Receipt(
                    new PDFTextStripper().getText(pdf),
                    read(new PDFRenderer(pdf).renderImageWithDPI(0, SHARP)),
                    Math.round(sheet.getWidth() * MM_PER_POINT),
                    Math.round(sheet.getHeight() * MM_PER_POINT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isA5() {
        return width == 148 && height == 210;
    }

    private static String read(java.awt.image.BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var dots = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            throw new IllegalStateException("No code on the receipt", e);
        }
    }
}

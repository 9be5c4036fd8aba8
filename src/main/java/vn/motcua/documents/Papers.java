package vn.motcua.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/// Prints papers: a [Paper] becomes a PDF/A-2a file that screen readers can read (PDF/UA) and whose
/// text can be copied letter by letter.
@Service
public class Papers {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /// Characters that people paste and no page may hold.
    private static final Pattern NOT_XML =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final List<Typeface> TYPEFACES =
            List.of(
                    Typeface.of("Tinos", "Tinos-Regular", 400, FontStyle.NORMAL),
                    Typeface.of("Tinos", "Tinos-Italic", 400, FontStyle.ITALIC),
                    Typeface.of("Tinos", "Tinos-Bold", 700, FontStyle.NORMAL),
                    Typeface.of("Tinos", "Tinos-BoldItalic", 700, FontStyle.ITALIC));

    /// Large: read only when a paper in Japanese is printed.
    private static final Supplier<List<Typeface>> JAPANESE =
            SingletonSupplier.of(() ->
                    List.of(
                            Typeface.of(
                                    "BIZUDPGothic", "BIZUDPGothic-Regular", 400, FontStyle.NORMAL),
                            Typeface.of(
                                    "BIZUDPGothic", "BIZUDPGothic-Bold", 700, FontStyle.NORMAL)));

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.motcua");

    /// The printed paper.
    public byte[] pdf(Paper paper) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        TYPEFACES.forEach(t -> t.lend(builder));
        if (paper instanceof ReportPaper report && report.lang().equals("ja")) {
            JAPANESE.get().forEach(t -> t.lend(builder));
        }
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Motcua");
        builder.withHtmlContent(html(paper), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A paper could not be drawn", e);
        }
        return pdf.toByteArray();
    }

    private String html(Paper paper) {
        var html = new StringOutput();
        templates.render("documents/" + paper.getClass().getSimpleName() + ".jte", paper, html);
        return Normalizer.normalize(
                NOT_XML.matcher(html.toString()).replaceAll(""), Normalizer.Form.NFC);
    }

    private record Typeface(String family, byte[] bytes, int weight, FontStyle style) {

        void lend(PdfRendererBuilder builder) {
            builder.useFont(() -> new ByteArrayInputStream(bytes), family, weight, style, true);
        }

        static Typeface of(String family, String file, int weight, FontStyle style) {
            try {
                var bytes = new ClassPathResource("fonts/" + file + ".ttf").getContentAsByteArray();
                return new Typeface(family, bytes, weight, style);
            } catch (IOException e) {
                throw new UncheckedIOException("A typeface of papers is missing: " + file, e);
            }
        }
    }
}

package vn.motcua.documents;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/// Writes letters as outlines of typefaces that come with the program: the first one that has a
/// letter gives it.
final class Letters {

    static final Letters REGULAR = of("BeVietnamPro-Regular", "BIZUDPGothic-Regular");
    static final Letters BOLD = of("BeVietnamPro-Bold", "BIZUDPGothic-Bold");

    private final List<Face> faces;

    private Letters(List<Face> faces) {
        this.faces = faces;
    }

    private static Letters of(String... files) {
        return new Letters(java.util.Arrays.stream(files).map(Face::read).toList());
    }

    /// Writes from the left, on the base line `y`; returns how wide it became.
    double write(Graphics2D g, String text, double x, double y, double size) {
        var at = x;
        for (var letter : text.codePoints().toArray()) {
            var face = face(letter);
            var unit = size / face.unitsPerEm();
            var placed = new AffineTransform(unit, 0, 0, -unit, at, y);
            g.fill(placed.createTransformedShape(face.outline(letter)));
            at += face.advance(letter) * unit;
        }
        return at - x;
    }

    double width(String text, double size) {
        return text.codePoints()
                .mapToDouble(l -> face(l).advance(l) * size / face(l).unitsPerEm())
                .sum();
    }

    private Face face(int letter) {
        return faces.stream().filter(f -> f.has(letter)).findFirst().orElse(faces.getFirst());
    }

    /// One typeface. What fontbox reads lazily is read by one thread at a time.
    private record Face(TrueTypeFont font, CmapLookup letters, int unitsPerEm) {

        static Face read(String file) {
            try {
                var bytes = new ClassPathResource("fonts/" + file + ".ttf").getContentAsByteArray();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
                return new Face(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException("A typeface of drawings is missing: " + file, e);
            }
        }

        boolean has(int letter) {
            return letters.getGlyphId(letter) != 0;
        }

        int advance(int letter) {
            synchronized (font) {
                try {
                    return font.getAdvanceWidth(letters.getGlyphId(letter));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        java.awt.Shape outline(int letter) {
            synchronized (font) {
                try {
                    var glyph = font.getGlyph().getGlyph(letters.getGlyphId(letter));
                    return glyph == null ? new java.awt.geom.Path2D.Double() : glyph.getPath();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}

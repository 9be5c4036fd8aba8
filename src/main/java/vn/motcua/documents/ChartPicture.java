package vn.motcua.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.LineChart;

/// A chart as a picture for papers, drawn as on the page ([LineChart]) and in the same colours. Its
/// letters are outlines of our own typefaces, so that a machine without any typeface draws the
/// same.
///
/// @param width of the chart in its own units; the picture has three times as many pixels
public record ChartPicture(byte[] png, int width, int height) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int KEY_LINE = 22;
    private static final int SCALE = 3;
    private static final int LEFT = 56;
    private static final int RIGHT = 560;
    private static final Color INK = new Color(0x1d1d1b);
    private static final Color SOFT = new Color(0x55504a);
    private static final Color GRID = new Color(0xd9cec2);
    private static final Color SPAN = new Color(0xfdf1c7);
    private static final Color TARGET = new Color(0x9c1c1c);
    private static final List<Color> LINES =
            List.of(
                    new Color(0x0b4f8a),
                    new Color(0xb35a00),
                    new Color(0x0f6e56),
                    new Color(0x6b3fa0));
    private static final float[] PLANNED = {9, 5};
    private static final float[] OTHER = {3, 3};

    public static ChartPicture of(LineChart chart) {
        var height = HEIGHT + (chart.lines().size() > 1 ? KEY_LINE * chart.lines().size() : 0);
        var picture = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        var pen = new Pen(picture.createGraphics(), height);
        pen.axes(chart);
        for (int i = 0; i < chart.lines().size(); i++) {
            pen.line(chart, i);
        }
        pen.words(chart);
        return new ChartPicture(png(picture), WIDTH, height);
    }

    /// `data:image/png;base64,…`
    String inline() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChartPicture picture
                && width == picture.width
                && height == picture.height
                && Arrays.equals(png, picture.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    private static byte[] png(BufferedImage picture) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private record Pen(Graphics2D g, Letters regular, Letters bold) {

        private static final int SMALL = 13;
        private static final int LARGE = 14;

        Pen(Graphics2D g, int height) {
            this(g, Letters.REGULAR, Letters.BOLD);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(SCALE, SCALE);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, WIDTH, height);
        }

        void axes(LineChart chart) {
            if (chart.from() != null && chart.to() != null) {
                g.setColor(SPAN);
                var x = chart.x(chart.from());
                var bottom = chart.y(0);
                var top = chart.y(Double.MAX_VALUE);
                g.fillRect(x, top, Math.max(4, chart.x(chart.to()) - x), bottom - top);
            }
            for (var tick : chart.ticks()) {
                rule(GRID, 1, tick.y(), null);
                text(tick.text(), LEFT - 6 - regular.width(tick.text(), SMALL), tick.y() + 5, SOFT);
            }
            for (var label : chart.below()) {
                var half = regular.width(label.text(), SMALL) / 2;
                text(label.text(), label.x() - half, label.y(), SOFT);
            }
            if (chart.target() != null) {
                var y = chart.y(chart.target().value());
                rule(TARGET, 1.5f, y, new float[] {2, 4});
                var said = chart.target().name() + ": " + chart.text(chart.target().value());
                text(said, LEFT + 4, y - 6, TARGET);
            }
        }

        void line(LineChart chart, int index) {
            var line = chart.lines().get(index);
            g.setColor(LINES.get(index % LINES.size()));
            g.setStroke(stroke(line.style()));
            var path = new Path2D.Double();
            var drawing = false;
            for (int i = 0; i < line.values().size(); i++) {
                var value = line.values().get(i);
                if (value != null) {
                    if (drawing) {
                        path.lineTo(chart.x(i), chart.y(value));
                    } else {
                        path.moveTo(chart.x(i), chart.y(value));
                    }
                }
                drawing = value != null;
            }
            g.draw(path);
            for (var point : chart.points(line)) {
                g.fill(new Ellipse2D.Double(point.x() - 3, point.y() - 3, 6, 6));
            }
        }

        void words(LineChart chart) {
            for (var end : chart.ends()) {
                g.setColor(INK);
                bold.write(g, end.text(), end.x(), end.y(), LARGE);
            }
            if (chart.lines().size() > 1) {
                for (int i = 0; i < chart.lines().size(); i++) {
                    var y = HEIGHT + KEY_LINE * i + 12;
                    g.setColor(LINES.get(i % LINES.size()));
                    g.setStroke(stroke(chart.lines().get(i).style()));
                    g.drawLine(LEFT, y - 5, LEFT + 28, y - 5);
                    text(chart.lines().get(i).name(), LEFT + 36, y, INK);
                }
            }
        }

        private void rule(Color colour, float width, int y, float @Nullable [] dashes) {
            g.setColor(colour);
            g.setStroke(
                    dashes == null
                            ? new BasicStroke(width)
                            : new BasicStroke(
                                    width,
                                    BasicStroke.CAP_BUTT,
                                    BasicStroke.JOIN_ROUND,
                                    1,
                                    dashes,
                                    0));
            g.drawLine(LEFT, y, RIGHT, y);
        }

        private void text(String text, double x, double y, Color colour) {
            g.setColor(colour);
            regular.write(g, text, x, y, SMALL);
        }

        private static BasicStroke stroke(LineChart.Style style) {
            return switch (style) {
                case MEASURED ->
                        new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
                case PLANNED -> dashed(PLANNED);
                case OTHER -> dashed(OTHER);
            };
        }

        private static BasicStroke dashed(float[] dashes) {
            return new BasicStroke(
                    2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
        }
    }
}

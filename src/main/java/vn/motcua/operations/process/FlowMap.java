package vn.motcua.operations.process;

import java.util.List;
import java.util.Locale;

/// A drawn process: boxes in layers from top to bottom, arrows between them with room for their
/// labels. Lengths in pixels.
///
/// @param boxes the activities
/// @param lines the arrows
public record FlowMap(int width, int height, List<Box> boxes, List<Line> lines) {

    /// An activity, by its middle.
    public record Box(Activity activity, long count, double x, double y, int width, int height) {}

    /// A point of a line.
    public record Point(double x, double y) {}

    /// An arrow.
    ///
    /// @param through where it goes, from its source to its target
    /// @param label middle of the room for its label
    public record Line(
            Arrow arrow, List<Point> through, Point label, int labelWidth, int labelHeight) {

        /// As the path of a drawing: straight in the layers, curved between them.
        public String path() {
            var path = new StringBuilder();
            var from = through.getFirst();
            path.append(text("M%.1f %.1f", from.x(), from.y()));
            for (var to : through.subList(1, through.size())) {
                var middle = (from.y() + to.y()) / 2;
                path.append(
                        text(
                                " C%.1f %.1f %.1f %.1f %.1f %.1f",
                                from.x(), middle, to.x(), middle, to.x(), to.y()));
                from = to;
            }
            return path.toString();
        }

        private static String text(String form, Object... numbers) {
            return String.format(Locale.ROOT, form, numbers);
        }
    }
}

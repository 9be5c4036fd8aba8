package vn.motcua.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A small line beside a figure (`web/sparkline.jte`): how it came to be, without axes. It spans
/// its own lowest and highest value.
///
/// @param text what it shows, in words, for those who do not see it
public record Sparkline(List<@Nullable Double> values, String text) {

    static final int WIDTH = 96;
    static final int HEIGHT = 28;
    private static final int MARGIN = 3;

    public Sparkline {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// Whether there are two values at least.
    public boolean drawable() {
        return values.stream().filter(Objects::nonNull).count() > 1;
    }

    /// The line as an SVG path, begun anew after each gap.
    public String path() {
        var path = new StringBuilder();
        var drawing = false;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                path.append(drawing ? 'L' : 'M').append(x(i)).append(' ').append(y(value));
            }
            drawing = value != null;
        }
        return path.toString();
    }

    /// Where the last value stands.
    public int lastX() {
        return x(last());
    }

    /// How high the last value stands.
    public int lastY() {
        return y(Objects.requireNonNull(values.get(last())));
    }

    private int last() {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i) != null) {
                return i;
            }
        }
        throw new IllegalStateException("nothing to draw");
    }

    private int x(int index) {
        return MARGIN + Math.round((float) (WIDTH - 2 * MARGIN) * index / (values.size() - 1));
    }

    private int y(double value) {
        var low = values.stream().filter(Objects::nonNull).mapToDouble(v -> v).min().orElse(0);
        var high = values.stream().filter(Objects::nonNull).mapToDouble(v -> v).max().orElse(0);
        var share = high > low ? (value - low) / (high - low) : 0.5;
        return HEIGHT - MARGIN - (int) Math.round((HEIGHT - 2 * MARGIN) * share);
    }
}

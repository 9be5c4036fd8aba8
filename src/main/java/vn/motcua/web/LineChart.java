package vn.motcua.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lines over time, drawn by the server (`web/lineChart.jte`) with the table of their values below.
/// A value that is missing breaks the line; it is not zero.
///
/// @param id unique on the page
/// @param title what is shown, in the reader's language
/// @param labels the points in time, oldest first
/// @param target a level to reach, drawn across with its name
/// @param from first of the labels that are marked as a span (a campaign), or null
/// @param to last of them, or null
/// @param language in which numbers are written; null: that of the page being drawn
public record LineChart(
        String id,
        String title,
        List<String> labels,
        List<Line> lines,
        Unit unit,
        @Nullable Target target,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Locale language) {

    static final int WIDTH = 640;
    static final int HEIGHT = 260;
    static final int LEFT = 56;
    static final int RIGHT = 560;
    static final int TOP = 18;
    static final int BOTTOM = 222;
    private static final int MOST_LABELS = 7;
    private static final int STEPS = 4;
    private static final double TEN = 10;

    public LineChart {
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
        for (var line : lines) {
            if (line.values.size() != labels.size()) {
                throw new IllegalArgumentException(line.name + ": a value for each label");
            }
        }
    }

    public static LineChart of(
            String id, String title, List<String> labels, List<Line> lines, Unit unit) {
        return new LineChart(id, title, labels, lines, unit, null, null, null, null);
    }

    public LineChart withTarget(String name, double value) {
        return new LineChart(
                id, title, labels, lines, unit, new Target(name, value), from, to, language);
    }

    public LineChart withSpan(int first, int last) {
        return new LineChart(id, title, labels, lines, unit, target, first, last, language);
    }

    /// For a paper in another language than the page's.
    public LineChart in(Locale chosen) {
        return new LineChart(id, title, labels, lines, unit, target, from, to, chosen);
    }

    private Locale locale() {
        return language == null ? Shell.language() : language;
    }

    /// A word around the drawing, in its language.
    public String said(String key, Object... parts) {
        return Messages.bundles().text(locale(), key, parts);
    }

    /// What the values are.
    public enum Unit {
        /// 0 to 100.
        PERCENT,
        NUMBER
    }

    /// How a line is drawn: told apart by its dashes as well.
    public enum Style {
        MEASURED,
        PLANNED,
        OTHER
    }

    /// One line.
    ///
    /// @param values one for each label; null where there is none
    public record Line(String name, List<@Nullable Double> values, Style style) {

        public Line {
            values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
        }

        public static Line measured(String name, List<@Nullable Double> values) {
            return new Line(name, values, Style.MEASURED);
        }

        public static Line planned(String name, List<@Nullable Double> values) {
            return new Line(name, values, Style.PLANNED);
        }

        /// Its class in the style sheet.
        public String css() {
            return style.name().toLowerCase(Locale.ROOT);
        }
    }

    /// A level with its name.
    public record Target(String name, double value) {}

    /// A short word at a place of the drawing.
    public record Mark(int x, int y, String text) {}

    /// The axis begins at zero and ends at a round number not below any value.
    public double top() {
        var values =
                Stream.concat(
                        lines.stream().flatMap(l -> l.values.stream()).filter(Objects::nonNull),
                        Stream.ofNullable(target).map(Target::value));
        var most = values.mapToDouble(v -> v).max().orElse(0);
        return round(most);
    }

    private double round(double most) {
        if (most <= 0) {
            return unit == Unit.PERCENT ? 100 : STEPS;
        }
        var size = Math.pow(TEN, Math.floor(Math.log10(most)));
        for (var part : new double[] {1, 2, 4, 5, 8}) {
            if (most <= part * size) {
                return Math.max(part * size, unit == Unit.NUMBER ? STEPS : 0);
            }
        }
        return TEN * size;
    }

    /// Where a label stands.
    public int x(int index) {
        return labels.size() < 2
                ? (LEFT + RIGHT) / 2
                : LEFT + (int) Math.round((double) (RIGHT - LEFT) * index / (labels.size() - 1));
    }

    /// How high a value stands; never outside the drawing.
    public int y(double value) {
        var bounded = Math.clamp(value / top(), 0, 1);
        return BOTTOM - (int) Math.round((BOTTOM - TOP) * bounded);
    }

    /// The line as an SVG path, begun anew after each gap.
    public String path(Line line) {
        var path = new StringBuilder();
        var drawing = false;
        for (int i = 0; i < line.values.size(); i++) {
            var value = line.values.get(i);
            if (value != null) {
                path.append(drawing ? 'L' : 'M').append(x(i)).append(' ').append(y(value));
            }
            drawing = value != null;
        }
        return path.toString();
    }

    /// Every value there is.
    public List<Mark> points(Line line) {
        return IntStream.range(0, labels.size())
                .filter(i -> line.values.get(i) != null)
                .mapToObj(i -> new Mark(x(i), y(Objects.requireNonNull(line.values.get(i))), ""))
                .toList();
    }

    /// The last value of each line with its figure; those too near one another move apart.
    public List<Mark> ends() {
        var ends = new ArrayList<Mark>();
        for (var line : lines) {
            for (int i = labels.size() - 1; i >= 0; i--) {
                var value = line.values.get(i);
                if (value != null) {
                    ends.add(new Mark(x(i) + 8, y(value) + 5, text(value)));
                    break;
                }
            }
        }
        return apart(ends);
    }

    private static List<Mark> apart(List<Mark> ends) {
        final int room = 17;
        var sorted = ends.stream().sorted(java.util.Comparator.comparingInt(Mark::y)).toList();
        var placed = new ArrayList<Mark>();
        for (var end : sorted) {
            var above = placed.isEmpty() ? Integer.MIN_VALUE / 2 : placed.getLast().y;
            placed.add(new Mark(end.x, Math.max(end.y, above + room), end.text));
        }
        return placed;
    }

    /// Values beside the axis.
    public List<Mark> ticks() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> top() * i / STEPS)
                .map(v -> new Mark(LEFT, y(v), tick(v)))
                .toList();
    }

    /// At most seven labels below, evenly chosen, the last one always among them.
    public List<Mark> below() {
        var every = Math.max(1, (int) Math.ceil((double) labels.size() / MOST_LABELS));
        return IntStream.range(0, labels.size())
                .filter(i -> (labels.size() - 1 - i) % every == 0)
                .mapToObj(i -> new Mark(x(i), BOTTOM + 22, labels.get(i)))
                .toList();
    }

    /// A value as people read it.
    public String text(double value) {
        return unit == Unit.PERCENT
                ? Formats.percent(value, locale())
                : Formats.decimal(value, 1, locale());
    }

    private String tick(double value) {
        return unit == Unit.PERCENT
                ? Formats.percent(value, 1, locale())
                : Formats.decimal(value, 1, locale());
    }

    /// In words what can be seen: for each line its first and its last value.
    public String description() {
        return String.join("; ", lines.stream().map(this::described).toList());
    }

    private String described(Line line) {
        var values = line.values.stream().filter(Objects::nonNull).toList();
        return values.isEmpty()
                ? line.name + ": –"
                : "%s: %s → %s"
                        .formatted(line.name, text(values.getFirst()), text(values.getLast()));
    }
}

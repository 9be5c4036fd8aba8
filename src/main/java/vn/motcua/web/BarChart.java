package vn.motcua.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bars beside their names and values, drawn by the server (`web/barChart.jte`): a table of which
/// one column is drawn, so that it can be read as well as seen. Bars begin at zero.
///
/// @param id unique on the page
/// @param title what is shown, in the reader's language
/// @param names head of the column of names
/// @param values head of the column of values
/// @param most what a full bar stands for; 0: the largest value
/// @param target a level to reach, with its name
public record BarChart(
        String id,
        String title,
        String names,
        String values,
        List<Bar> bars,
        double most,
        LineChart.@Nullable Target target) {

    static final int FULL = 1000;

    public BarChart {
        bars = List.copyOf(bars);
    }

    public static BarChart of(
            String id, String title, String names, String values, List<Bar> bars) {
        return new BarChart(id, title, names, values, bars, 0, null);
    }

    /// Bars of shares, of which a full one is a hundred percent.
    public BarChart ofPercent() {
        return new BarChart(id, title, names, values, bars, 100, target);
    }

    public BarChart withTarget(String name, double value) {
        return new BarChart(
                id, title, names, values, bars, most, new LineChart.Target(name, value));
    }

    /// One bar.
    ///
    /// @param value null when there is none, which is not zero
    /// @param text the value as people read it
    /// @param href where it opens
    /// @param light how it stands; said by a word in `text` or beside it as well
    public record Bar(
            String name,
            @Nullable Double value,
            String text,
            @Nullable String href,
            WallPanel.Light light) {

        public static Bar of(
                String name, @Nullable Double value, String text, @Nullable String href) {
            return new Bar(name, value, text, href, WallPanel.Light.NONE);
        }

        /// Its class in the style sheet.
        public String css() {
            return light.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Length of a bar in thousandths of the column.
    public int length(Bar bar) {
        return bar.value == null ? 0 : at(bar.value);
    }

    /// Where the target stands, in thousandths of the column.
    public int targetAt() {
        return target == null ? 0 : at(target.value());
    }

    private int at(double value) {
        var full = full();
        return full <= 0 ? 0 : (int) Math.round(FULL * Math.clamp(value / full, 0, 1));
    }

    private double full() {
        if (most > 0) {
            return most;
        }
        var largest = bars.stream().mapToDouble(b -> b.value == null ? 0 : b.value).max().orElse(0);
        return target == null ? largest : Math.max(largest, target.value());
    }
}

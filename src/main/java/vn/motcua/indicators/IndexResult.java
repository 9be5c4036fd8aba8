package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/// What an index gives for one unit and period: points reached of the points that can be measured.
/// They are a hundred only when every component has a source and had something to measure.
public record IndexResult(IndexVersion version, List<Line> lines) {

    private static final int ALL = 100;

    public IndexResult {
        lines = List.copyOf(lines);
    }

    /// A component and what became of it.
    public record Line(Component component, Score score) {}

    public BigDecimal reached() {
        return reached(_ -> true);
    }

    public int measurable() {
        return measurable(_ -> true);
    }

    /// Points of one group of the decision.
    public BigDecimal reached(String group) {
        return reached(c -> c.group().equals(group));
    }

    public int measurable(String group) {
        return measurable(c -> c.group().equals(group));
    }

    /// Whether a class may be given: all hundred points were measured.
    public boolean isWhole() {
        return measurable() == ALL;
    }

    private BigDecimal reached(Predicate<Component> which) {
        return lines.stream()
                .filter(l -> which.test(l.component))
                .map(l -> l.score instanceof Score.Points p ? p.points() : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private int measurable(Predicate<Component> which) {
        return lines.stream()
                .filter(l -> which.test(l.component) && l.score instanceof Score.Points)
                .mapToInt(l -> l.component.most())
                .sum();
    }
}

package vn.motcua.indicators.publication;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Score;

/// Why the points of a unit are others than the period before, component by component. The parts
/// add up to the whole, to the hundredth.
///
/// @param comparison what may be said of the whole
/// @param otherFormula whether the two periods were computed by different formulas
public record Change(
        BigDecimal before,
        BigDecimal now,
        Comparison comparison,
        List<Part> parts,
        boolean otherFormula) {

    public Change {
        parts = List.copyOf(parts);
    }

    /// What one component added or took away.
    ///
    /// @param before what it was; no source when it was not among the components then
    public record Part(Component component, Score before, Score now, BigDecimal points) {

        /// Whether it counts only on one side: it got, or lost, its source or what it measures.
        public boolean measurableOnOneSide() {
            return before instanceof Score.Points != now instanceof Score.Points;
        }
    }

    /// Whether the points of both periods are of the same points that could be measured.
    public boolean isComparable() {
        return comparison instanceof Comparison.OfPoints;
    }

    /// All in all; what was measured only once is in it.
    public BigDecimal points() {
        return now.subtract(before);
    }

    public static Change between(IndexResult before, IndexResult now) {
        var then = new LinkedHashMap<String, IndexResult.Line>();
        before.lines().forEach(line -> then.put(line.component().code(), line));
        var parts = new java.util.ArrayList<Part>();
        for (var line : now.lines()) {
            var earlier = then.remove(line.component().code());
            var was = earlier == null ? new Score.NoSource() : earlier.score();
            parts.add(part(line.component(), was, line.score()));
        }
        then.values()
                .forEach(gone ->
                        parts.add(part(gone.component(), gone.score(), new Score.NoSource())));
        return new Change(
                before.reached(),
                now.reached(),
                Comparison.of(before, now),
                parts,
                !before.version().id().equals(now.version().id()));
    }

    private static Part part(Component component, Score before, Score now) {
        return new Part(component, before, now, points(now).subtract(points(before)));
    }

    /// Points a component gives; none unless it is measured.
    static BigDecimal points(Score score) {
        return score instanceof Score.Points(var points, _) ? points : BigDecimal.ZERO.setScale(2);
    }
}

package vn.motcua.indicators;

import java.math.BigDecimal;
import vn.motcua.shared.Ratio;

/// What became of a component. That nothing measures it, that there was nothing to measure, and
/// zero points are three things.
public sealed interface Score {

    /// Points, to hundredths.
    record Points(BigDecimal points, Ratio measured) implements Score {}

    /// Shown beside the index; it gives no points.
    record Shown(Ratio measured) implements Score {}

    /// There was nothing to take a share of, and the formula then leaves the component out.
    record NotApplicable() implements Score {}

    /// Nothing measures it yet.
    record NoSource() implements Score {}
}

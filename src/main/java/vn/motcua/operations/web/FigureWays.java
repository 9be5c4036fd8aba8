package vn.motcua.operations.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.operations.Lateness;

/// Where a figure of a unit opens. What is late just now opens to the cases of this module; all
/// else where the figures open.
final class FigureWays {

    private static final String LATE = "late-share";

    private FigureWays() {}

    /// Whether a figure opens for everybody, which late cases do not; nor does one that nothing
    /// declares any more, which opens to them.
    static boolean isOpen(@Nullable Figure figure) {
        return figure != null && !figure.key().equals(LATE);
    }

    static String path(Figure figure, String unit, Period period) {
        return figure.key().equals(LATE)
                ? Lateness.path(unit)
                : Figures.path(figure, unit, Scope.Reach.ALL, period);
    }

    /// The same of the unit without those below it.
    static String pathAlone(Figure figure, String unit, Period period) {
        return figure.key().equals(LATE)
                ? Lateness.pathAlone(unit)
                : Figures.path(figure, unit, Scope.Reach.ITSELF, period);
    }
}

package vn.motcua.operations.web;

import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;

/// Where a figure of a unit opens. What is late just now opens to the cases of this module; all
/// else where the figures open.
final class FigureWays {

    private FigureWays() {}

    static String path(Figure figure, String unit, Period period) {
        return figure.key().equals("late-share")
                ? "/wall/late?unit=" + unit
                : Figures.path(figure, unit, Scope.Reach.ALL, period);
    }
}

package vn.motcua.indicators;

import java.math.BigDecimal;
import vn.motcua.web.Formats;

/// The parts of figures in words, wherever they are shown.
public final class FigureWords {

    private FigureWords() {}

    /// Numerator or denominator of a figure: so many, or points where it is counted in hundredths
    /// of them.
    ///
    /// @param key of the figure
    public static String part(String key, long number) {
        return IndexPointFigures.isOfPoints(key)
                ? points(BigDecimal.valueOf(number, 2))
                : Formats.number(number);
    }

    /// Points with two decimals, as they are added up.
    public static String points(BigDecimal points) {
        var text = Formats.decimal(points.doubleValue(), 2);
        var sign = Formats.decimal(0.5, 1).charAt(1);
        var at = text.indexOf(sign);
        return at < 0 ? text + sign + "00" : text.length() - at < 3 ? text + "0" : text;
    }
}

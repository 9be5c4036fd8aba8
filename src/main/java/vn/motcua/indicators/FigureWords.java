package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.Locale;
import vn.motcua.web.Formats;
import vn.motcua.web.Shell;

/// The parts of figures in words, wherever they are shown.
public final class FigureWords {

    private FigureWords() {}

    /// Numerator or denominator of a figure: so many, or points where it is counted in hundredths
    /// of them.
    ///
    /// @param key of the figure
    public static String part(String key, long number) {
        return part(key, number, Shell.language());
    }

    /// The same in the language of a paper, whatever that of the page is.
    public static String part(String key, long number, Locale language) {
        return IndexPointFigures.isOfPoints(key)
                ? points(BigDecimal.valueOf(number, 2), language)
                : Formats.number(number, language);
    }

    /// Points with two decimals, as they are added up.
    public static String points(BigDecimal points) {
        return points(points, Shell.language());
    }

    private static String points(BigDecimal points, Locale language) {
        var text = Formats.decimal(points.doubleValue(), 2, language);
        var sign = Formats.decimal(0.5, 1, language).charAt(1);
        var at = text.indexOf(sign);
        return at < 0 ? text + sign + "00" : text.length() - at < 3 ? text + "0" : text;
    }
}

package vn.motcua.directive.course;

import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.shared.Measured;

/// What a figure was when somebody looked, kept as it was: the records behind it may be restated
/// later.
public record Measurement(Period period, Measured value) {

    /// As two columns keep it: a share has both, a number only the first, and without a source both
    /// are null.
    public static Measurement of(
            String period, @Nullable Long numerator, @Nullable Long denominator) {
        return new Measurement(Period.parse(period).orElseThrow(), value(numerator, denominator));
    }

    private static Measured value(@Nullable Long numerator, @Nullable Long denominator) {
        if (numerator == null) {
            return Measured.noSource();
        }
        return denominator == null
                ? Measured.count(numerator)
                : Measured.share(numerator, denominator);
    }

    public @Nullable Long numerator() {
        return switch (value) {
            case Measured.Share(var ratio) -> ratio.numerator();
            case Measured.Count(var number) -> number;
            case Measured.NoSource() -> null;
        };
    }

    public @Nullable Long denominator() {
        return value instanceof Measured.Share(var ratio) ? ratio.denominator() : null;
    }
}

package vn.motcua.shared;

/// So many of so many. Kept as two whole numbers: a share rounded once cannot be added up again.
///
/// @throws IllegalArgumentException if one is negative
public record Ratio(long numerator, long denominator) {

    public Ratio {
        if (numerator < 0 || denominator < 0) {
            throw new IllegalArgumentException(numerator + " of " + denominator);
        }
    }

    /// Nothing there to take a share of; another thing than a share of zero.
    public boolean ofNothing() {
        return denominator == 0;
    }

    /// Of two units, or two days, together.
    public Ratio plus(Ratio other) {
        return new Ratio(numerator + other.numerator, denominator + other.denominator);
    }
}

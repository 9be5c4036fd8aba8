package vn.motcua.shared;

/// What a measurement gave. That nothing measures it, that there was nothing to take a share of and
/// zero are three things, and stay three wherever a figure is shown or added up.
public sealed interface Measured {

    /// So many of so many; of nothing when [Ratio#ofNothing()].
    record Share(Ratio ratio) implements Measured {}

    /// How many.
    record Count(long number) implements Measured {}

    /// Nothing measures it yet.
    record NoSource() implements Measured {}

    static Measured share(long numerator, long denominator) {
        return new Share(new Ratio(numerator, denominator));
    }

    static Measured count(long number) {
        return new Count(number);
    }

    static Measured noSource() {
        return new NoSource();
    }
}

package vn.motcua.shared;

/// An amount of whole đồng.
public record Money(long dong) {

    public static final Money ZERO = new Money(0);

    public Money {
        if (dong < 0) {
            throw new IllegalArgumentException("An amount is not negative: " + dong);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(dong, other.dong));
    }
}

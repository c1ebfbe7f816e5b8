package dev.arb.model;

/**
 * A price: an amount of {@code C} for one unit of a base asset.
 *
 * @param units in 10<sup>-8</sup> of the currency, positive
 */
public record Price<C extends Currency>(C currency, long units) implements Comparable<Price<C>> {
    public Price {
        if (units <= 0) {
            throw new IllegalArgumentException("price was " + Fixed.format(units) + ", it must be positive");
        }
    }

    public static <C extends Currency> Price<C> of(C currency, String price) {
        return new Price<>(currency, Fixed.parse(price));
    }

    /** What {@code quantity} costs at this price, rounded half up to 10<sup>-8</sup>. */
    public Money<C> times(Quantity quantity) {
        return new Money<>(currency, Fixed.multiply(units, quantity.units()));
    }

    @Override
    public int compareTo(Price<C> other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return Fixed.format(units) + " " + currency;
    }
}

package dev.arb.model;

/**
 * An exact amount of one currency, possibly negative.
 *
 * <p>Combining two amounts of different currencies does not compile; behind the supertype {@code Money<Currency>} it
 * throws {@link IllegalArgumentException}.
 *
 * @param units in 10<sup>-8</sup> of the currency
 */
public record Money<C extends Currency>(C currency, long units) implements Comparable<Money<C>> {

    /** @throws ArithmeticException when the text has more than eight decimals */
    public static <C extends Currency> Money<C> of(C currency, String amount) {
        return new Money<>(currency, Fixed.parse(amount));
    }

    public static <C extends Currency> Money<C> zero(C currency) {
        return new Money<>(currency, 0);
    }

    public Money<C> plus(Money<C> other) {
        return new Money<>(currency, Math.addExact(units, unitsOfSame(other)));
    }

    public Money<C> minus(Money<C> other) {
        return new Money<>(currency, Math.subtractExact(units, unitsOfSame(other)));
    }

    /** Where the currency is known at run time only, {@code Money<Currency>}, the compiler cannot help. */
    private long unitsOfSame(Money<C> other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    this + " and " + other + " are of different currencies and cannot be combined");
        }
        return other.units;
    }

    public Money<C> negate() {
        return new Money<>(currency, Math.negateExact(units));
    }

    /** This amount times a ratio, rounded half up. */
    public Money<C> times(Bps ratio) {
        return new Money<>(currency, Fixed.multiply(units, ratio.e4()));
    }

    public boolean isNegative() {
        return units < 0;
    }

    @Override
    public int compareTo(Money<C> other) {
        return Long.compare(units, unitsOfSame(other));
    }

    @Override
    public String toString() {
        return Fixed.format(units) + " " + currency;
    }
}

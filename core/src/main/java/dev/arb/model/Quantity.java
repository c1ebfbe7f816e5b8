package dev.arb.model;

/**
 * An amount of a base asset, never negative.
 *
 * @param units in 10<sup>-8</sup> of the base asset
 */
public record Quantity(Asset base, long units) {
    public Quantity {
        if (units < 0) {
            throw new IllegalArgumentException("quantity was " + Fixed.format(units) + ", it must not be negative");
        }
    }

    public static Quantity of(Asset base, String quantity) {
        return new Quantity(base, Fixed.parse(quantity));
    }

    /** @throws IllegalArgumentException when the base assets differ */
    public Quantity plus(Quantity other) {
        requireSameBase(other);
        return new Quantity(base, Math.addExact(units, other.units));
    }

    /** @throws IllegalArgumentException when the base assets differ or the result would be negative */
    public Quantity minus(Quantity other) {
        requireSameBase(other);
        return new Quantity(base, Math.subtractExact(units, other.units));
    }

    private void requireSameBase(Quantity other) {
        if (!base.equals(other.base)) {
            throw new IllegalArgumentException("quantities of " + base + " and " + other.base + " cannot be combined");
        }
    }

    @Override
    public String toString() {
        return Fixed.format(units) + " " + base;
    }
}

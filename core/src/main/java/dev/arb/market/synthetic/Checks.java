package dev.arb.market.synthetic;

/** Range checks of process parameters. */
final class Checks {
    private Checks() {}

    static void notNegative(String name, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, name, value, "0 or more");
    }

    static void positive(String name, double value) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, name, value, "more than 0");
    }

    static void probability(String name, double value) {
        require(value >= 0 && value <= 1, name, value, "from 0 to 1");
    }

    static void ordered(String name, double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException(name + " ran from " + low + " to " + high + ", it must not descend");
        }
    }

    private static void require(boolean holds, String name, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " was " + value + ", it must be " + range);
        }
    }
}

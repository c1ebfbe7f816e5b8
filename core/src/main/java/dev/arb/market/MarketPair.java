package dev.arb.market;

import dev.arb.model.Asset;
import dev.arb.model.Instrument;

/**
 * One symbol on the two venues of a run.
 *
 * @param a the instrument on venue A (index 0)
 * @param b the instrument on venue B (index 1)
 */
public record MarketPair(Instrument a, Instrument b) {
    public MarketPair {
        if (!a.base().equals(b.base())) {
            throw new IllegalArgumentException("a pair needs one base asset, but " + a.wireSymbol() + " trades "
                    + a.base() + " and " + b.wireSymbol() + " trades " + b.base());
        }
    }

    public Asset base() {
        return a.base();
    }

    /** The instrument of a venue by its index. */
    public Instrument instrument(int venue) {
        return switch (venue) {
            case 0 -> a;
            case 1 -> b;
            default -> throw new IllegalArgumentException("venue was " + venue + ", a pair has venues 0 and 1");
        };
    }
}

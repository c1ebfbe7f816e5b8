package dev.arb.signal;

import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.Side;

/** Limit prices around a touch, on the tick grid and never beyond the band; at least the touch itself. */
public final class LimitPrices {
    private LimitPrices() {}

    /** The highest price a purchase may reach. */
    public static long buyE8(Instrument instrument, long touchE8, long bandE4Bps) {
        long limit = instrument.ticks().floor(touchE8 + Fixed.multiplyFloor(touchE8, bandE4Bps));
        return Math.max(limit, instrument.ticks().ceil(touchE8));
    }

    /** The lowest price a sale may reach. */
    public static long sellE8(Instrument instrument, long touchE8, long bandE4Bps) {
        long limit = instrument.ticks().ceil(touchE8 - Fixed.multiplyFloor(touchE8, bandE4Bps));
        return Math.min(limit, instrument.ticks().floor(touchE8));
    }

    public static long of(Side side, Instrument instrument, long touchE8, long bandE4Bps) {
        return side == Side.BUY ? buyE8(instrument, touchE8, bandE4Bps) : sellE8(instrument, touchE8, bandE4Bps);
    }
}

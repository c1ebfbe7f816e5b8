package dev.arb.model;

import java.util.Arrays;

/**
 * The price grid of an instrument, possibly with wider steps at higher prices.
 *
 * <p>Band {@code i} holds from {@code fromE8[i]} (inclusive) up to the next band; bands ascend and the first is 0. Each
 * begins at a multiple of its own tick and of the tick below, so that rounding never leaves the grid.
 */
public final class TickTable {
    private final long[] fromE8;
    private final long[] tickE8;

    /**
     * @throws IllegalArgumentException when the bands do not start at 0, do not ascend, do not begin on the grid, or a
     *     tick is not positive
     */
    public TickTable(long[] fromE8, long[] tickE8) {
        if (fromE8.length == 0 || fromE8.length != tickE8.length || fromE8[0] != 0) {
            throw new IllegalArgumentException("a tick table needs as many ticks as bands, the first band from 0");
        }
        for (int i = 0; i < fromE8.length; i++) {
            if (tickE8[i] <= 0 || (i > 0 && fromE8[i] <= fromE8[i - 1])) {
                throw new IllegalArgumentException("tick bands must ascend and ticks be positive, band " + i + " of "
                        + Arrays.toString(fromE8) + " / " + Arrays.toString(tickE8));
            }
            if (i > 0 && (fromE8[i] % tickE8[i] != 0 || fromE8[i] % tickE8[i - 1] != 0)) {
                throw new IllegalArgumentException("tick band " + i + " begins at " + Fixed.format(fromE8[i])
                        + ", which must be a multiple of the ticks " + Fixed.format(tickE8[i - 1]) + " and "
                        + Fixed.format(tickE8[i]));
            }
        }
        this.fromE8 = fromE8.clone();
        this.tickE8 = tickE8.clone();
    }

    /** One tick for all prices. */
    public static TickTable uniform(String tick) {
        return new TickTable(new long[] {0}, new long[] {Fixed.parse(tick)});
    }

    /**
     * The same table with another tick in the band of a price.
     *
     * @throws IllegalArgumentException when the bands would no longer begin on the grid
     */
    public TickTable withTickAt(long priceE8, long tickE8OfBand) {
        long[] ticks = tickE8.clone();
        ticks[bandOf(priceE8)] = tickE8OfBand;
        return new TickTable(fromE8, ticks);
    }

    /** The tick at a price, in E8. */
    public long tickAt(long priceE8) {
        return tickE8[bandOf(priceE8)];
    }

    private int bandOf(long priceE8) {
        int i = fromE8.length - 1;
        while (i > 0 && priceE8 < fromE8[i]) {
            i--;
        }
        return i;
    }

    /** The nearest valid price that is not above. */
    public long floor(long priceE8) {
        return Fixed.floorTo(priceE8, tickAt(priceE8));
    }

    /** The nearest valid price that is not below. */
    public long ceil(long priceE8) {
        return Fixed.ceilTo(priceE8, tickAt(priceE8));
    }

    public boolean isOnGrid(long priceE8) {
        return priceE8 % tickAt(priceE8) == 0;
    }
}

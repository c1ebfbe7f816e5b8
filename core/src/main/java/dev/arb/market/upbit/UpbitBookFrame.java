package dev.arb.market.upbit;

import dev.arb.market.MutableBook;
import java.util.Arrays;

/**
 * A whole book as it stood in a frame or an answer. A flyweight: overwritten by the next one. Levels are pairs of the
 * i-th best ask and the i-th best bid; a side that has fewer is padded with zeros, which are left out here.
 */
public final class UpbitBookFrame {
    static final int NO_SYMBOL = -1;
    static final long UNSET = -1;

    private static final int FIRST_LEVELS = 32;
    private static final long MS_NS = 1_000_000L;

    int symbol = NO_SYMBOL;
    long timestampMs = UNSET;
    long levelE8;
    boolean hasUnits;
    private long[] prices = new long[2 * FIRST_LEVELS];
    private long[] sizes = new long[2 * FIRST_LEVELS];
    private int units;

    UpbitBookFrame() {}

    void clear() {
        symbol = NO_SYMBOL;
        timestampMs = UNSET;
        levelE8 = 0;
        hasUnits = false;
        units = 0;
    }

    void addUnit(long askE8, long askSizeE8, long bidE8, long bidSizeE8) {
        if (2 * units == prices.length) {
            prices = Arrays.copyOf(prices, 2 * prices.length);
            sizes = Arrays.copyOf(sizes, 2 * sizes.length);
        }
        prices[2 * units] = askE8;
        sizes[2 * units] = askSizeE8;
        prices[2 * units + 1] = bidE8;
        sizes[2 * units + 1] = bidSizeE8;
        units++;
    }

    /** Index among the parser's markets, or −1 for none of them. */
    public int symbol() {
        return symbol;
    }

    /** When the book last changed at the exchange, epoch nanoseconds; {@link Long#MIN_VALUE} where it is not told. */
    public long exchangeTimeNs() {
        return timestampMs == UNSET ? Long.MIN_VALUE : timestampMs * MS_NS;
    }

    /** Whether the levels are the exchange's own and not grouped into wider steps. */
    public boolean isWhole() {
        return hasUnits && levelE8 == 0 && symbol != NO_SYMBOL;
    }

    /** Replaces what a book holds. From the worst level on, each of which a ladder appends. @param receivedNs when it arrived, or for an answer when it was asked for */
    public void into(MutableBook book, long receivedNs) {
        book.clear();
        for (int i = units - 1; i >= 0; i--) {
            if (prices[2 * i] > 0 && sizes[2 * i] > 0) {
                book.setAsk(prices[2 * i], sizes[2 * i]);
            }
            if (prices[2 * i + 1] > 0 && sizes[2 * i + 1] > 0) {
                book.setBid(prices[2 * i + 1], sizes[2 * i + 1]);
            }
        }
        book.stamp(exchangeTimeNs(), receivedNs, -1);
        book.setComplete(true);
    }
}

package dev.arb.market.binance;

import java.util.Arrays;

/** Levels of one side of a frame: prices and absolute quantities, E8. Reused; grows to the largest frame seen. */
final class DepthLevels {
    private static final int FIRST_CAPACITY = 1024;

    private long[] pricesE8 = new long[FIRST_CAPACITY];
    private long[] sizesE8 = new long[FIRST_CAPACITY];
    private int count;

    void clear() {
        count = 0;
    }

    void add(long priceE8, long sizeE8) {
        if (count == pricesE8.length) {
            pricesE8 = Arrays.copyOf(pricesE8, 2 * count);
            sizesE8 = Arrays.copyOf(sizesE8, 2 * count);
        }
        pricesE8[count] = priceE8;
        sizesE8[count++] = sizeE8;
    }

    int count() {
        return count;
    }

    long priceE8(int i) {
        return pricesE8[i];
    }

    long sizeE8(int i) {
        return sizesE8[i];
    }
}

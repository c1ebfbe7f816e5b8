package dev.arb.market;

import java.util.Objects;

/**
 * One side of a book in two arrays sorted from the farthest level to the best. Nearly all updates touch the best
 * levels, so they are searched from the end, and an insertion moves only what is better. Nothing is allocated after
 * construction.
 *
 * <p>A key is the price, negated for asks, so that on both sides the best level has the largest key.
 */
final class LadderSide {
    private static final int NEAR = 12;

    private final long sign;
    private final long[] keys;
    private final long[] sizes;
    private int count;

    LadderSide(boolean bids, int maxLevels) {
        this.sign = bids ? 1 : -1;
        this.keys = new long[maxLevels];
        this.sizes = new long[maxLevels];
    }

    int count() {
        return count;
    }

    long priceE8(int level) {
        return sign * keys[index(level)];
    }

    long sizeE8(int level) {
        return sizes[index(level)];
    }

    void clear() {
        count = 0;
    }

    /** The other side may be written meanwhile, which the caller finds out: its count is read once. */
    void copyBest(LadderSide other) {
        int held = other.count;
        int copied = Math.min(held, keys.length);
        System.arraycopy(other.keys, held - copied, keys, 0, copied);
        System.arraycopy(other.sizes, held - copied, sizes, 0, copied);
        count = copied;
    }

    void set(long priceE8, long sizeE8) {
        long key = sign * priceE8;
        int at = find(key);
        if (at >= 0) {
            if (sizeE8 == 0) {
                remove(at);
            } else {
                sizes[at] = sizeE8;
            }
        } else if (sizeE8 != 0) {
            insert(~at, key, sizeE8);
        }
    }

    private int index(int level) {
        return count - 1 - Objects.checkIndex(level, count);
    }

    /** The index of a key, or the complement of where it belongs. */
    private int find(long key) {
        int stop = Math.max(0, count - NEAR);
        for (int i = count - 1; i >= stop; i--) {
            if (keys[i] <= key) {
                return keys[i] == key ? i : ~(i + 1);
            }
        }
        return search(stop, key);
    }

    /**
     * Binary search below {@code stop} that halves without a branch: which half is as good as random, so that a branch
     * would be mispredicted at every other step.
     */
    private int search(int stop, long key) {
        long[] sorted = keys;
        int from = 0;
        for (int length = stop; length > 1; length -= length >>> 1) {
            int middle = from + (length >>> 1);
            from = sorted[middle] <= key ? middle : from;
        }
        if (stop == 0 || sorted[from] > key) {
            return ~0;
        }
        return sorted[from] == key ? from : ~(from + 1);
    }

    private void remove(int at) {
        int better = count - at - 1;
        System.arraycopy(keys, at + 1, keys, at, better);
        System.arraycopy(sizes, at + 1, sizes, at, better);
        count--;
    }

    private void insert(int at, long key, long sizeE8) {
        if (count == keys.length) {
            if (at == 0) {
                return;
            }
            remove(0);
            insert(at - 1, key, sizeE8);
            return;
        }
        int better = count - at;
        System.arraycopy(keys, at, keys, at + 1, better);
        System.arraycopy(sizes, at, sizes, at + 1, better);
        keys[at] = key;
        sizes[at] = sizeE8;
        count++;
    }
}

package dev.arb.market;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The reference book: two sorted maps, written to be read. For tests and comparisons, not for the hot path. */
public final class TreeBook extends AbstractBook {
    private final NavigableMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>();
    private final int maxLevels;

    public TreeBook() {
        this(LadderBook.DEFAULT_MAX_LEVELS);
    }

    /** @param maxLevels levels kept a side, positive */
    public TreeBook(int maxLevels) {
        if (maxLevels <= 0) {
            throw new IllegalArgumentException("levels of a book were " + maxLevels + ", they must be positive");
        }
        this.maxLevels = maxLevels;
    }

    @Override
    public int bidCount() {
        return bids.size();
    }

    @Override
    public int askCount() {
        return asks.size();
    }

    @Override
    public long bidPriceE8(int level) {
        return level(bids, level).getKey();
    }

    @Override
    public long bidSizeE8(int level) {
        return level(bids, level).getValue();
    }

    @Override
    public long askPriceE8(int level) {
        return level(asks, level).getKey();
    }

    @Override
    public long askSizeE8(int level) {
        return level(asks, level).getValue();
    }

    @Override
    public void setBid(long priceE8, long sizeE8) {
        set(bids, priceE8, sizeE8);
    }

    @Override
    public void setAsk(long priceE8, long sizeE8) {
        set(asks, priceE8, sizeE8);
    }

    @Override
    public void clear() {
        bids.clear();
        asks.clear();
        setComplete(false);
    }

    private void set(NavigableMap<Long, Long> side, long priceE8, long sizeE8) {
        check(priceE8, sizeE8);
        if (sizeE8 == 0) {
            side.remove(priceE8);
            return;
        }
        side.put(priceE8, sizeE8);
        if (side.size() > maxLevels) {
            side.pollLastEntry();
        }
    }

    private static Map.Entry<Long, Long> level(NavigableMap<Long, Long> side, int level) {
        Objects.checkIndex(level, side.size());
        Iterator<Map.Entry<Long, Long>> entries = side.entrySet().iterator();
        for (int i = 0; i < level; i++) {
            entries.next();
        }
        return entries.next();
    }
}

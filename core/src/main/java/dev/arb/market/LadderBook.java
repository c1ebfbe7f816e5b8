package dev.arb.market;

/** The fast book: two sorted ladders in primitive arrays, allocated once. */
public final class LadderBook extends AbstractBook {
    /** More levels a side than a venue's snapshot has (5000). */
    public static final int DEFAULT_MAX_LEVELS = 8192;

    private final LadderSide bids;
    private final LadderSide asks;

    public LadderBook() {
        this(DEFAULT_MAX_LEVELS);
    }

    /** @param maxLevels levels kept a side, positive; 16 bytes each are allocated at once */
    public LadderBook(int maxLevels) {
        if (maxLevels <= 0) {
            throw new IllegalArgumentException("levels of a book were " + maxLevels + ", they must be positive");
        }
        this.bids = new LadderSide(true, maxLevels);
        this.asks = new LadderSide(false, maxLevels);
    }

    @Override
    public int bidCount() {
        return bids.count();
    }

    @Override
    public int askCount() {
        return asks.count();
    }

    @Override
    public long bidPriceE8(int level) {
        return bids.priceE8(level);
    }

    @Override
    public long bidSizeE8(int level) {
        return bids.sizeE8(level);
    }

    @Override
    public long askPriceE8(int level) {
        return asks.priceE8(level);
    }

    @Override
    public long askSizeE8(int level) {
        return asks.sizeE8(level);
    }

    @Override
    public void setBid(long priceE8, long sizeE8) {
        check(priceE8, sizeE8);
        bids.set(priceE8, sizeE8);
    }

    @Override
    public void setAsk(long priceE8, long sizeE8) {
        check(priceE8, sizeE8);
        asks.set(priceE8, sizeE8);
    }

    /** Becomes a copy of another book, stamps included, with as many of the best levels as fit. */
    public void copyBest(LadderBook other) {
        bids.copyBest(other.bids);
        asks.copyBest(other.asks);
        stamp(other.exchangeTimeNs(), other.receivedNs(), other.updateId());
        setComplete(other.isComplete());
    }

    @Override
    public void clear() {
        bids.clear();
        asks.clear();
        setComplete(false);
    }
}

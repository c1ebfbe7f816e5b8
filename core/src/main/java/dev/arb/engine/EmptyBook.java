package dev.arb.engine;

import dev.arb.market.BookView;

/** The book of a market that has not spoken yet: incomplete, without levels. */
final class EmptyBook implements BookView {
    static final EmptyBook INSTANCE = new EmptyBook();

    private EmptyBook() {}

    @Override
    public int bidCount() {
        return 0;
    }

    @Override
    public int askCount() {
        return 0;
    }

    @Override
    public long bidPriceE8(int level) {
        throw new IndexOutOfBoundsException(level);
    }

    @Override
    public long bidSizeE8(int level) {
        throw new IndexOutOfBoundsException(level);
    }

    @Override
    public long askPriceE8(int level) {
        throw new IndexOutOfBoundsException(level);
    }

    @Override
    public long askSizeE8(int level) {
        throw new IndexOutOfBoundsException(level);
    }

    @Override
    public long exchangeTimeNs() {
        return Long.MIN_VALUE;
    }

    @Override
    public long receivedNs() {
        return Long.MIN_VALUE;
    }

    @Override
    public long updateId() {
        return -1;
    }

    @Override
    public boolean isComplete() {
        return false;
    }
}

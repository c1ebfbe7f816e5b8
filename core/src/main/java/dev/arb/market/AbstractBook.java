package dev.arb.market;

/** Stamps and completeness, which all books keep in the same way. */
abstract class AbstractBook implements MutableBook {
    private long exchangeTimeNs = Long.MIN_VALUE;
    private long receivedNs = Long.MIN_VALUE;
    private long updateId = -1;
    private boolean complete;

    @Override
    public final long exchangeTimeNs() {
        return exchangeTimeNs;
    }

    @Override
    public final long receivedNs() {
        return receivedNs;
    }

    @Override
    public final long updateId() {
        return updateId;
    }

    @Override
    public final boolean isComplete() {
        return complete;
    }

    @Override
    public final void setComplete(boolean complete) {
        this.complete = complete;
    }

    @Override
    public final void stamp(long exchangeTimeNs, long receivedNs, long updateId) {
        this.exchangeTimeNs = exchangeTimeNs;
        this.receivedNs = receivedNs;
        this.updateId = updateId;
    }

    static void check(long priceE8, long sizeE8) {
        if (priceE8 <= 0 || sizeE8 < 0) {
            throw new IllegalArgumentException("a level of price " + priceE8 + " and size " + sizeE8
                    + " (E8) cannot be in a book; the price must be positive and the size not negative");
        }
    }
}

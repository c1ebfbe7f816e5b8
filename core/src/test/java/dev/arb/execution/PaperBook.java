package dev.arb.execution;

import dev.arb.market.BookView;
import dev.arb.model.Fixed;
import java.util.ArrayList;
import java.util.List;

/** A book for tests that is changed by hand; every change is a new version. */
final class PaperBook implements BookView {
    private record Level(long priceE8, long sizeE8) {}

    private final List<Level> bids = new ArrayList<>();
    private final List<Level> asks = new ArrayList<>();
    private final boolean numbered;
    private long version;
    private boolean complete = true;

    private PaperBook(boolean numbered) {
        this.numbered = numbered;
    }

    /** A book with update ids, as Binance has them. */
    static PaperBook numbered() {
        return new PaperBook(true);
    }

    /** A book that is told apart by its receive time only, as Upbit's. */
    static PaperBook timed() {
        return new PaperBook(false);
    }

    PaperBook ask(String price, String size) {
        return askE8(Fixed.parse(price), Fixed.parse(size));
    }

    PaperBook bid(String price, String size) {
        return bidE8(Fixed.parse(price), Fixed.parse(size));
    }

    PaperBook askE8(long priceE8, long sizeE8) {
        asks.add(new Level(priceE8, sizeE8));
        return changed();
    }

    PaperBook bidE8(long priceE8, long sizeE8) {
        bids.add(new Level(priceE8, sizeE8));
        return changed();
    }

    PaperBook clear() {
        bids.clear();
        asks.clear();
        return changed();
    }

    PaperBook incomplete() {
        complete = false;
        return changed();
    }

    /** The same levels again, as a new version. */
    PaperBook changed() {
        version++;
        return this;
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
        return bids.get(level).priceE8;
    }

    @Override
    public long bidSizeE8(int level) {
        return bids.get(level).sizeE8;
    }

    @Override
    public long askPriceE8(int level) {
        return asks.get(level).priceE8;
    }

    @Override
    public long askSizeE8(int level) {
        return asks.get(level).sizeE8;
    }

    @Override
    public long exchangeTimeNs() {
        return Long.MIN_VALUE;
    }

    @Override
    public long receivedNs() {
        return numbered ? 0 : version;
    }

    @Override
    public long updateId() {
        return numbered ? version : -1;
    }

    @Override
    public boolean isComplete() {
        return complete;
    }
}

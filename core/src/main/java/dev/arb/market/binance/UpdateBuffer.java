package dev.arb.market.binance;

import dev.arb.market.MutableBook;
import java.util.Arrays;

/**
 * Depth updates that wait for a snapshot, in the order of their ids, packed in one array of longs. Bounded: beyond its
 * limit it starts anew with the newest update, after which only a newer snapshot fits. Reused.
 *
 * <p>Layout of an update: first id, last id, event time, bid count, ask count, then price and size of each level.
 */
final class UpdateBuffer {
    private static final int HEADER = 5;
    private static final int FIRST_ID = 0;
    private static final int LAST_ID = 1;
    private static final int EVENT_TIME = 2;
    private static final int BIDS = 3;
    private static final int ASKS = 4;

    private final int maxLongs;
    private long[] data = new long[1024];
    private int length;
    private long lastId = -1;

    UpdateBuffer(int maxLongs) {
        this.maxLongs = maxLongs;
    }

    boolean isEmpty() {
        return length == 0;
    }

    void clear() {
        length = 0;
        lastId = -1;
    }

    /** Id with which the first update begins; only when not empty. */
    long firstId() {
        return data[FIRST_ID];
    }

    /** Id with which the last update ends; only when not empty. */
    long lastId() {
        return lastId;
    }

    void add(BinanceFrame update) {
        int needed = HEADER + 2 * (update.bids.count() + update.asks.count());
        if (length + needed > maxLongs) {
            clear();
        }
        if (length + needed > data.length) {
            data = Arrays.copyOf(data, Math.max(2 * data.length, length + needed));
        }
        data[length + FIRST_ID] = update.firstUpdateId();
        data[length + LAST_ID] = update.updateId();
        data[length + EVENT_TIME] = update.eventTimeNs();
        data[length + BIDS] = update.bids.count();
        data[length + ASKS] = update.asks.count();
        length += HEADER;
        addLevels(update.bids);
        addLevels(update.asks);
        lastId = update.updateId();
    }

    private void addLevels(DepthLevels levels) {
        for (int i = 0; i < levels.count(); i++) {
            data[length++] = levels.priceE8(i);
            data[length++] = levels.sizeE8(i);
        }
    }

    /**
     * Applies what is newer than the book, stamps the book with it, and forgets everything. The updates continue each
     * other, so a book that is not older than the first of them misses nothing.
     */
    void drainTo(MutableBook book) {
        int at = 0;
        while (at < length) {
            int bids = (int) data[at + BIDS];
            int asks = (int) data[at + ASKS];
            int levels = at + HEADER;
            if (data[at + LAST_ID] > book.updateId()) {
                apply(book, levels, bids, asks);
                book.stamp(data[at + EVENT_TIME], book.receivedNs(), data[at + LAST_ID]);
            }
            at = levels + 2 * (bids + asks);
        }
        clear();
    }

    private void apply(MutableBook book, int levels, int bids, int asks) {
        for (int i = 0; i < bids + asks; i++) {
            long price = data[levels + 2 * i];
            long size = data[levels + 2 * i + 1];
            if (i < bids) {
                book.setBid(price, size);
            } else {
                book.setAsk(price, size);
            }
        }
    }
}

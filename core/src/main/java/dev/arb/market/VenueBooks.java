package dev.arb.market;

import dev.arb.model.VenueId;
import dev.arb.time.NanoClock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a provider has received of a venue: the newest state of each book, and when its connection last proved alive.
 * Bounded: each new state replaces the one before.
 *
 * <p>Threading: {@link #publish}, {@link #alive} and {@link #invalidate} belong to the provider, one thread at a time;
 * everything else may be called from any thread. Publishing allocates nothing.
 */
public final class VenueBooks {
    /** Levels a side that are handed over. */
    public static final int LEVELS = 500;

    private static final MarketListener[] NOBODY = {};

    private final VenueId venue;
    private final List<String> symbols;
    private final BookSlot[] slots;
    private final NanoClock clock;
    private final long channelTimeoutNs;
    private final LadderBook empty = new LadderBook(1);
    private volatile MarketListener[] listeners = NOBODY;
    private volatile long aliveNs = Long.MIN_VALUE;

    /**
     * @param symbols the venue's own names; their index names a book
     * @param clock the clock of receive times
     * @param channelTimeoutNs a connection without proof of life for longer has no snapshot to give
     */
    public VenueBooks(VenueId venue, List<String> symbols, NanoClock clock, long channelTimeoutNs) {
        this.venue = venue;
        this.symbols = List.copyOf(symbols);
        this.slots = new BookSlot[symbols.size()];
        Arrays.setAll(slots, i -> new BookSlot(LEVELS));
        this.clock = clock;
        this.channelTimeoutNs = channelTimeoutNs;
    }

    public VenueId venue() {
        return venue;
    }

    public List<String> symbols() {
        return symbols;
    }

    /** Hands over a book as it is now, whole or not. Its receive time is also a proof of life. */
    public void publish(int symbol, LadderBook book) {
        slots[symbol].publish(book);
        aliveNs = Math.max(aliveNs, book.receivedNs());
        for (MarketListener listener : listeners) {
            listener.onBook(this, symbol);
        }
    }

    /** The connection proved alive: any message on it, or a pong. */
    public void alive(long receivedNs) {
        aliveNs = Math.max(aliveNs, receivedNs);
        for (MarketListener listener : listeners) {
            listener.onAlive(this);
        }
    }

    /** Nothing that was handed over holds any more, for example because the connection is lost. */
    public void invalidate(long nowNs) {
        empty.clear();
        empty.stamp(Long.MIN_VALUE, nowNs, -1);
        for (int symbol = 0; symbol < slots.length; symbol++) {
            slots[symbol].publish(empty);
        }
        for (MarketListener listener : listeners) {
            for (int symbol = 0; symbol < slots.length; symbol++) {
                listener.onBook(this, symbol);
            }
        }
    }

    /** Told of whatever comes from now on, on the provider's thread, which it must not hold up. */
    public synchronized void addListener(MarketListener listener) {
        MarketListener[] more = Arrays.copyOf(listeners, listeners.length + 1);
        more[listeners.length] = listener;
        listeners = more;
    }

    public BookSlot slot(int symbol) {
        return slots[symbol];
    }

    /** When the connection last proved alive, {@link Long#MIN_VALUE} for never. */
    public long aliveNs() {
        return aliveNs;
    }

    /** Whether every book is whole. */
    public boolean isComplete() {
        for (BookSlot slot : slots) {
            if (!slot.isComplete()) {
                return false;
            }
        }
        return true;
    }

    /** A copy of the newest book, while it is usable and its connection alive: a dead feed has none to give. */
    public Optional<BookView> latestSnapshot(String wireSymbol) {
        int symbol = symbols.indexOf(wireSymbol);
        if (symbol < 0) {
            throw new IllegalArgumentException(
                    "symbol " + wireSymbol + " is not received from " + venue + ", only " + symbols);
        }
        LadderBook copy = new LadderBook(LEVELS);
        slots[symbol].copyTo(copy);
        long seenNs = aliveNs;
        boolean alive = seenNs != Long.MIN_VALUE && clock.nowNs() - seenNs <= channelTimeoutNs;
        return alive && copy.isUsable() ? Optional.of(copy) : Optional.empty();
    }
}

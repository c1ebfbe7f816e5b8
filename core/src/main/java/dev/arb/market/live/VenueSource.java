package dev.arb.market.live;

import dev.arb.market.FeedNotes;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.MarketListener;
import dev.arb.market.ProviderStatus;
import dev.arb.market.VenueAdapter;
import dev.arb.market.VenueBooks;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One venue's provider, and the one that takes its place: a successor is started beside it, and replaces it once all
 * its books are whole, so that no book is missing in between.
 *
 * <p>{@link #books} and {@link #status} may be called from any thread; the rest belongs to the thread that looks after
 * the providers.
 */
public final class VenueSource {
    /** How often to {@link #lookAfter} a source. */
    public static final long LOOK_AFTER_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final VenueAdapter adapter;
    private final List<String> symbols;
    private final MarketListener listener;
    private final FeedNotes notes;
    private volatile MarketDataProvider current;
    private @Nullable MarketDataProvider successor;
    private Arrival arrival;
    private Arrival ofSuccessor;
    private volatile long retiredMessages;
    private volatile long retiredReconnects;

    /**
     * Connects to nothing yet.
     *
     * @param adapter closed with this
     * @param symbols the venue's own names, by index
     */
    public VenueSource(
            VenueAdapter adapter, List<String> symbols, Arrival arrival, MarketListener listener, FeedNotes notes) {
        this.adapter = adapter;
        this.symbols = symbols;
        this.listener = listener;
        this.notes = notes;
        this.arrival = arrival;
        this.ofSuccessor = arrival;
        this.current = make(arrival);
    }

    private MarketDataProvider make(Arrival how) {
        MarketDataProvider provider = switch (how) {
            case REST -> adapter.rest(symbols);
            case STREAM -> adapter.stream(symbols);
        };
        provider.addListener(listener);
        return provider;
    }

    /** Begins to receive and returns at once. */
    public void start() {
        current.start();
    }

    /** How the provider in use came. */
    public Arrival arrival() {
        return arrival;
    }

    /** What the provider in use received. */
    public VenueBooks books() {
        return current.books();
    }

    /** Messages and reconnects over all providers so far. */
    public ProviderStatus status() {
        ProviderStatus now = current.status();
        return new ProviderStatus(
                now.connected(),
                retiredMessages + now.messages(),
                retiredReconnects + now.reconnects(),
                now.clockOffset());
    }

    /** Starts a successor where one is wanted, and lets one that is complete take over. */
    public void lookAfter(Arrival wanted) {
        MarketDataProvider next = successor;
        if (next != null && ofSuccessor != wanted) {
            next.stop();
            successor = null;
            next = null;
        }
        if (next == null && (arrival != wanted || current.wantsSuccessor())) {
            next = make(wanted);
            next.start();
            successor = next;
            ofSuccessor = wanted;
        }
        if (next != null && next.books().isComplete()) {
            replaceBy(next);
        }
    }

    private void replaceBy(MarketDataProvider next) {
        MarketDataProvider old = current;
        current = next;
        arrival = ofSuccessor;
        successor = null;
        old.stop();
        ProviderStatus last = old.status();
        retiredMessages = retiredMessages + last.messages();
        retiredReconnects = retiredReconnects + last.reconnects();
        notes.note(adapter.venue(), "market data now comes from another " + next.description());
    }

    /** Ends all connections and closes the adapter. */
    public void stop() {
        MarketDataProvider next = successor;
        if (next != null) {
            next.stop();
        }
        current.stop();
        adapter.close();
    }

    /** For people, for example {@code binance ws}. */
    public String description() {
        return current.description();
    }
}

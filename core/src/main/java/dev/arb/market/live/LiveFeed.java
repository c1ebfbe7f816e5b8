package dev.arb.market.live;

import dev.arb.market.FeedNotes;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketListener;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.ProviderStatus;
import dev.arb.market.VenueAdapter;
import dev.arb.market.VenueBooks;
import dev.arb.time.Worker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges as a feed. What arrived since it was last looked at is delivered in the order of receive times, only
 * the newest state of each book; while nothing has arrived, {@link #nextEventNs} is {@link #ENDED} and {@link
 * #awaitEvent} waits.
 *
 * <p>Venue A also gives the KRW-USDT book, whose symbol stands behind those of the pairs. Delivering allocates nothing.
 * {@link #switchTo}, {@link #status} and {@link #aliveNs} may be called from any thread, everything else is the engine's thread's.
 */
public final class LiveFeed implements MarketFeed {
    private final List<VenueSource> sources = new ArrayList<>();
    private final LiveBook[][] books;
    private final LiveBook fx;
    private final String fxSource;
    private final long[] aliveNs;
    private final String symbols;
    private final Worker caretaker;
    private volatile Arrival wanted;
    private volatile @Nullable Thread waiting;

    /**
     * Connects to nothing yet.
     *
     * @param adapters by venue index
     * @param fxSymbol the name of the KRW-USDT book at venue A
     */
    public LiveFeed(
            List<VenueAdapter> adapters, List<MarketPair> pairs, String fxSymbol, Arrival arrival, FeedNotes notes) {
        this.wanted = arrival;
        Waker waker = new Waker();
        this.books = new LiveBook[adapters.size()][pairs.size()];
        for (int venue = 0; venue < adapters.size(); venue++) {
            List<String> names = names(pairs, venue);
            if (venue == 0) {
                names.add(fxSymbol);
            }
            VenueSource source = new VenueSource(adapters.get(venue), names, arrival, waker, notes);
            sources.add(source);
            Arrays.setAll(books[venue], symbol -> new LiveBook(source, symbol));
        }
        this.fx = new LiveBook(sources.get(0), pairs.size());
        this.fxSource = adapters.get(0).venue() + " " + fxSymbol;
        this.aliveNs = new long[adapters.size()];
        Arrays.fill(aliveNs, Long.MIN_VALUE);
        this.symbols =
                String.join(", ", pairs.stream().map(p -> p.base().code()).toList());
        this.caretaker = new Worker("market-caretaker", this::lookAfter);
    }

    private static List<String> names(List<MarketPair> pairs, int venue) {
        List<String> names = new ArrayList<>();
        pairs.forEach(pair -> names.add(pair.instrument(venue).wireSymbol()));
        return names;
    }

    /** Begins to receive and returns at once. */
    public LiveFeed start() {
        sources.forEach(VenueSource::start);
        caretaker.start();
        return this;
    }

    /** From now on the market shall arrive this way; the present way ends when the other one is complete. Any thread. */
    public void switchTo(Arrival arrival) {
        wanted = arrival;
    }

    /** How the market shall arrive. Any thread. */
    public Arrival arrival() {
        return wanted;
    }

    /** How a venue is connected. Any thread. */
    public ProviderStatus status(int venue) {
        return sources.get(venue).status();
    }

    /** When a venue's connection last proved alive, {@link Long#MIN_VALUE} for never. Any thread. */
    public long aliveNs(int venue) {
        return sources.get(venue).books().aliveNs();
    }

    private long lookAfter() {
        sources.forEach(source -> source.lookAfter(wanted));
        return VenueSource.LOOK_AFTER_NS;
    }

    /** Waits until a book or a rate has arrived, but no longer than this. */
    public void awaitEvent(long longestNs) {
        waiting = Thread.currentThread();
        if (nextBookNs() == ENDED && longestNs > 0) {
            LockSupport.parkNanos(this, longestNs);
        }
        waiting = null;
    }

    /** As {@link #nextEventNs}, of books and rates alone, without mere proofs of life. */
    public long nextBookNs() {
        long next = fx.pendingNs();
        for (LiveBook[] ofVenue : books) {
            for (LiveBook book : ofVenue) {
                next = Math.min(next, book.pendingNs());
            }
        }
        return next;
    }

    @Override
    public long nextEventNs() {
        long next = nextBookNs();
        for (int venue = 0; venue < books.length; venue++) {
            long alive = sources.get(venue).books().aliveNs();
            if (alive > aliveNs[venue]) {
                next = Math.min(next, alive);
            }
        }
        return next;
    }

    @Override
    public void deliverUntil(long untilNs, MarketSink sink) {
        for (long next = nextEventNs(); next <= untilNs && next != ENDED; next = nextEventNs()) {
            deliver(next, sink);
        }
    }

    /** Delivers whatever arrived at this time, or before it; a book that was replaced meanwhile is newer. */
    private void deliver(long timeNs, MarketSink sink) {
        if (fx.pendingNs() <= timeNs) {
            sink.onFx(fx.take(), fxSource, timeNs);
        }
        for (int venue = 0; venue < books.length; venue++) {
            for (int symbol = 0; symbol < books[venue].length; symbol++) {
                LiveBook book = books[venue][symbol];
                if (book.pendingNs() <= timeNs) {
                    sink.onBook(venue, symbol, book.take(), timeNs);
                    aliveNs[venue] = Math.max(aliveNs[venue], timeNs);
                }
            }
            long alive = sources.get(venue).books().aliveNs();
            if (alive > aliveNs[venue] && alive <= timeNs) {
                aliveNs[venue] = alive;
                sink.onAlive(venue, alive);
            }
        }
    }

    @Override
    public String description() {
        return "the exchanges: " + symbols + " by "
                + String.join(
                        " and ", sources.stream().map(VenueSource::description).toList());
    }

    /** Ends all connections and threads. */
    @Override
    public void close() {
        if (caretaker.isClosed()) {
            return;
        }
        caretaker.finish();
        sources.forEach(VenueSource::stop);
    }

    /** Wakes the engine when a book has come; a proof of life alone can wait for its next look. */
    private final class Waker implements MarketListener {
        @Override
        public void onBook(VenueBooks from, int symbol) {
            Thread engine = waiting;
            if (engine != null) {
                LockSupport.unpark(engine);
            }
        }

        @Override
        public void onAlive(VenueBooks from) {
            // taken with whatever comes next
        }
    }
}

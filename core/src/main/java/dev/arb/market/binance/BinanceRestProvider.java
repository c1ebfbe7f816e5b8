package dev.arb.market.binance;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.ProviderStatus;
import dev.arb.market.VenueBooks;
import dev.arb.market.net.RestReply;
import dev.arb.model.VenueId;
import dev.arb.time.Backoff;
import dev.arb.time.NanoClock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Polls the whole book of each symbol in turn. A book is as old as its request: its receive time is when the request
 * went out. A poll that fails leaves the books to age, and is tried again with growing waits. One thread of its own.
 */
final class BinanceRestProvider implements MarketDataProvider {
    /** Weight 5. */
    static final int LEVELS = 100;

    private static final long MEASURE_NS = TimeUnit.MINUTES.toNanos(1);

    private final BinanceParts parts;
    private final NanoClock clock;
    private final VenueBooks books;
    private final BinanceStreamParser parser = new BinanceStreamParser(List.of());
    private final LadderBook[] polled;
    private final BinanceBookBuilder[] builders;
    private final Backoff backoff;
    private final Thread thread;
    private long measureNs = Long.MIN_VALUE;
    private volatile boolean closed;
    private volatile boolean connected;
    private volatile long answers;
    private volatile long losses;

    BinanceRestProvider(BinanceParts parts, List<String> symbols) {
        this.parts = parts;
        this.clock = parts.clock();
        this.books = parts.books(symbols);
        this.polled = new LadderBook[symbols.size()];
        this.builders = new BinanceBookBuilder[symbols.size()];
        for (int i = 0; i < polled.length; i++) {
            polled[i] = new LadderBook(LEVELS);
            builders[i] = new BinanceBookBuilder(polled[i]);
        }
        this.backoff = new Backoff(
                parts.settings().connections().reconnectFirstNs(),
                parts.settings().connections().reconnectLongestNs(),
                parts.random());
        this.thread = Thread.ofPlatform().name("binance-polls").daemon().unstarted(this::work);
    }

    @Override
    public String description() {
        return "binance rest";
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Returns when the thread has ended. */
    @Override
    public void stop() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public VenueBooks books() {
        return books;
    }

    @Override
    public ProviderStatus status() {
        return new ProviderStatus(connected, answers, losses, parts.venueClock().offset());
    }

    private void work() {
        while (!closed) {
            long begun = clock.nowNs();
            long wait = pollAll();
            if (wait == 0) {
                measureClockIfDue();
                wait = parts.settings().pollIntervalNs() - (clock.nowNs() - begun);
            }
            if (wait > 0 && !closed) {
                LockSupport.parkNanos(this, wait);
            }
        }
    }

    /** @return how long to wait after a failure, 0 when every book was polled */
    private long pollAll() {
        for (int symbol = 0; symbol < polled.length && !closed; symbol++) {
            RestReply reply = parts.rest().depth(books.symbols().get(symbol), LEVELS);
            if (!(reply instanceof RestReply.Answer answer) || !take(symbol, answer)) {
                return failed(symbol, reply);
            }
            answers = answers + 1;
            connected = true;
        }
        backoff.reset();
        return 0;
    }

    /** A book that did not change is confirmed. */
    private boolean take(int symbol, RestReply.Answer answer) {
        if (parser.parse(answer.body(), 0, answer.body().length) != FrameKind.SNAPSHOT) {
            return false;
        }
        BinanceFrame frame = parser.frame();
        LadderBook book = polled[symbol];
        if (builders[symbol].onSnapshot(frame, answer.sentNs()) == BookOutcome.IGNORED
                && frame.updateId() == book.updateId()) {
            book.stamp(Long.MIN_VALUE, answer.sentNs(), book.updateId());
        }
        books.publish(symbol, book);
        return true;
    }

    private long failed(int symbol, RestReply reply) {
        if (closed) {
            return 0;
        }
        if (connected) {
            connected = false;
            losses = losses + 1;
        }
        String reason = reply instanceof RestReply.Answer ? "an answer that cannot be read" : reply.reason();
        parts.notes().note(VenueId.BINANCE, "no book of " + books.symbols().get(symbol) + ": " + reason);
        long wait = backoff.nextNs();
        return reply instanceof RestReply.Limited limited ? Math.max(wait, limited.waitNs()) : wait;
    }

    private void measureClockIfDue() {
        if (!closed && clock.nowNs() >= measureNs) {
            parts.rest().measureClock();
            measureNs = clock.nowNs() + MEASURE_NS;
        }
    }
}

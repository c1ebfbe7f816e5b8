package dev.arb.market.upbit;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.ProviderStatus;
import dev.arb.market.VenueBooks;
import dev.arb.market.net.RestReply;
import dev.arb.model.VenueId;
import dev.arb.time.Backoff;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Polls the whole books of all markets with one call. A book is as old as its request: its receive time is when the
 * request went out. A poll that fails leaves the books to age, and is tried again with growing waits. One thread of its
 * own.
 */
final class UpbitRestProvider implements MarketDataProvider {
    private final UpbitParts parts;
    private final VenueBooks books;
    private final UpbitFrameParser parser;
    private final LadderBook book = new LadderBook(UpbitParts.LEVELS);
    private final Backoff backoff;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean connected;
    private volatile long answers;
    private volatile long losses;

    UpbitRestProvider(UpbitParts parts, List<String> markets) {
        this.parts = parts;
        this.books = parts.books(markets);
        this.parser = new UpbitFrameParser(markets);
        this.backoff = new Backoff(
                parts.settings().connections().reconnectFirstNs(),
                parts.settings().connections().reconnectLongestNs(),
                parts.random());
        this.thread = Thread.ofPlatform().name("upbit-polls").daemon().unstarted(this::work);
    }

    @Override
    public String description() {
        return "upbit rest";
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
            long begun = parts.clock().nowNs();
            RestReply reply = parts.rest().books(books.symbols());
            long wait = reply instanceof RestReply.Answer answer && take(answer)
                    ? parts.settings().pollIntervalNs() - (parts.clock().nowNs() - begun)
                    : failed(reply);
            if (wait > 0 && !closed) {
                LockSupport.parkNanos(this, wait);
            }
        }
    }

    private boolean take(RestReply.Answer answer) {
        byte[] body = answer.body();
        if (parser.parse(body, 0, body.length, frame -> publish(frame, answer.sentNs())) != UpbitFrameKind.BOOK) {
            return false;
        }
        answers = answers + 1;
        connected = true;
        backoff.reset();
        return true;
    }

    private void publish(UpbitBookFrame frame, long sentNs) {
        frame.into(book, sentNs);
        books.publish(frame.symbol(), book);
    }

    /** @return how long to wait before the next poll */
    private long failed(RestReply reply) {
        if (closed) {
            return 0;
        }
        if (connected) {
            connected = false;
            losses = losses + 1;
        }
        String reason = reply instanceof RestReply.Answer ? "an answer that cannot be read" : reply.reason();
        parts.notes().note(VenueId.UPBIT, "no books: " + reason);
        long wait = backoff.nextNs();
        return reply instanceof RestReply.Limited limited ? Math.max(wait, limited.waitNs()) : wait;
    }
}

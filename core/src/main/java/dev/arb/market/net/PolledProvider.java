package dev.arb.market.net;

import dev.arb.market.FeedNotes;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.ProviderStatus;
import dev.arb.market.VenueBooks;
import dev.arb.time.Backoff;
import dev.arb.time.NanoClock;
import dev.arb.time.Worker;
import java.util.random.RandomGenerator;

/**
 * Polls whole books. A book is as old as its request: its receive time is when the request went out. A poll that fails
 * leaves the books to age, and is tried again with growing waits. One thread of its own.
 */
public final class PolledProvider implements MarketDataProvider {
    private final BookPoll poll;
    private final long intervalNs;
    private final VenueBooks books;
    private final ClockEstimate venueClock;
    private final NanoClock clock;
    private final FeedNotes notes;
    private final Backoff backoff;
    private final Worker worker;
    private volatile boolean connected;
    private volatile long answers;
    private volatile long losses;

    /**
     * @param books where the poll hands its books on
     * @param intervalNs between the beginnings of two polls of all books
     * @param clock the engine's
     */
    public PolledProvider(
            BookPoll poll,
            VenueBooks books,
            long intervalNs,
            ConnectionLimits limits,
            ClockEstimate venueClock,
            NanoClock clock,
            FeedNotes notes,
            RandomGenerator random) {
        this.poll = poll;
        this.intervalNs = intervalNs;
        this.books = books;
        this.venueClock = venueClock;
        this.clock = clock;
        this.notes = notes;
        this.backoff = new Backoff(limits.reconnectFirstNs(), limits.reconnectLongestNs(), random);
        this.worker = new Worker(books.venue() + "-polls", this::pollAll);
    }

    @Override
    public String description() {
        return books.venue() + " rest";
    }

    @Override
    public void start() {
        worker.start();
    }

    /** Returns when the thread has ended. */
    @Override
    public void stop() {
        worker.close();
    }

    @Override
    public VenueBooks books() {
        return books;
    }

    @Override
    public ProviderStatus status() {
        return new ProviderStatus(connected, answers, losses, venueClock.offset());
    }

    private long pollAll() {
        long begun = clock.nowNs();
        for (int call = 0; call < poll.calls() && !worker.isClosed(); call++) {
            RestReply reply = poll.ask(call);
            if (!(reply instanceof RestReply.Answer answer) || !poll.take(call, answer)) {
                return failed(poll.subject(call), reply);
            }
            answers = answers + 1;
            connected = true;
        }
        backoff.reset();
        return intervalNs - (clock.nowNs() - begun);
    }

    /** @return how long to wait before the next poll */
    private long failed(String subject, RestReply reply) {
        if (worker.isClosed()) {
            return 0;
        }
        if (connected) {
            connected = false;
            losses = losses + 1;
        }
        String reason = reply instanceof RestReply.Answer ? "an answer that cannot be read" : reply.reason();
        notes.note(books.venue(), "no book of " + subject + ": " + reason);
        long wait = backoff.nextNs();
        return reply instanceof RestReply.Limited limited ? Math.max(wait, limited.waitNs()) : wait;
    }
}

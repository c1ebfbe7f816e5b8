package dev.arb.bench.market;

import dev.arb.market.BookView;
import dev.arb.market.EngineOnMarket;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketSink;
import dev.arb.market.live.LiveFeed;
import dev.arb.run.Simulation;
import dev.arb.time.NanoClock;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The engine on a thread of its own: decides at every book, and measures from when the update was due to be sent until
 * its decision. An update that a newer book has replaced is decided with that one.
 */
final class BurstEngine implements AutoCloseable {
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final LiveFeed feed;
    private final NanoClock clock;
    private final Thread thread;
    private volatile boolean ended;
    private volatile long decidedId = -1;
    private volatile Schedule schedule = new Schedule(new long[0], new long[0]);

    /**
     * Updates by their last update id, ascending, and when each is due, {@link System#nanoTime}.
     *
     * @param histogram the engine's thread fills it
     */
    record Schedule(long[] updateIds, long[] dueNs, Histogram histogram) {
        Schedule(long[] updateIds, long[] dueNs) {
            this(updateIds, dueNs, new Histogram(TimeUnit.MINUTES.toNanos(5), 3));
        }
    }

    BurstEngine(LiveFeed feed, NanoClock clock) {
        this.feed = feed;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("engine").start(this::decide);
    }

    void measure(Schedule next) {
        schedule = next;
    }

    /** The update id of the book that was decided last. */
    long decidedId() {
        return decidedId;
    }

    private void decide() {
        Tapped tapped = new Tapped();
        Schedule of = schedule;
        int next = 0;
        try (Simulation simulation = EngineOnMarket.begin(tapped)) {
            while (!ended) {
                feed.awaitEvent(LOOK_NS);
                if (feed.nextBookNs() == MarketFeed.ENDED) {
                    continue;
                }
                simulation.driver().advanceTo(clock.nowNs());
                simulation.driver().turn();
                long now = System.nanoTime();
                if (schedule != of) {
                    of = schedule;
                    next = 0;
                }
                while (next < of.updateIds.length && of.updateIds[next] <= tapped.updateId) {
                    of.histogram.recordValue(Math.max(0, now - of.dueNs[next++]));
                }
                decidedId = tapped.updateId;
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sees which book of Binance the engine gets. */
    private final class Tapped implements MarketFeed {
        private long updateId = -1;

        @Override
        public long nextEventNs() {
            return feed.nextEventNs();
        }

        @Override
        public void deliverUntil(long untilNs, MarketSink sink) {
            feed.deliverUntil(untilNs, new MarketSink() {
                @Override
                public void onBook(int venue, int symbol, BookView book, long timeNs) {
                    if (venue == 1) {
                        updateId = book.updateId();
                    }
                    sink.onBook(venue, symbol, book, timeNs);
                }

                @Override
                public void onFx(BookView krwPerUsdt, String source, long timeNs) {
                    sink.onFx(krwPerUsdt, source, timeNs);
                }

                @Override
                public void onAlive(int venue, long timeNs) {
                    sink.onAlive(venue, timeNs);
                }
            });
        }

        @Override
        public String description() {
            return feed.description();
        }

        @Override
        public void close() {
            feed.close();
        }
    }
}

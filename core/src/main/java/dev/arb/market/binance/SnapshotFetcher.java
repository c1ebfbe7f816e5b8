package dev.arb.market.binance;

import dev.arb.market.net.RestReply;
import dev.arb.model.VenueId;
import dev.arb.time.NanoClock;
import dev.arb.time.Worker;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Fetches the snapshots that the books of a stream wait for, one at a time, and measures the venue's clock now and
 * then. One thread of its own.
 */
final class SnapshotFetcher implements AutoCloseable {
    /** Weight 50; the levels beyond are far from the touch. */
    static final int LEVELS = 1000;

    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long MEASURE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final long MEASURE_AGAIN_NS = TimeUnit.SECONDS.toNanos(10);

    private final BinanceParts parts;
    private final BinanceStreamProvider provider;
    private final NanoClock clock;
    private final BinanceStreamParser parser = new BinanceStreamParser(List.of());
    private final Worker worker;
    private long measureNs = Long.MIN_VALUE;

    SnapshotFetcher(BinanceParts parts, BinanceStreamProvider provider) {
        this.parts = parts;
        this.provider = provider;
        this.clock = parts.clock();
        this.worker = new Worker("binance-snapshots", this::work);
    }

    void start() {
        worker.start();
    }

    /** A book may wait for a snapshot. */
    void wake() {
        worker.wake();
    }

    private long work() {
        int index = provider.nextSnapshot(clock.nowNs());
        if (index >= 0) {
            fetch(index);
            return 0;
        }
        if (clock.nowNs() >= measureNs) {
            boolean measured = parts.rest().measureClock();
            measureNs = clock.nowNs() + (measured ? MEASURE_NS : MEASURE_AGAIN_NS);
            return 0;
        }
        return LOOK_NS;
    }

    private void fetch(int index) {
        String symbol = provider.symbol(index);
        RestReply reply = parts.rest().depth(symbol, LEVELS);
        switch (reply) {
            case RestReply.Answer answer -> {
                FrameKind kind = parser.parse(answer.body(), 0, answer.body().length);
                if (kind == FrameKind.SNAPSHOT) {
                    provider.onSnapshot(index, parser.frame(), answer.sentNs(), answer.receivedNs());
                } else {
                    note("a snapshot of " + symbol + " cannot be read; another one is fetched");
                }
            }
            case RestReply.Limited limited -> {
                provider.postponeSnapshots(clock.nowNs() + limited.waitNs());
                note("no snapshot of " + symbol + ": " + limited.reason());
            }
            case RestReply.Refused refused -> note("no snapshot of " + symbol + ": " + refused.reason());
            case RestReply.Unknown unknown -> note("no snapshot of " + symbol + ": " + unknown.reason());
        }
    }

    private void note(String sentence) {
        if (!worker.isClosed()) {
            parts.notes().note(VenueId.BINANCE, sentence);
        }
    }

    /** Returns when the thread has ended. */
    @Override
    public void close() {
        worker.close();
    }
}

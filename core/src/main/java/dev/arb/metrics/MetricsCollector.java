package dev.arb.metrics;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The figures of the last loops of a run. The engine's thread tells what happened, in constant time and without
 * allocation; {@link #snapshot} may be taken on any thread and leaves its cost there.
 */
public final class MetricsCollector {
    private final LoopStats loops;
    private final RecentCount recentTrades = new RecentCount();
    private final Supplier<MarketLink> link;
    private final LongSupplier nanoTime;
    private final long startNs;
    private volatile long tradesOpened;
    /** Of the engine's thread. */
    private double edgeBps = Double.NaN;

    /**
     * @param bufferSize how many of the last loops are kept
     * @param link asked at each snapshot, on its thread
     */
    public MetricsCollector(int bufferSize, Supplier<MarketLink> link) {
        this(bufferSize, link, System::nanoTime);
    }

    MetricsCollector(int bufferSize, Supplier<MarketLink> link, LongSupplier nanoTime) {
        this.loops = new LoopStats(bufferSize);
        this.link = link;
        this.nanoTime = nanoTime;
        this.startNs = nanoTime.getAsLong();
    }

    /** The loop under way sees this edge; NaN when it cannot see any. Engine's thread. */
    public void edge(double bps) {
        edgeBps = bps;
    }

    /** A position was opened. Engine's thread. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the engine's thread writes
    public void tradeOpened() {
        tradesOpened++;
        recentTrades.add(sinceStartNs());
    }

    /** A loop is over. Engine's thread. */
    public void loopEnded(long workNs) {
        loops.record(workNs, edgeBps);
    }

    /** What is known of the loops. Reading it is free of locks. */
    public LoopStats loops() {
        return loops;
    }

    /** Everything as it is now. */
    public MetricsSnapshot snapshot() {
        return new MetricsSnapshot(
                loops.figures(),
                tradesOpened,
                recentTrades.count(sinceStartNs()),
                link.get(),
                sinceStartNs(),
                loops.bufferSize());
    }

    private long sinceStartNs() {
        return nanoTime.getAsLong() - startNs;
    }
}

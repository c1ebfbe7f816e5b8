package dev.arb.market.binance;

/** Frames by their kind. One writer; for other threads' eyes copy it on the writer's thread. */
public final class FrameCounters {
    private final long[] counts = new long[FrameKind.values().length];

    void count(FrameKind kind) {
        counts[kind.ordinal()]++;
    }

    public long of(FrameKind kind) {
        return counts[kind.ordinal()];
    }

    public long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }
}

package dev.arb.metrics;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Collects loop times on the engine thread. Recording takes constant time and allocates nothing; {@link #figures()}
 * sorts the buffer and is meant for a few calls a second. Not thread-safe: one thread calls everything.
 */
public final class LoopStats {

    private static final long LONGEST_NS = TimeUnit.HOURS.toNanos(24);
    private static final long RESOLUTION_NS = 100;
    private static final int DIGITS = 3;

    private final Histogram all = new Histogram(RESOLUTION_NS, LONGEST_NS, DIGITS);
    private final long[] buffer;
    private final long[] sorted;
    private long count;
    private long lastNs;
    private long minNs = Long.MAX_VALUE;
    private long maxNs;
    private double sumNs;

    /** @param bufferSize how many of the last loops the window covers, at least 1 */
    public LoopStats(int bufferSize) {
        if (bufferSize < 1) {
            throw new IllegalArgumentException("a buffer of " + bufferSize + " loops cannot hold any");
        }
        this.buffer = new long[bufferSize];
        this.sorted = new long[bufferSize];
    }

    /**
     * Records one loop.
     *
     * @param workNs its work; a negative time, as of a clock that was set back, counts as 0
     */
    public void record(long workNs) {
        long ns = Math.max(0, workNs);
        buffer[(int) (count % buffer.length)] = ns;
        count++;
        lastNs = ns;
        minNs = Math.min(minNs, ns);
        maxNs = Math.max(maxNs, ns);
        sumNs += ns;
        all.recordValue(Math.min(ns, LONGEST_NS));
    }

    public long loops() {
        return count;
    }

    public int bufferSize() {
        return buffer.length;
    }

    /** The figures up to now; empty before the first loop. */
    public Optional<LoopFigures> figures() {
        if (count == 0) {
            return Optional.empty();
        }
        LoopTimes run = new LoopTimes(
                count, minNs, maxNs, sumNs / count, percentileOfAll(50), percentileOfAll(95), percentileOfAll(99));
        return Optional.of(new LoopFigures(lastNs, window(), run));
    }

    private long percentileOfAll(int percent) {
        return Math.clamp(all.getValueAtPercentile(percent), minNs, maxNs);
    }

    private LoopTimes window() {
        int size = (int) Math.min(count, buffer.length);
        System.arraycopy(buffer, 0, sorted, 0, size);
        Arrays.sort(sorted, 0, size);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += sorted[i];
        }
        return new LoopTimes(
                size, sorted[0], sorted[size - 1], sum / size, ranked(size, 50), ranked(size, 95), ranked(size, 99));
    }

    /** Nearest rank: the smallest value that at least that share of the loops does not exceed. */
    private long ranked(int size, int percent) {
        int rank = (int) Math.ceilDiv((long) size * percent, 100L);
        return sorted[Math.max(rank, 1) - 1];
    }
}

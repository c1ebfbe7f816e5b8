package dev.arb.metrics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Loop times and edges of a run. One thread records, in constant time and without allocation; any thread reads, without a
 * lock, and does the sorting on its own time. A reader never sees half a loop.
 */
public final class LoopStats {
    /** Upper bounds of the buckets of {@link #histogram()} in seconds; the last one is open. */
    private static final double[] BOUNDS_S = {
        1e-5, 5e-5, 1e-4, 5e-4, 1e-3, 5e-3, 1e-2, 5e-2, 0.1, 0.5, 1, 2, 5, Double.POSITIVE_INFINITY
    };

    private static final long[] BOUNDS_NS = Arrays.stream(BOUNDS_S)
            .mapToLong(seconds -> (long) (seconds * TimeUnit.SECONDS.toNanos(1)))
            .toArray();

    /** How many loops may end while a reader copies the buffer, before it loses the oldest of them. */
    private static final int SLACK = 256;

    private static final int ATTEMPTS = 8;

    private final int bufferSize;
    private final AtomicLongArray workNs;
    private final AtomicLongArray edgeBits;
    private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS_S.length);
    private final AtomicLong sumNs = new AtomicLong();
    /** Loops recorded; written last, so that what stands before it is complete. */
    private final AtomicLong count = new AtomicLong();

    private volatile Optional<LoopFigures> latest = Optional.empty();

    /** @param bufferSize how many of the last loops the window covers, at least 1 */
    public LoopStats(int bufferSize) {
        if (bufferSize < 1) {
            throw new IllegalArgumentException("a buffer of " + bufferSize + " loops cannot hold any");
        }
        this.bufferSize = bufferSize;
        this.workNs = new AtomicLongArray(bufferSize + SLACK);
        this.edgeBits = new AtomicLongArray(bufferSize + SLACK);
    }

    /**
     * Records one loop; one thread only.
     *
     * @param ns its work; a negative time, as of a clock that was set back, counts as 0
     * @param edgeBps the edge that it saw; NaN for none
     */
    public void record(long ns, double edgeBps) {
        long work = Math.max(0, ns);
        long loop = count.getPlain();
        int slot = (int) (loop % workNs.length());
        workNs.setRelease(slot, work);
        edgeBits.setRelease(slot, Double.doubleToRawLongBits(edgeBps));
        int bucket = bucketOf(work);
        buckets.setOpaque(bucket, buckets.getPlain(bucket) + 1);
        sumNs.setOpaque(sumNs.getPlain() + work);
        count.setRelease(loop + 1);
    }

    private static int bucketOf(long ns) {
        int bucket = 0;
        while (ns > BOUNDS_NS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** Loops so far. */
    public long loops() {
        return count.getAcquire();
    }

    public int bufferSize() {
        return bufferSize;
    }

    /** Work of the last loop; empty before the first. */
    public OptionalLong lastNs() {
        long end = count.getAcquire();
        return end == 0
                ? OptionalLong.empty()
                : OptionalLong.of(workNs.getAcquire((int) ((end - 1) % workNs.length())));
    }

    /**
     * The figures up to now; empty before the first loop. Copies and sorts the buffer. A reader that was held up for so
     * long, several times in a row, that nothing of its copy is left gets what was found last.
     */
    public Optional<LoopFigures> figures() {
        Optional<LoopFigures> found = Optional.empty();
        for (int attempt = 0; found.isEmpty() && attempt < ATTEMPTS; attempt++) {
            found = figures(count.getAcquire());
        }
        if (found.isPresent()) {
            latest = found;
        }
        return latest;
    }

    /** What {@link #figures} found last, whoever called it; costs nothing. */
    public Optional<LoopFigures> latest() {
        return latest;
    }

    /** Of what the writer has not replaced while it was copied; empty when that is everything, or there is nothing. */
    private Optional<LoopFigures> figures(long end) {
        long begin = Math.max(0, end - bufferSize);
        int size = (int) (end - begin);
        long[] times = new long[size];
        double[] edges = new double[size];
        for (int i = 0; i < size; i++) {
            int slot = (int) ((begin + i) % workNs.length());
            times[i] = workNs.getAcquire(slot);
            edges[i] = Double.longBitsToDouble(edgeBits.getAcquire(slot));
        }
        int torn = overwritten(begin);
        return torn >= size
                ? Optional.empty()
                : Optional.of(LoopFigures.of(
                        Arrays.copyOfRange(times, torn, size),
                        Arrays.copyOfRange(edges, torn, size),
                        (double) sumNs.get() / end));
    }

    /** How many of the oldest loops the writer may have replaced meanwhile; it may be at work on one more. */
    private int overwritten(long begin) {
        long oldestKept = count.getAcquire() + 1 - workNs.length();
        return (int) Math.clamp(oldestKept - begin, 0, bufferSize);
    }

    /** Work of all loops of the run. */
    public LoopHistogram histogram() {
        long[] counts = new long[BOUNDS_S.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = buckets.getAcquire(i);
        }
        return new LoopHistogram(BOUNDS_S.clone(), counts, sumNs.get() / (double) TimeUnit.SECONDS.toNanos(1));
    }
}

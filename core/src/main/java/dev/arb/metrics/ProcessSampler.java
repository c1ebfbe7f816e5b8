package dev.arb.metrics;

import dev.arb.time.Worker;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Looks at the process at fixed intervals on a daemon thread of its own. {@link #latest()} never waits and may be called
 * anywhere; {@link #sampleNow()} does the work on the caller's thread and belongs to the end of a run, never to the
 * engine's loop.
 */
public final class ProcessSampler implements AutoCloseable {

    /** A shorter span would turn the coarse ticks of CPU time into noise. */
    static final long SHORTEST_SPAN_NS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final double PERCENT = 100;

    private final Supplier<ProcessProbe> probes;
    private final LongSupplier nanoTime;
    private final Worker worker;
    private volatile ProcessSample latest = ProcessSample.UNKNOWN;

    private final Object lock = new Object();
    private ProcessProbe probe = new UnusedProbe();
    private int processors;
    private boolean hasBase;
    private long baseTimeNs;
    private long baseCpuNs;

    /** @param intervalNs between two looks, at least 1 ms */
    public ProcessSampler(long intervalNs) {
        this(ProcessProbe::ofThisMachine, System::nanoTime, intervalNs);
    }

    /** @param probes called once, on the thread that looks first */
    ProcessSampler(Supplier<ProcessProbe> probes, LongSupplier nanoTime, long intervalNs) {
        if (intervalNs < TimeUnit.MILLISECONDS.toNanos(1)) {
            throw new IllegalArgumentException("sample interval of " + intervalNs + " ns is below 1 ms");
        }
        this.probes = probes;
        this.nanoTime = nanoTime;
        this.worker = new Worker("process-sampler", () -> {
            sampleNow();
            return intervalNs;
        });
    }

    /** Begins to look; the first look follows at once. */
    public ProcessSampler start() {
        worker.start();
        return this;
    }

    /** The newest sample; {@link ProcessSample#UNKNOWN} before the first. */
    public ProcessSample latest() {
        return latest;
    }

    /** Looks now and returns what was seen. Takes under a millisecond on Linux, at first use elsewhere much longer. */
    public ProcessSample sampleNow() {
        synchronized (lock) {
            if (processors == 0) {
                probe = probes.get();
                processors = probe.processors();
            }
            ProcessReading reading = probe.read();
            latest = new ProcessSample(
                    cpuPct(reading, nanoTime.getAsLong()), reading.rssBytes(), reading.openFiles(), reading.threads());
            return latest;
        }
    }

    private OptionalDouble cpuPct(ProcessReading reading, long nowNs) {
        if (reading.cpuTimeNs().isEmpty() || !findBase(reading, nowNs)) {
            return OptionalDouble.empty();
        }
        long spanNs = nowNs - baseTimeNs;
        OptionalDouble before = latest.cpuPct();
        if (spanNs <= 0 || (spanNs < SHORTEST_SPAN_NS && before.isPresent())) {
            return before;
        }
        long cpuNs = reading.cpuTimeNs().getAsLong();
        double pct = PERCENT * (cpuNs - baseCpuNs) / ((double) spanNs * processors);
        baseTimeNs = nowNs;
        baseCpuNs = cpuNs;
        return OptionalDouble.of(Math.clamp(pct, 0, PERCENT));
    }

    /** The first figure covers the life of the process, so that a run shorter than one interval has one too. */
    private boolean findBase(ProcessReading reading, long nowNs) {
        if (!hasBase && reading.upNs().isPresent()) {
            hasBase = true;
            baseTimeNs = nowNs - reading.upNs().getAsLong();
            baseCpuNs = 0;
        } else if (!hasBase) {
            hasBase = true;
            baseTimeNs = nowNs;
            baseCpuNs = reading.cpuTimeNs().orElse(0);
        }
        return hasBase;
    }

    /** Ends the thread; the newest sample stays. */
    @Override
    public void close() {
        worker.stop();
    }

    /** Stands in until the first look. */
    private static final class UnusedProbe implements ProcessProbe {
        @Override
        public ProcessReading read() {
            return ProcessReading.UNKNOWN;
        }

        @Override
        public int processors() {
            return 1;
        }
    }
}

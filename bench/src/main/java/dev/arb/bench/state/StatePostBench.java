package dev.arb.bench.state;

import com.sun.management.ThreadMXBean;
import dev.arb.model.Env;
import dev.arb.state.Keys;
import dev.arb.state.Namespace;
import dev.arb.state.StateWrite;
import dev.arb.state.Ttl;
import dev.arb.state.delivery.PublisherStats;
import dev.arb.state.delivery.StatePublisher;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.WallClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What {@link StatePublisher#post} costs its caller while the publisher writes to a real Redis and keeps its journal, and
 * while Redis is away. Posts are due at a fixed rate. Beside the call itself its end is measured from when it was due, so
 * that a stall counts for every post it delays (no coordinated omission); that includes what the machine took away. The option is the number of seconds measured; 10 by default.
 */
public final class StatePostBench {
    private static final long PERIOD_NS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final int WARM_UP_SECONDS = 3;
    private static final double[] PERCENTILES = {50, 99, 99.9, 99.99};

    private static final Keys KEYS = new Keys(new Namespace("mock", Env.DOCKER));
    private static final List<StateWrite> WRITES = List.of(
            new StateWrite.Increment(KEYS + "stats:trades_total", BigDecimal.ONE),
            new StateWrite.PutHash(KEYS + "venue:upbit", Map.of("connected", "true"), new Ttl(60_000)),
            new StateWrite.PutHash(KEYS + "prices:upbit:BTC_KRW", Map.of("bid", "1", "ask", "2"), new Ttl(60_000)),
            new StateWrite.PutString(KEYS + "heartbeat:trader:last_seen", "2026-03-04T12:00:00.000+00:00", Ttl.NONE));

    private StatePostBench() {}

    public static void main(String[] arguments) throws IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        Path directory = Files.createTempDirectory("arb-bench-state");
        try (RealRedis redis = RealRedis.launch();
                RedisStore store = RedisStore.withoutConnecting(redis.address());
                StatePublisher publisher = new StatePublisher(
                        store, new StatePublisher.Setup(directory, KEYS, () -> true), WallClock.INSTANCE)) {
            measure(publisher, WARM_UP_SECONDS);
            print("Redis answers", publisher, measure(publisher, seconds));
            redis.kill();
            print("Redis is away", publisher, measure(publisher, seconds));
        } finally {
            remove(directory);
        }
    }

    /**
     * @param calls time of each call itself
     * @param fromDue from when it was due to its end
     * @param allocatedBytes by the posting thread
     */
    private record Measured(Histogram calls, Histogram fromDue, long allocatedBytes) {}

    private static Histogram histogram() {
        return new Histogram(TimeUnit.SECONDS.toNanos(10), 3);
    }

    private static Measured measure(StatePublisher publisher, int seconds) {
        Histogram calls = histogram();
        Histogram fromDue = histogram();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long due = System.nanoTime();
        for (int n = 0; due < end; n++, due += PERIOD_NS) {
            long begin = System.nanoTime();
            while (begin < due) {
                Thread.onSpinWait();
                begin = System.nanoTime();
            }
            publisher.post(WRITES.get(n % WRITES.size()));
            long done = System.nanoTime();
            calls.recordValue(done - begin);
            fromDue.recordValue(done - due);
        }
        return new Measured(calls, fromDue, threads.getCurrentThreadAllocatedBytes() - allocatedBefore);
    }

    private static void print(String when, StatePublisher publisher, Measured measured) {
        long posts = measured.calls.getTotalCount();
        System.out.printf(
                Locale.ROOT,
                "%s: %d posts at %d/s, %d B allocated a post%n",
                when,
                posts,
                TimeUnit.SECONDS.toNanos(1) / PERIOD_NS,
                measured.allocatedBytes / posts);
        print("the call, ns:    ", measured.calls);
        print("from due, ns:    ", measured.fromDue);
        PublisherStats stats = publisher.stats();
        System.out.printf(
                Locale.ROOT,
                "  written %d, waiting %d, failures %d, dropped %d, outage %s%n",
                stats.written(),
                stats.waiting(),
                stats.failures(),
                stats.dropped(),
                stats.outage());
    }

    private static void print(String name, Histogram latencies) {
        StringBuilder line = new StringBuilder("  ").append(name);
        for (double percentile : PERCENTILES) {
            line.append(String.format(Locale.ROOT, " p%s=%d", percentile, latencies.getValueAtPercentile(percentile)));
        }
        System.out.println(line.append(" max=").append(latencies.getMaxValue()));
    }

    static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

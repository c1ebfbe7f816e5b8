package dev.arb.bench.state;

import dev.arb.model.Env;
import dev.arb.state.Keys;
import dev.arb.state.Row;
import dev.arb.state.StateSink;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.StateWrite;
import dev.arb.state.Ttl;
import dev.arb.state.TuningNamespace;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisStore;
import dev.arb.state.tuning.TrialState;
import dev.arb.state.tuning.TrialStatus;
import dev.arb.state.tuning.TuningDirection;
import dev.arb.state.tuning.TuningPlan;
import dev.arb.state.tuning.TuningStatusMonitor;
import dev.arb.state.tuning.TuningWriter;
import dev.arb.time.WallClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * The status of a tuning session in a real Redis, from end to end: alone, and among other keys (1,000,000, or as many as
 * the argument says), beside the search that a session without an index needs.
 */
public final class TuningStatusBench {
    private static final int TRIALS = 1_000;
    private static final int WARM_UP = 300;
    private static final int LOADS = 1_000;
    private static final int SCANS = 5;
    private static final int STEP = 10_000;
    private static final double MS_NS = 1e6;
    private static final TuningNamespace INDEXED = new TuningNamespace(Env.LOCAL, "paper");
    private static final TuningNamespace FOREIGN = new TuningNamespace(Env.LOCAL, "shadow");

    private TuningStatusBench() {}

    public static void main(String[] arguments) {
        int others = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (RealRedis redis = RealRedis.launch();
                StateStore store = new RedisStore(redis.address())) {
            writeSessions(store);
            measure(store, INDEXED, WARM_UP);
            Histogram alone = measure(store, INDEXED, LOADS);
            fill(store, others);
            Histogram among = measure(store, INDEXED, LOADS);
            Histogram scanned = measure(store, FOREIGN, SCANS);
            report("status of " + TRIALS + " trials, nothing else in the store", alone);
            report("the same among " + others + " other keys", among);
            report("one trial without an index, among them", scanned);
            System.out.printf(
                    Locale.ROOT,
                    "medians: among others / alone %.2f, scan / among others %.0f%n",
                    median(among) / median(alone),
                    median(scanned) / median(among));
        }
    }

    private static void writeSessions(StateStore store) {
        TuningWriter writer = new TuningWriter(StateSink.into(store), new Keys(INDEXED), "s1", "net_pnl");
        writer.begin(
                new TuningPlan(TRIALS, "net_pnl", TuningDirection.MAXIMIZE, "random", Optional.empty()), Instant.now());
        for (int i = 0; i < TRIALS; i++) {
            writer.result(new TrialState(
                    Optional.of("w" + i % 4),
                    Optional.of((long) i),
                    TrialStatus.COMPLETED,
                    Optional.of(Instant.now()),
                    Map.of("min_spread_bps", Optional.of(Integer.toString(i))),
                    Map.of("net_pnl", Optional.of(BigDecimal.valueOf(i)))));
        }
        String result = new Keys(FOREIGN).of(Row.TUNING_RESULT, "s2", "w1", "1");
        store.putHash(result, Map.of("status", "completed"), Ttl.NONE);
    }

    private static void fill(StateStore store, int keys) {
        for (int from = 0; from < keys; from += STEP) {
            List<StateWrite> batch = new ArrayList<>();
            for (int i = from; i < Math.min(keys, from + STEP); i++) {
                batch.add(new StateWrite.PutString("other:" + i, "x", Ttl.NONE));
            }
            store.apply(batch);
        }
    }

    /** A monitor of its own each time, as a command has one. */
    private static Histogram measure(StateStore store, TuningNamespace namespace, int loads) {
        Histogram spans = new Histogram(3);
        TuningStatusMonitor.Selection selection =
                new TuningStatusMonitor.Selection(namespace, Optional.empty(), OptionalLong.empty());
        for (int i = 0; i < loads; i++) {
            TuningStatusMonitor monitor = new TuningStatusMonitor(
                    StateSource.of(store), selection, Keys.DEFAULT_PREFIX, WallClock.INSTANCE, looked -> {});
            long startNs = System.nanoTime();
            monitor.loadSnapshot();
            spans.recordValue(System.nanoTime() - startNs);
        }
        return spans;
    }

    private static double median(Histogram spans) {
        return spans.getValueAtPercentile(50);
    }

    private static void report(String what, Histogram spans) {
        System.out.printf(
                Locale.ROOT,
                "%-55s p50 %9.3f ms   p99 %9.3f ms   max %9.3f ms   n %d%n",
                what,
                median(spans) / MS_NS,
                spans.getValueAtPercentile(99) / MS_NS,
                spans.getMaxValue() / MS_NS,
                spans.getTotalCount());
    }
}

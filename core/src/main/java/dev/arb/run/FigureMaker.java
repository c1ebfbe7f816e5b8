package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineCounts;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.LoopOutcome;
import dev.arb.engine.OutcomeSink;
import dev.arb.metrics.LoopStats;
import dev.arb.metrics.LoopTimes;
import dev.arb.metrics.MetricsCollector;
import dev.arb.metrics.ProcessSample;
import dev.arb.model.Bps;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.StateTimes;
import dev.arb.time.NanoClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Gathers the figures of a run: each is read from where it is measured or counted, unknown ones are left out. */
final class FigureMaker implements OutcomeSink {
    private static final double MS_NS = 1e6;

    private final Engine engine;
    private final MetricsCollector metrics;
    private final Supplier<ProcessSample> process;
    private final NanoClock wallClock;
    private final String runId;
    private final RunMarket market;
    private long loops;
    private double spreadBps = Double.NaN;
    private LocalDate today = LocalDate.EPOCH;
    private long tradesToday;

    FigureMaker(
            Engine engine,
            MetricsCollector metrics,
            Supplier<ProcessSample> process,
            NanoClock wallClock,
            String runId,
            RunMarket market) {
        this.engine = engine;
        this.metrics = metrics;
        this.process = process;
        this.wallClock = wallClock;
        this.runId = runId;
        this.market = market;
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof LoopOutcome loop) {
            loops = loop.step();
            spreadBps = loop.isEvaluated() ? loop.evaluation().bestEdgeE4Bps() / (double) Bps.ONE_E4 : Double.NaN;
            metrics.edge(spreadBps);
        } else if (outcome instanceof EngineOutcome.PositionOpened) {
            rollDay();
            tradesToday++;
            metrics.tradeOpened();
        }
    }

    /** Trades of today, by the wall clock's date in Korea. */
    private void rollDay() {
        LocalDate date = LocalDate.ofInstant(now(), StateTimes.KST);
        if (!date.equals(today)) {
            today = date;
            tradesToday = 0;
        }
    }

    private Instant now() {
        return StateTimes.instant(wallClock.nowNs());
    }

    /** The figures as they are now; on the engine's thread. */
    MetricsState figures() {
        rollDay();
        MetricsState.Builder figures = MetricsState.builder();
        counts(figures, engine.counts());
        money(figures);
        times(figures);
        figures.set(Metric.SPREAD_BPS, spreadBps);
        if (engine.market().hasFx()) {
            figures.setE8(Metric.FX_RATE, engine.market().krwPerUsdtE8());
        }
        ProcessSample sample = process.get();
        sample.cpuPct().ifPresent(value -> figures.set(Metric.CPU_PCT, value));
        sample.rssMb().ifPresent(value -> figures.set(Metric.MEM_MB, value));
        sample.openFiles().ifPresent(count -> figures.set(Metric.OPEN_FILES, count));
        figures.set(Metric.DATA_SOURCE, market.dataSource());
        market.isWsConnected().ifPresent(connected -> figures.set(Metric.WS_CONNECTED, connected));
        figures.set(Metric.RUN_ID, runId);
        figures.set(Metric.TIMESTAMP, now());
        return figures.build();
    }

    private void counts(MetricsState.Builder figures, EngineCounts counts) {
        figures.set(Metric.TRADES_TOTAL, counts.trades());
        figures.set(Metric.TRADES_TODAY, tradesToday);
        figures.set(Metric.SAFETY_VIOLATIONS_TOTAL, counts.safetyViolations());
        figures.set(Metric.CIRCUIT_BREAKER_TRIGGERS_TOTAL, counts.breakerTriggers());
        figures.set(Metric.OPEN_POSITIONS, engine.openPositions().size());
        figures.set(Metric.SIGNALS, counts.signals());
        figures.set(Metric.EXEC_RATE, counts.execRatePct());
        figures.set(Metric.SL_TRIGGERS, counts.stopLosses());
        figures.set(Metric.LOOPS, loops);
        if (counts.closedTrades() > 0) {
            figures.setE8(Metric.AVG_TRADE_PNL, engine.accounts().realizedKrwE8() / counts.closedTrades());
        }
    }

    private void money(MetricsState.Builder figures) {
        figures.setE8(Metric.REALIZED_PNL, engine.accounts().realizedKrwE8());
        figures.setE8(Metric.FEES_PAID, engine.accounts().feesKrwE8());
        figures.setE8(Metric.EXPOSURE, engine.exposureKrwE8());
        if (engine.isUnrealizedKnown()) {
            figures.setE8(Metric.PNL, engine.tradingPnlKrwE8());
            figures.setE8(Metric.UNREALIZED_PNL, engine.unrealizedKrwE8());
        }
    }

    /** The percentiles are those that a reader of the buffer found last: but for the first few, sorting is not for this thread. */
    private void times(MetricsState.Builder figures) {
        LoopStats times = metrics.loops();
        times.lastNs().ifPresent(last -> figures.set(Metric.LOOP_MS, last / MS_NS));
        times.latest().or(times::figures).ifPresent(found -> {
            LoopTimes newest = found.window();
            figures.set(Metric.LOOP_P50, newest.p50Ns() / MS_NS);
            figures.set(Metric.LOOP_P95, newest.p95Ns() / MS_NS);
            figures.set(Metric.LOOP_P99, newest.p99Ns() / MS_NS);
            figures.set(Metric.LOOP_MAX, newest.maxNs() / MS_NS);
        });
    }
}

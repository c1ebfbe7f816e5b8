package dev.arb.run;

import dev.arb.endpoint.RunView;
import dev.arb.health.HealthCheck;
import dev.arb.health.HealthLevel;
import dev.arb.health.HealthReport;
import dev.arb.health.LevelChanges;
import dev.arb.metrics.ArbMetric;
import dev.arb.metrics.HistogramSample;
import dev.arb.metrics.MetricSample;
import dev.arb.metrics.MetricsCollector;
import dev.arb.metrics.MetricsSnapshot;
import dev.arb.metrics.ProcessSample;
import dev.arb.metrics.ResourceSample;
import dev.arb.metrics.Sample;
import dev.arb.runlog.RunLogStats;
import dev.arb.state.delivery.PublisherStats;
import dev.arb.time.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Puts together what a run says of itself, on the thread of whoever asks. Nothing here waits for the engine. */
final class RunReport implements RunView {
    private static final double SECOND_NS = 1e9;

    private final Parts parts;
    private final List<MetricSample> facts;
    private final RunHealth health;

    /**
     * Where it comes from; each may be asked on any thread.
     *
     * @param log empty for a run without a log
     * @param sinceTurnNs time since the end of the last turn
     */
    record Parts(
            MetricsCollector metrics,
            EngineSamples engine,
            EngineVitals vitals,
            RunCare care,
            Supplier<ProcessSample> process,
            Supplier<Optional<RunLogStats>> log,
            Supplier<PublisherStats> store,
            RunAlerts alerts,
            LongSupplier sinceTurnNs,
            NanoClock wallClock) {}

    /** @param stuckNs a turn that is longer ago than this means that the loop is stuck */
    RunReport(Parts parts, RunRequest request, long stuckNs) {
        this.parts = parts;
        this.health = new RunHealth(parts, stuckNs);
        this.facts = List.of(
                new MetricSample(
                        ArbMetric.BUILD_INFO,
                        List.of(request.version(), Runtime.version().toString()),
                        1),
                new MetricSample(ArbMetric.RUN_START, parts.wallClock.nowNs() / SECOND_NS),
                new MetricSample(ArbMetric.LOOP_INTERVAL, request.intervalNs() / SECOND_NS));
    }

    @Override
    public MetricsSnapshot metrics() {
        return parts.metrics.snapshot();
    }

    @Override
    public HealthReport health() {
        return health.now();
    }

    @Override
    public boolean isLive() {
        return health.isLive();
    }

    @Override
    public boolean mayTrade() {
        return health.mayTrade();
    }

    @Override
    public List<Sample> samples() {
        List<Sample> samples = new ArrayList<>(facts);
        samples.addAll(parts.engine.latest());
        if (parts.metrics.loops().loops() > 0) {
            samples.add(new HistogramSample(
                    ArbMetric.LOOP_DURATION, parts.metrics.loops().histogram()));
            samples.add(new MetricSample(
                    ArbMetric.LAST_TURN, (parts.wallClock.nowNs() - parts.sinceTurnNs.getAsLong()) / SECOND_NS));
        }
        process(samples, parts.process.get());
        resources(samples, parts.care.resources());
        health.now().checks().forEach(check -> level(samples, check));
        parts.care.changes().forEach(changes -> changes(samples, changes));
        parts.log.get().ifPresent(log -> runLog(samples, log));
        store(samples, parts.store.get());
        samples.addAll(new AlertSamples(parts.alerts).all());
        return samples;
    }

    private static void process(List<Sample> samples, ProcessSample process) {
        add(samples, ArbMetric.OPEN_FILES, process.openFiles());
        add(samples, ArbMetric.THREADS, process.threads());
    }

    private static void resources(List<Sample> samples, ResourceSample machine) {
        if (!machine.equals(ResourceSample.UNKNOWN)) {
            samples.add(new MetricSample(ArbMetric.GC_PAUSES, machine.gc().totalNs() / SECOND_NS));
        }
        add(samples, ArbMetric.DISK_FREE, machine.freeDiskBytes());
    }

    /** A check that this run does not have, or that is not known, has no level. */
    private static void level(List<Sample> samples, HealthCheck check) {
        int level = check.level().compareTo(HealthLevel.OK);
        if (level >= 0) {
            samples.add(new MetricSample(ArbMetric.HEALTH_LEVEL, List.of(check.name()), level));
        }
    }

    private static void changes(List<Sample> samples, LevelChanges changes) {
        samples.add(new MetricSample(
                ArbMetric.HEALTH_CHANGES,
                List.of(changes.check(), changes.level().name().toLowerCase(Locale.ROOT)),
                changes.count()));
    }

    private static void add(List<Sample> samples, ArbMetric metric, OptionalLong value) {
        value.ifPresent(known -> samples.add(new MetricSample(metric, known)));
    }

    private static void runLog(List<Sample> samples, RunLogStats log) {
        samples.add(new MetricSample(ArbMetric.RUNLOG_ROWS, log.rowsAppended()));
        samples.add(new MetricSample(ArbMetric.RUNLOG_DROPPED, log.rowsDropped()));
        samples.add(new MetricSample(ArbMetric.RUNLOG_UNFLUSHED, log.rowsUnflushed()));
        samples.add(new MetricSample(ArbMetric.RUNLOG_UP, log.failing() ? 0 : 1));
        if (log.lastFlushEpochNs() > 0) {
            samples.add(new MetricSample(ArbMetric.RUNLOG_LAST_FLUSH, log.lastFlushEpochNs() / SECOND_NS));
        }
    }

    private static void store(List<Sample> samples, PublisherStats store) {
        samples.add(new MetricSample(ArbMetric.STATE_STORE_UP, store.outage() ? 0 : 1));
        samples.add(new MetricSample(ArbMetric.STATE_STORE_FAILURES, store.failures()));
        samples.add(new MetricSample(ArbMetric.STATE_STORE_WAITING, store.waiting()));
    }
}

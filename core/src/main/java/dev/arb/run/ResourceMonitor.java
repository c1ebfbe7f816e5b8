package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertRule;
import dev.arb.config.SysMonitorConfig;
import dev.arb.health.HealthWatch;
import dev.arb.health.HealthWatch.Input;
import dev.arb.health.Reading;
import dev.arb.health.Watched;
import dev.arb.log.LogComponent;
import dev.arb.metrics.GcWatch;
import dev.arb.metrics.ProcessSample;
import dev.arb.metrics.ResourceSample;
import dev.arb.time.Worker;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;

/**
 * Looks at what the process takes of the machine, on a schedule and a thread of its own. Levels are told and alerted;
 * they end no run. What cannot be had is unknown, and the rest works.
 */
final class ResourceMonitor implements AutoCloseable {
    private static final Logger LOG = LogComponent.SYS_MONITOR.logger();

    private final Supplier<ProcessSample> process;
    private final Optional<Path> disk;
    private final HealthWatch watch;
    private final Worker worker;
    private final GcWatch collections = new GcWatch();
    private volatile ResourceSample latest = ResourceSample.UNKNOWN;

    /**
     * @param process looks at the process now; asked on the monitor's thread only
     * @param disk where the run log lies
     * @param clock wall clock
     */
    ResourceMonitor(
            SysMonitorConfig config,
            Supplier<ProcessSample> process,
            Optional<Path> disk,
            AlertDesk alerts,
            InstantSource clock) {
        long everyNs = config.sampleInterval().toNanos();
        this.worker = new Worker("sys-monitor", () -> {
            look();
            return everyNs;
        });
        this.process = process;
        this.disk = disk;
        this.watch = new HealthWatch(
                List.of(
                        new Input(
                                new Watched("cpu", "CPU", "%", config.warnCpuPct(), config.maxCpuPct(), false),
                                () -> reading(latest.process().cpuPct())),
                        new Input(
                                new Watched(
                                        "memory",
                                        "resident memory",
                                        "MB",
                                        config.warnRssMb(),
                                        config.maxRssMb(),
                                        false),
                                () -> reading(latest.process().rssMb()))),
                clock,
                new HealthVoice(LOG, alerts, AlertRule.RESOURCES));
    }

    private static Reading reading(OptionalDouble value) {
        return value.isPresent() ? Reading.sample(value.getAsDouble()) : Reading.NOTHING_NEW;
    }

    /** Looks at once, and from now on at the interval. */
    ResourceMonitor start() {
        worker.start();
        return this;
    }

    /** Looks now, on the caller's thread. */
    void look() {
        try {
            latest = new ResourceSample(process.get(), collections.all(), collections.takeSinceAsked(), freeDisk());
            watch.evaluate();
            LOG.info("{}", sentence(latest));
        } catch (RuntimeException e) {
            // An exception would end the thread.
            LOG.error("the resources of the process could not be looked at", e);
        }
    }

    private OptionalLong freeDisk() {
        return disk.isPresent() ? FreeDisk.bytes(disk.get()) : OptionalLong.empty();
    }

    private static String sentence(ResourceSample sample) {
        ProcessSample process = sample.process();
        return "cpu_pct=" + text(process.cpuPct()) + " rss_mb=" + text(process.rssMb()) + " open_files="
                + text(process.openFiles()) + " threads=" + text(process.threads()) + " gc_pauses="
                + sample.gcOfInterval().count() + " gc_ms="
                + TimeUnit.NANOSECONDS.toMillis(sample.gcOfInterval().totalNs()) + " gc_max_ms="
                + TimeUnit.NANOSECONDS.toMillis(sample.gcOfInterval().longestNs()) + " disk_free_bytes="
                + text(sample.freeDiskBytes());
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(Math.round(value.getAsDouble() * 10) / 10.0) : "unknown";
    }

    private static String text(OptionalLong value) {
        return value.isPresent() ? String.valueOf(value.getAsLong()) : "unknown";
    }

    /** The newest sample; {@link ResourceSample#UNKNOWN} before the first. Any thread. */
    ResourceSample latest() {
        return latest;
    }

    /** What the samples come to. */
    HealthWatch watch() {
        return watch;
    }

    /** Ends the looks; waits for nothing. */
    @Override
    public void close() {
        worker.stop();
        collections.close();
    }
}

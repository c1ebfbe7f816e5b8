package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertRule;
import dev.arb.config.ArbConfig;
import dev.arb.health.HealthCheck;
import dev.arb.health.HealthReport;
import dev.arb.health.HealthWatch;
import dev.arb.health.LevelChanges;
import dev.arb.log.LogComponent;
import dev.arb.metrics.ProcessSampler;
import dev.arb.metrics.ResourceSample;
import dev.arb.model.TradingMode;
import dev.arb.state.StateTimes;
import dev.arb.time.NanoClock;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The watchdog and the resource monitor of a run, each where the configuration wants it. */
final class RunCare implements AutoCloseable {
    private final RunRequest request;
    private final AlertDesk alerts;
    private final InstantSource clock;
    /** That of the watchdog first, then that of the resource monitor. */
    private final List<HealthWatch> watches = new CopyOnWriteArrayList<>();

    private volatile @Nullable RunWatchdog watchdog;
    private volatile @Nullable ResourceMonitor resources;

    RunCare(RunRequest request, AlertDesk alerts, NanoClock wallClock) {
        this.request = request;
        this.alerts = alerts;
        this.clock = () -> StateTimes.instant(wallClock.nowNs());
    }

    /**
     * Begins to watch.
     *
     * @param onCritical called once, on the watchdog's thread
     */
    void start(
            EngineVitals vitals, RunMarket market, StateFeed state, RunWatch pace, Consumer<HealthCheck> onCritical) {
        ArbConfig config = request.config();
        if (config.watchdog().enabled()) {
            HealthWatch health = new HealthWatch(
                    new WatchdogInputs(vitals, config.watchdog(), System::nanoTime)
                            .of(market::wsLagNs, state::heartbeatAgeNs, request.mode() == TradingMode.LIVE),
                    clock,
                    new HealthVoice(LogComponent.WATCHDOG.logger(), alerts, AlertRule.WATCHDOG));
            watches.add(health);
            watchdog = new RunWatchdog(health, onCritical).start(pace.every());
        }
        if (config.sysMonitor().enabled()) {
            ProcessSampler sampler =
                    new ProcessSampler(config.sysMonitor().sampleInterval().toNanos());
            Optional<Path> disk = request.log().map(RunRequest.LogPlace::runsDir);
            ResourceMonitor monitor = new ResourceMonitor(config.sysMonitor(), sampler::sampleNow, disk, alerts, clock);
            watches.add(monitor.watch());
            resources = monitor.start();
        }
    }

    /** How the run is, as of the newest evaluations; without checks where nothing is watched. Any thread. */
    HealthReport report() {
        return HealthReport.of(watches.stream()
                .flatMap(watch -> watch.report().checks().stream())
                .toList());
    }

    /** How often the level of each check has changed. Any thread. */
    List<LevelChanges> changes() {
        return watches.stream().flatMap(watch -> watch.changes().stream()).toList();
    }

    /** What the process takes of the machine; unknown where nobody looks. Any thread. */
    ResourceSample resources() {
        ResourceMonitor looking = resources;
        return looking == null ? ResourceSample.UNKNOWN : looking.latest();
    }

    /** Ends both; waits for nothing. */
    @Override
    public void close() {
        RunWatchdog watching = watchdog;
        if (watching != null) {
            watching.close();
        }
        ResourceMonitor looking = resources;
        if (looking != null) {
            looking.close();
        }
    }
}

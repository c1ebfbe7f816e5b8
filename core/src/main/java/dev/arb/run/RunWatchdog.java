package dev.arb.run;

import dev.arb.health.HealthCheck;
import dev.arb.health.HealthLevel;
import dev.arb.health.HealthReport;
import dev.arb.health.HealthWatch;
import dev.arb.log.LogComponent;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;

/**
 * Evaluates the health of a run at an interval, on a thread of its own, until the first check is critical: then it calls
 * for the end, once. Between two evaluations lies at least the interval: a process that was stopped and goes on does not
 * catch up on those it missed, which would be three in a row of one moment.
 */
final class RunWatchdog implements AutoCloseable {
    /** As often as the run is evaluated. */
    static final Duration EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LogComponent.WATCHDOG.logger();

    private final HealthWatch watch;
    private final Consumer<HealthCheck> onCritical;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("watchdog").daemon(true).unstarted(task));
    private boolean called;

    /** @param onCritical called on the watchdog's thread; may take its time */
    RunWatchdog(HealthWatch watch, Consumer<HealthCheck> onCritical) {
        this.watch = watch;
        this.onCritical = onCritical;
    }

    /** Evaluates from now on. */
    RunWatchdog start(Duration every) {
        thread.scheduleWithFixedDelay(this::look, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
        return this;
    }

    private void look() {
        try {
            HealthReport report = watch.evaluate();
            report.checks().stream()
                    .filter(check -> check.level() == HealthLevel.CRITICAL)
                    .findFirst()
                    .ifPresent(this::call);
        } catch (RuntimeException e) {
            // An exception would end the schedule in silence, and with it the watch.
            LOG.error("the watchdog could not evaluate the run", e);
        }
    }

    private void call(HealthCheck check) {
        if (!called) {
            called = true;
            onCritical.accept(check);
        }
    }

    /** Ends the watch; waits for nothing. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}

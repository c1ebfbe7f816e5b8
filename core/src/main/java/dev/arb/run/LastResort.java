package dev.arb.run;

import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertSeverity;
import dev.arb.execution.ExecutionVenue;
import dev.arb.health.HealthCheck;
import dev.arb.log.LogComponent;
import dev.arb.state.RunWords;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/**
 * How the watchdog ends a run: in order where the engine answers, else without it. Either the engine's thread finishes
 * the run or this does, never both.
 */
final class LastResort {
    /** Of the alert that tells of an engine that does not answer. */
    static final String SUBJECT = "engine";

    private static final Logger LOG = LogComponent.WATCHDOG.logger();
    private static final long KEEP_WITHIN_MS = 20_000;

    private final Parts parts;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * What it takes.
     *
     * @param answerNs how long the engine has to answer
     */
    record Parts(
            RunLoop loop,
            EngineVitals vitals,
            Iterable<ExecutionVenue> venues,
            RunBooks books,
            StateFeed state,
            RunAlerts alerts,
            RunObserver observer,
            long answerNs) {}

    LastResort(Parts parts) {
        this.parts = parts;
    }

    /** Ends the run. The watchdog's thread; returns when the engine has answered, or everything is over. */
    void end(HealthCheck cause) {
        LOG.error("the run is ended: {}", cause.message());
        parts.loop.unfit();
        try {
            if (parts.loop.awaitEnd(parts.answerNs)) {
                return;
            }
        } catch (InterruptedException finished) {
            Thread.currentThread().interrupt();
            return;
        }
        if (ending.compareAndSet(false, true)) {
            endWithoutEngine(cause);
        }
    }

    /**
     * The engine's thread is about to finish the run.
     *
     * @throws RunFailedException when the run has been ended without it
     */
    void finishing() {
        if (!ending.compareAndSet(false, true)) {
            awaitEnd();
            throw new RunFailedException("the watchdog has ended the run, because its engine did not answer");
        }
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void endWithoutEngine(HealthCheck cause) {
        try {
            parts.venues.forEach(ExecutionVenue::cancelAll);
            String sentence = "the engine did not answer the watchdog within "
                    + TimeUnit.NANOSECONDS.toSeconds(parts.answerNs) + " s and is given up with "
                    + parts.vitals.activeOrders() + " orders without a final answer; " + cause.message();
            LOG.error("{}", sentence);
            parts.alerts.desk().raise(AlertRule.WATCHDOG, SUBJECT, AlertSeverity.CRITICAL, sentence);
            keepWhatCanBeKept(sentence);
            parts.alerts.close();
            parts.observer.abandoned(sentence);
        } finally {
            over.countDown();
        }
    }

    /** On a thread of its own: what holds up the engine may hold up this too. */
    private void keepWhatCanBeKept(String sentence) {
        Thread keeper = Thread.ofPlatform().name("watchdog-keeper").daemon(true).start(() -> {
            parts.state.endWithoutEngine(RunWords.WATCHDOG, parts.vitals.tradingState(), sentence);
            parts.books.finishWithoutEngine(RunWords.WATCHDOG);
        });
        try {
            keeper.join(KEEP_WITHIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (keeper.isAlive()) {
            LOG.error("not everything could be kept within {} s", TimeUnit.MILLISECONDS.toSeconds(KEEP_WITHIN_MS));
        }
    }
}

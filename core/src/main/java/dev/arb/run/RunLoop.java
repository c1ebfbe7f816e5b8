package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineEvent.CommandKind;
import dev.arb.flight.LoopEvent;
import dev.arb.market.MarketFeed;
import dev.arb.metrics.MetricsCollector;
import dev.arb.state.RunWords;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Turns a run's loop until it ends. The calling thread is the engine's. */
final class RunLoop {
    private final Engine engine;
    private final EventDriver driver;
    private final MarketFeed feed;
    private final Schedule schedule;
    private final Pace pace;
    private final LoopTimer timer;
    private final MetricsCollector metrics;
    private final EngineVitals vitals;
    private final Limits limits;
    private final Runnable afterTurn;
    private final LoopEvent event = new LoopEvent();
    private final Thread thread = Thread.currentThread();
    private final BooleanSupplier stopping = this::isStopRequested;
    private volatile boolean stopRequested;
    private volatile boolean lost;
    private volatile boolean unfit;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch settled = new CountDownLatch(1);

    /**
     * What ends a run by itself.
     *
     * @param loops so many turns
     * @param untilEngineNs a time of the engine's clock
     * @param forWallNs a duration of the wall clock
     * @param graceNs longest wait for open legs at the end, engine time
     */
    record Limits(OptionalLong loops, OptionalLong untilEngineNs, OptionalLong forWallNs, long graceNs) {}

    RunLoop(
            Simulation simulation,
            Schedule schedule,
            Pace pace,
            LoopTimer timer,
            MetricsCollector metrics,
            EngineVitals vitals,
            Limits limits,
            Runnable afterTurn) {
        this.engine = simulation.engine();
        this.driver = simulation.driver();
        this.feed = simulation.feed();
        this.schedule = schedule;
        this.pace = pace;
        this.timer = timer;
        this.metrics = metrics;
        this.vitals = vitals;
        this.limits = limits;
        this.afterTurn = afterTurn;
    }

    /** Ends the run in order; any thread, more than once. */
    void stop() {
        stopRequested = true;
        LockSupport.unpark(thread);
    }

    /** Another runner owns the namespace: nothing opens any more, and the run ends. */
    void namespaceLost() {
        lost = true;
        stop();
    }

    /** The watchdog ends the run in order. Any thread. */
    void unfit() {
        unfit = true;
        stop();
    }

    /**
     * Waits until the loop has seen that it shall stop, and then until nothing is on its way any more. Any thread but the
     * engine's.
     *
     * @param answerNs longest wait for the first; the second has as long and the grace of the run
     * @return whether both came in time
     */
    boolean awaitEnd(long answerNs) throws InterruptedException {
        return answered.await(answerNs, TimeUnit.NANOSECONDS)
                && settled.await(answerNs + limits.graceNs(), TimeUnit.NANOSECONDS);
    }

    private boolean isStopRequested() {
        return stopRequested;
    }

    /** Runs to the end and settles what is on its way. */
    RunEnding run() {
        RunEnding ending = turns();
        answered.countDown();
        driver.command(CommandKind.STOP);
        boolean allAnswered = pace.settle(limits.graceNs());
        settled.countDown();
        return allAnswered ? ending : ending.unsettled();
    }

    private RunEnding turns() {
        while (true) {
            long next = schedule.nextNs(driver.step(), feed);
            RunEnding before = endsBefore(next);
            if (before != null) {
                return before;
            }
            long at = pace.awaitTurn(next, stopping);
            if (!stopRequested) {
                turn(at);
                RunEnding after = endsAfter();
                if (after != null) {
                    return after;
                }
            }
        }
    }

    private @Nullable RunEnding endsBefore(long next) {
        if (lost) {
            return RunEnding.of(RunOutcome.Ending.NAMESPACE_LOST, "namespace_lost");
        }
        if (unfit) {
            return RunEnding.of(RunOutcome.Ending.WATCHDOG, RunWords.WATCHDOG);
        }
        if (stopRequested) {
            return RunEnding.of(RunOutcome.Ending.STOPPED, "interrupted");
        }
        if (next == MarketFeed.ENDED) {
            return RunEnding.of(RunOutcome.Ending.COMPLETED, "recording_ended");
        }
        boolean late = limits.untilEngineNs().isPresent()
                && next > limits.untilEngineNs().getAsLong();
        return late ? RunEnding.of(RunOutcome.Ending.COMPLETED, "time_done") : null;
    }

    private @Nullable RunEnding endsAfter() {
        if (engine.wantsToEnd()) {
            return engine.control().isRiskStopped()
                    ? RunEnding.of(RunOutcome.Ending.RISK_STOP, RunWords.RISK_STOP)
                    : RunEnding.of(RunOutcome.Ending.COMPLETED, "drained");
        }
        if (limits.loops().isPresent() && driver.step() >= limits.loops().getAsLong()) {
            return RunEnding.of(RunOutcome.Ending.COMPLETED, "loops_done");
        }
        boolean done = limits.forWallNs().isPresent()
                && pace.elapsedNs() >= limits.forWallNs().getAsLong();
        return done ? RunEnding.of(RunOutcome.Ending.COMPLETED, "time_done") : null;
    }

    private void turn(long atNs) {
        event.begin();
        timer.start();
        vitals.workBegins(timer.startedNano());
        driver.advanceTo(atNs);
        driver.turn();
        long workNs = timer.elapsedNs();
        metrics.loopEnded(workNs);
        event.end();
        if (event.shouldCommit()) {
            event.step = driver.step();
            event.commit();
        }
        vitals.turned(timer.startedNano() + workNs, atNs, engine);
        afterTurn.run();
        vitals.workEnds(System.nanoTime());
    }
}

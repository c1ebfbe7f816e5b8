package dev.arb.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How a run is watched.
 *
 * @param every between two evaluations
 * @param answerNs how long the engine has to answer before the run is ended without it
 */
record RunWatch(Duration every, long answerNs) {
    /** As runs are watched that are no test. */
    static final RunWatch USUAL = new RunWatch(RunWatchdog.EVERY, TimeUnit.SECONDS.toNanos(10));
}

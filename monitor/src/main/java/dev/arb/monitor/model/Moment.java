package dev.arb.monitor.model;

import java.time.Instant;

/** Which moment of a run is shown. */
public sealed interface Moment {
    /** The newest there is, at each refresh anew. */
    record Now() implements Moment {}

    /** The last row at or before a time of the engine's clock. */
    record AtTime(Instant time) implements Moment {}

    /** A row of the run, counted from 0. */
    record AtRow(long row) implements Moment {}

    /**
     * The first row of a kind, seen from another one.
     *
     * @param row from where
     * @param target what is looked for
     * @param steps how many further; below zero earlier ones
     */
    record Found(long row, Target target, int steps) implements Moment {}

    /** What one can go to. */
    enum Target {
        LOOP,
        TRADE,
        REFUSAL
    }
}

package dev.arb.monitor.model;

import java.time.Instant;

/** How the reading of a source fares. */
public sealed interface Reading {
    /** Nothing was read yet. */
    record Pending() implements Reading {}

    /** The last one succeeded. */
    record Good() implements Reading {}

    /**
     * It fails, and is tried again.
     *
     * @param since when it began to fail
     * @param reason the last failure in a sentence
     * @param attempts since then
     */
    record Failing(Instant since, String reason, int attempts) implements Reading {}
}

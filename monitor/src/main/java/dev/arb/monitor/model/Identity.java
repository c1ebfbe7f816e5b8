package dev.arb.monitor.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What is watched.
 *
 * @param title id of the run, or the namespace
 * @param mode mock, paper, shadow, live, or what another program calls it
 * @param state whether it goes on
 * @param startedAt wall clock
 * @param endedAt wall clock
 * @param exitReason what it said when it ended
 * @param store where its state was read
 * @param lastSign when it was last heard of, on the wall clock
 */
public record Identity(
        String title,
        Optional<String> mode,
        RunWord state,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> exitReason,
        Optional<String> store,
        Optional<Instant> lastSign) {}

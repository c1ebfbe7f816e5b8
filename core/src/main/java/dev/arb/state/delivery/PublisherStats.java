package dev.arb.state.delivery;

import java.util.Optional;

/**
 * What a {@link StatePublisher} did so far.
 *
 * @param posted writes handed to it
 * @param written writes that the store took, after merging
 * @param rejected writes that the store refused for good
 * @param dropped gauges given up for want of room
 * @param failures attempts that failed because the store did not answer
 * @param journalFailures attempts to write the journal that failed
 * @param waiting keys that wait to be written
 * @param outage whether the last attempt failed
 * @param lastFailure the sentence of the last failure or refusal
 */
public record PublisherStats(
        long posted,
        long written,
        long rejected,
        long dropped,
        long failures,
        long journalFailures,
        long waiting,
        boolean outage,
        Optional<String> lastFailure) {}

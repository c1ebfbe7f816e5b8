package dev.arb.monitor.model;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A venue as it is seen.
 *
 * @param venue its name
 * @param symbol what is traded there
 * @param connection whether it speaks; empty when nobody says
 * @param bid best bid in the venue's quote
 * @param ask best ask
 * @param bookAge since the book was last received
 * @param silence since anything was heard of the venue
 * @param messagesPerSecond that it delivers
 * @param reconnects of the run
 * @param clockOffsetMs of its clock to ours
 */
public record VenueLine(
        String venue,
        String symbol,
        Optional<Boolean> connection,
        OptionalDouble bid,
        OptionalDouble ask,
        Optional<Duration> bookAge,
        Optional<Duration> silence,
        OptionalDouble messagesPerSecond,
        OptionalLong reconnects,
        OptionalDouble clockOffsetMs) {}

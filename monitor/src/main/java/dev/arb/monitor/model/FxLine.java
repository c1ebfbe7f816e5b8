package dev.arb.monitor.model;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rate of exchange.
 *
 * @param base what one unit of which costs KRW: {@code USDT}, which can be traded, or {@code USD}, the official rate
 * @param krw its mid
 * @param age since it was heard
 * @param bid where it is known
 * @param ask where it is known
 * @param source who says it
 * @param premiumBps of venue A over venue B with this rate
 */
public record FxLine(
        String base,
        OptionalDouble krw,
        Optional<Duration> age,
        OptionalDouble bid,
        OptionalDouble ask,
        Optional<String> source,
        OptionalDouble premiumBps) {}

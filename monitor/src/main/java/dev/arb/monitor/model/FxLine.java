package dev.arb.monitor.model;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rate of exchange. @param krwPerUsdt its mid
 *
 * @param age since it was heard
 * @param bid where it is known
 * @param ask where it is known
 */
public record FxLine(OptionalDouble krwPerUsdt, Optional<Duration> age, OptionalDouble bid, OptionalDouble ask) {}

package dev.arb.cli.output;

import dev.arb.time.NanoClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A nanosecond clock in the shape of {@link Clock}, in UTC. */
public final class WallTime extends Clock {
    private static final long SECOND_NS = 1_000_000_000L;

    private final NanoClock clock;

    public WallTime(NanoClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        long ns = clock.nowNs();
        return Instant.ofEpochSecond(Math.floorDiv(ns, SECOND_NS), Math.floorMod(ns, SECOND_NS));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Instants have no zone; the same clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

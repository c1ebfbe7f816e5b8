package dev.arb.state;

import dev.arb.time.SimulatedClock;
import java.time.Duration;
import java.time.Instant;

/** Times of the state tests. */
public final class TestTimes {
    /** 2026-03-04 12:00:00 UTC, 21:00 in Korea. */
    public static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    public static final long NOW_NS = NOW.getEpochSecond() * 1_000_000_000L;

    private TestTimes() {}

    public static void pass(SimulatedClock clock, long ms) {
        clock.moveTo(clock.nowNs() + ms * 1_000_000L);
    }

    public static void pass(SimulatedClock clock, Duration duration) {
        clock.moveTo(clock.nowNs() + duration.toNanos());
    }
}

package dev.arb.time;

import java.time.Instant;

/** The machine's clock. */
public final class WallClock implements NanoClock {
    public static final WallClock INSTANCE = new WallClock();

    private static final long SECOND_NS = 1_000_000_000L;

    private WallClock() {}

    @Override
    public long nowNs() {
        Instant now = Instant.now();
        return now.getEpochSecond() * SECOND_NS + now.getNano();
    }
}

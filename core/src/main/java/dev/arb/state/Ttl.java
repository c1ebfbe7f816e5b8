package dev.arb.state;

import java.time.Duration;

/** How long a key lives, in milliseconds; {@link #NONE} is for ever. */
public record Ttl(long millis) {
    /** The key stays until it is deleted. */
    public static final Ttl NONE = new Ttl(0);

    public Ttl {
        if (millis < 0) {
            throw new IllegalArgumentException("TTL was " + millis + " ms, it must be 0 (none) or more");
        }
    }

    public static Ttl of(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("TTL was " + duration + ", it must be positive");
        }
        return new Ttl(Math.max(1, duration.toMillis()));
    }

    public boolean isNone() {
        return millis == 0;
    }

    /** What remains after {@code ageMs}, which is less than all of it. */
    Ttl less(long ageMs) {
        return new Ttl(Math.max(1, millis - ageMs));
    }

    /** Epoch time in ms at which a key set at {@code nowMs} ends; {@link Long#MAX_VALUE} without TTL. */
    long endsAtMs(long nowMs) {
        return isNone() ? Long.MAX_VALUE : nowMs + millis;
    }
}

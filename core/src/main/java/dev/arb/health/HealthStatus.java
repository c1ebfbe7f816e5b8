package dev.arb.health;

import java.util.Locale;

/** How a run is as a whole. */
public enum HealthStatus {
    OK,
    /** It goes on, but something is above a threshold. */
    DEGRADED,
    /** It cannot go on. */
    DOWN;

    /** In lower case, as it is published. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

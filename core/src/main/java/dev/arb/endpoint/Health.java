package dev.arb.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run is.
 *
 * @param live whether the loop turns
 * @param ready whether it may trade
 * @param checks what was looked at, each once
 */
public record Health(Status status, boolean live, boolean ready, List<Check> checks) {
    public Health {
        Objects.requireNonNull(status, "status");
        checks = List.copyOf(checks);
    }

    /** How a run is, from the best to the worst. */
    public enum Status {
        OK,
        /** It goes on, and somebody should look at it. */
        DEGRADED,
        /** It does not do its work. */
        DOWN,
        /** A check whose input this run does not have. */
        ABSENT
    }

    /**
     * One thing that was looked at.
     *
     * @param observed what was found, in the unit; empty when it is not known
     * @param limit above which it is not OK; empty where there is none
     * @param since when its status changed last; empty where that is not known
     * @param message one sentence; empty while there is nothing to say
     */
    public record Check(
            String name,
            Status status,
            Optional<String> observed,
            Optional<String> limit,
            String unit,
            Optional<Instant> since,
            String message) {
        public Check {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(message, "message");
        }
    }
}

package dev.arb.alert.sink;

import dev.arb.alert.AlertSeverity;
import java.util.Objects;

/**
 * How a sink is fed.
 *
 * @param least alerts below are not told there
 * @param maxPerMinute notes that may be sent within a minute
 * @param capacity notes that wait; beyond, the oldest of the least severe is dropped and counted
 * @param attempts tries of one note
 * @param firstWaitNs between two tries; doubles from there
 * @param longestWaitNs between two tries, also where the other side asks for more
 */
public record SinkPolicy(
        AlertSeverity least, int maxPerMinute, int capacity, int attempts, long firstWaitNs, long longestWaitNs) {
    public SinkPolicy {
        Objects.requireNonNull(least, "least");
        if (maxPerMinute < 1 || capacity < 1 || attempts < 1) {
            throw new IllegalArgumentException("a sink must be able to tell something, it had " + maxPerMinute
                    + " notes a minute, room for " + capacity + " and " + attempts + " attempts");
        }
    }
}

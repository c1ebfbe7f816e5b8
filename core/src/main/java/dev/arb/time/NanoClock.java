package dev.arb.time;

/** Epoch time in nanoseconds. */
@FunctionalInterface
public interface NanoClock {
    long nowNs();
}

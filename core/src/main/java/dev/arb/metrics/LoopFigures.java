package dev.arb.metrics;

import java.util.Objects;

/**
 * Loop times of a run.
 *
 * @param lastNs work of the last loop
 * @param window the last loops, as many as the buffer holds
 * @param run all loops; percentiles are exact to 0.1 % or 64 ns, whichever is more
 */
public record LoopFigures(long lastNs, LoopTimes window, LoopTimes run) {
    public LoopFigures {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(run, "run");
    }
}

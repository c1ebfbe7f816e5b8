package dev.arb.metrics;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the loops of a run were like.
 *
 * @param lastNs work of the last loop
 * @param window the last loops, as many as the buffer holds
 * @param runAvgNs mean work of all loops of the run
 * @param edgeBps the edge that the last loop saw; empty when it saw none
 * @param edgeAvgBps mean of the edges in the buffer; empty when there are none
 */
public record LoopFigures(
        long lastNs, LoopTimes window, double runAvgNs, OptionalDouble edgeBps, OptionalDouble edgeAvgBps) {
    public LoopFigures {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(edgeBps, "edgeBps");
        Objects.requireNonNull(edgeAvgBps, "edgeAvgBps");
    }

    /** @param workNs of the loops of the buffer, oldest first, at least one; is sorted by this */
    static LoopFigures of(long[] workNs, double[] edgesBps, double runAvgNs) {
        long last = workNs[workNs.length - 1];
        double edge = edgesBps[edgesBps.length - 1];
        return new LoopFigures(
                last,
                LoopTimes.of(workNs),
                runAvgNs,
                Double.isNaN(edge) ? OptionalDouble.empty() : OptionalDouble.of(edge),
                Arrays.stream(edgesBps).filter(seen -> !Double.isNaN(seen)).average());
    }
}

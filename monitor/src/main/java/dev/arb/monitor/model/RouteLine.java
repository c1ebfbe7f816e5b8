package dev.arb.monitor.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One direction of a pair: buying here and selling there. Edges in bps.
 *
 * @param buy venue
 * @param sell venue
 * @param symbol of venue A, such as {@code BTC/KRW}
 * @param gross edge before costs
 * @param net edge after costs
 * @param hurdle what the net edge must exceed for an opening
 * @param edges gross edge over the window
 * @param state what keeps or moves it: a decision and its reason, or {@code watching}
 */
public record RouteLine(
        String buy,
        String sell,
        String symbol,
        OptionalDouble gross,
        OptionalDouble net,
        OptionalDouble hurdle,
        Series edges,
        Optional<String> state) {
    /** Half of the points of the window lie below it, each by its middle; after costs. */
    public OptionalDouble netMedian() {
        return netQuantile(edges.last(), 0.5);
    }

    /** One in a hundred points of the window lies above it, each by its largest value; after costs. */
    public OptionalDouble netPeak() {
        return netQuantile(edges.high(), 0.99);
    }

    private OptionalDouble netQuantile(double[] points, double part) {
        if (edges.isEmpty() || gross.isEmpty() || net.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] sorted = points.clone();
        Arrays.sort(sorted);
        int at = (int) Math.ceil(part * sorted.length) - 1;
        double costs = gross.getAsDouble() - net.getAsDouble();
        return OptionalDouble.of(sorted[Math.max(0, at)] - costs);
    }
}

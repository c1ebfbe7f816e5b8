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
    /**
     * The edge after costs that this part of the window stayed below. Where several turns fall into one point of the
     * series, the largest of them stands for all of it: the figure is never too small.
     *
     * @param part 0 to 1
     */
    public OptionalDouble netQuantile(double part) {
        if (edges.isEmpty() || gross.isEmpty() || net.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] sorted = edges.high().clone();
        Arrays.sort(sorted);
        int at = (int) Math.ceil(part * sorted.length) - 1;
        double costs = gross.getAsDouble() - net.getAsDouble();
        return OptionalDouble.of(sorted[Math.max(0, at)] - costs);
    }
}

package dev.arb.monitor.model;

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
 * @param low smallest gross edge in the window
 * @param high largest gross edge in the window
 * @param edges gross edge over the window
 * @param state what keeps or moves it
 */
public record RouteLine(
        String buy,
        String sell,
        String symbol,
        OptionalDouble gross,
        OptionalDouble net,
        OptionalDouble hurdle,
        OptionalDouble low,
        OptionalDouble high,
        Series edges,
        Optional<String> state) {}

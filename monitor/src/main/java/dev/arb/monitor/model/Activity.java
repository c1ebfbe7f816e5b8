package dev.arb.monitor.model;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a run has done so far, as far as it is known.
 *
 * @param opened trades
 * @param closed trades
 * @param won closed with a gain
 * @param lost closed with a loss
 * @param open positions now
 * @param orders sent
 * @param rejected orders
 * @param unknown orders without a known answer
 * @param blocked turns in which a check stood in the way
 * @param loops of the run
 * @param loopMs work of the last loop
 * @param longestLoopMs in the window
 */
public record Activity(
        OptionalLong opened,
        OptionalLong closed,
        OptionalLong won,
        OptionalLong lost,
        OptionalLong open,
        OptionalLong orders,
        OptionalLong rejected,
        OptionalLong unknown,
        OptionalLong blocked,
        OptionalLong loops,
        OptionalDouble loopMs,
        OptionalDouble longestLoopMs) {
    /** Nothing is known. */
    public static final Activity NONE = of(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** What the state store tells. */
    public static Activity of(OptionalLong opened, OptionalLong open, OptionalLong loops) {
        OptionalLong unknown = OptionalLong.empty();
        return new Activity(
                opened,
                unknown,
                unknown,
                unknown,
                open,
                unknown,
                unknown,
                unknown,
                unknown,
                loops,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}

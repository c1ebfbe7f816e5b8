package dev.arb.monitor.view;

import dev.arb.monitor.model.Series;
import java.util.OptionalDouble;

/**
 * How far the trading PnL is below its highest value in the window, as a part of the equity at that time; never above 0.
 *
 * @param now at the end of the window
 * @param worst within it
 */
record Drawdown(OptionalDouble now, OptionalDouble worst) {
    /** @param equity whose last value is what the drawdown is a part of */
    static Drawdown of(Series pnl, Series equity) {
        if (pnl.isEmpty() || equity.isEmpty()) {
            return new Drawdown(OptionalDouble.empty(), OptionalDouble.empty());
        }
        double base = equity.last()[equity.size() - 1];
        if (!(base > 0)) {
            return new Drawdown(OptionalDouble.empty(), OptionalDouble.empty());
        }
        double highest = Double.NEGATIVE_INFINITY;
        double worst = 0;
        for (int i = 0; i < pnl.size(); i++) {
            worst = Math.min(worst, pnl.low()[i] - Math.max(highest, pnl.low()[i]));
            highest = Math.max(highest, pnl.high()[i]);
        }
        double now = pnl.last()[pnl.size() - 1] - highest;
        return new Drawdown(OptionalDouble.of(now / base), OptionalDouble.of(worst / base));
    }
}

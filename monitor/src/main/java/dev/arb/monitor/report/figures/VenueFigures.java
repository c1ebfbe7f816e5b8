package dev.arb.monitor.report.figures;

import dev.arb.monitor.report.series.Distribution;
import dev.arb.runlog.RunLogColumns;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Orders and fills of one venue, in its own quote asset. */
public final class VenueFigures {
    private static final double BPS = 1e4;
    private static final double BPS_UNIT = 0.001;

    private final String name;
    private final Distribution slippageBps = new Distribution(BPS_UNIT);
    private BigDecimal notional = BigDecimal.ZERO;
    private double slippageCost;
    private double slippageNotional;
    private long orders;
    private long fills;

    VenueFigures(String name) {
        this.name = name;
    }

    void ordered() {
        orders++;
    }

    void filled(ScanRow row, @Nullable FollowedOrder order) {
        fills++;
        Optional<BigDecimal> price = row.exact(RunLogColumns.FILL_PRICE);
        Optional<BigDecimal> quantity = row.exact(RunLogColumns.QTY);
        if (price.isEmpty() || quantity.isEmpty()) {
            return;
        }
        BigDecimal value = price.get().multiply(quantity.get());
        notional = notional.add(value);
        if (order != null && order.touch().isPresent()) {
            double touch = order.touch().get().doubleValue();
            int worse = row.text(RunLogColumns.SIDE).equals("sell") ? -1 : 1;
            double apart = worse * (price.get().doubleValue() - touch);
            slippageBps.add(apart / touch * BPS);
            slippageCost += apart * quantity.get().doubleValue();
            slippageNotional += touch * quantity.get().doubleValue();
        }
    }

    public String name() {
        return name;
    }

    public long orders() {
        return orders;
    }

    public long fills() {
        return fills;
    }

    /** Sum of price times quantity of all fills. */
    public BigDecimal notional() {
        return notional;
    }

    /** Of each fill against the best price at the decision; above 0 is worse. */
    public Distribution slippageBps() {
        return slippageBps;
    }

    /** Of all fills together, weighted by their value at the touch. */
    public OptionalDouble meanSlippageBps() {
        return slippageNotional > 0 ? OptionalDouble.of(slippageCost / slippageNotional * BPS) : OptionalDouble.empty();
    }

    /** What all fills together cost more than the touch. */
    public OptionalDouble slippageCost() {
        return slippageNotional > 0 ? OptionalDouble.of(slippageCost) : OptionalDouble.empty();
    }
}

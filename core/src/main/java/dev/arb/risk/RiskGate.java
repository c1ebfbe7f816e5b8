package dev.arb.risk;

import dev.arb.model.OrderRequest;
import dev.arb.model.Purpose;
import dev.arb.model.Side;

/**
 * The only way from an order that is wanted to one that can be sent. Closing and hedging orders pass every limit that
 * exists to reduce exposure; what a state forbids is forbidden to all.
 */
public final class RiskGate {
    private final RiskLimits limits;

    public RiskGate(RiskLimits limits) {
        this.limits = limits;
    }

    /**
     * @param notionalKrwE8 value of the order in KRW; the size of a position is that of its purchase
     * @param exposureKrwE8 exposure of what is open, without this order's position
     */
    public Verdict approve(OrderRequest order, TradingState state, long notionalKrwE8, long exposureKrwE8) {
        if (!state.allows(order.purpose())) {
            return new Verdict.Refused(RiskCheck.TRADING_STATE, state.ordinal(), TradingState.ACTIVE.ordinal());
        }
        if (order.purpose() == Purpose.OPEN) {
            if (order.side() == Side.BUY && notionalKrwE8 > limits.maxPositionKrwE8()) {
                return new Verdict.Refused(RiskCheck.MAX_POSITION_SIZE_KRW, notionalKrwE8, limits.maxPositionKrwE8());
            }
            long exposure = Math.addExact(exposureKrwE8, notionalKrwE8);
            if (exposure > limits.maxExposureKrwE8()) {
                return new Verdict.Refused(RiskCheck.MAX_EXPOSURE_KRW, exposure, limits.maxExposureKrwE8());
            }
        }
        return new Verdict.Approved(new ApprovedOrder(order));
    }
}

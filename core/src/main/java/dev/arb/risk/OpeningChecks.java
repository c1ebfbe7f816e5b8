package dev.arb.risk;

import dev.arb.market.BookView;
import dev.arb.model.Fixed;
import org.jspecify.annotations.Nullable;

/**
 * The checks that an attractive edge meets before it becomes an order. A reused struct: after a refusal {@link
 * #observed} and {@link #limit} say what the check saw, in its unit. Nothing allocates.
 */
public final class OpeningChecks {
    private final RiskLimits limits;
    private long observed;
    private long limit;

    public OpeningChecks(RiskLimits limits) {
        this.limits = limits;
    }

    /** What the last refusing check saw. */
    public long observed() {
        return observed;
    }

    /** The limit of the last refusing check. */
    public long limit() {
        return limit;
    }

    /** Counters and cool-downs: the first that stands in the way, or null. */
    public @Nullable RiskCheck counters(RiskState state, int openPositions, long exposureKrwE8, long nowNs) {
        if (state.isBreakerOpen()) {
            return refuse(RiskCheck.CIRCUIT_BREAKER, state.realizedLossOfWindowKrwE8(nowNs), state.breakerLimitKrwE8());
        }
        if (state.isCoolingDown()) {
            return refuse(RiskCheck.MAX_CONSECUTIVE_LOSSES, state.consecutiveLosses(), limits.maxConsecutiveLosses());
        }
        if (openPositions >= limits.maxOpenPositions()) {
            return refuse(RiskCheck.MAX_OPEN_POSITIONS, openPositions, limits.maxOpenPositions());
        }
        if (exposureKrwE8 >= limits.maxExposureKrwE8()) {
            return refuse(RiskCheck.MAX_EXPOSURE_KRW, exposureKrwE8, limits.maxExposureKrwE8());
        }
        if (state.tradesOfHour(nowNs) >= limits.maxTradesPerHour()) {
            return refuse(RiskCheck.MAX_TRADES_PER_HOUR, state.tradesOfHour(nowNs), limits.maxTradesPerHour());
        }
        if (state.tradesOfDay() >= limits.maxTradesPerDay()) {
            return refuse(RiskCheck.MAX_TRADES_PER_DAY, state.tradesOfDay(), limits.maxTradesPerDay());
        }
        return null;
    }

    /** The thinner side of a book against the least that must be visible; {@code fxE8} is KRW per unit of its quote. */
    public @Nullable RiskCheck liquidity(BookView book, long fxE8) {
        long bids = visible(book, true, fxE8);
        long asks = visible(book, false, fxE8);
        long thinner = Math.min(bids, asks);
        return thinner < limits.minLiquidityKrwE8()
                ? refuse(RiskCheck.MIN_LIQUIDITY_KRW, thinner, limits.minLiquidityKrwE8())
                : null;
    }

    /** Value of a side in KRW, counted until the limit is reached. */
    private long visible(BookView book, boolean bids, long fxE8) {
        int count = bids ? book.bidCount() : book.askCount();
        long sum = 0;
        for (int i = 0; i < count && sum < limits.minLiquidityKrwE8(); i++) {
            long price = bids ? book.bidPriceE8(i) : book.askPriceE8(i);
            long size = bids ? book.bidSizeE8(i) : book.askSizeE8(i);
            sum = Math.addExact(sum, Fixed.multiply(Fixed.multiply(price, fxE8), size));
        }
        return sum;
    }

    /**
     * The imbalance between both venues after a trade, unless the trade makes it smaller.
     *
     * @param movedE8 base that the trade takes from B to A (negative: from A to B)
     */
    public @Nullable RiskCheck imbalance(long baseAE8, long baseBE8, long movedE8) {
        long total = baseAE8 + baseBE8;
        if (total <= 0) {
            return null;
        }
        long before = Math.abs(baseAE8 - baseBE8);
        long after = Math.abs(baseAE8 - baseBE8 + 2 * movedE8);
        long ratio = Fixed.divideCeil(after, total);
        return ratio > limits.maxInventoryImbalanceE8() && after > before
                ? refuse(RiskCheck.MAX_INVENTORY_IMBALANCE, ratio, limits.maxInventoryImbalanceE8())
                : null;
    }

    /** Notes a refusal that was found elsewhere. */
    public RiskCheck refuse(RiskCheck check, long observedValue, long limitValue) {
        this.observed = observedValue;
        this.limit = limitValue;
        return check;
    }
}

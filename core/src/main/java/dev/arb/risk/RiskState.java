package dev.arb.risk;

import dev.arb.model.Fixed;
import java.util.function.LongConsumer;

/**
 * What the limits look at: counters of trades and losses in their windows, cool-downs, the day. Engine time only; a
 * day is a calendar day in Korea (UTC+9, which has no daylight saving). Used by the engine's thread only.
 */
public final class RiskState {
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final long DAY_NS = 24 * HOUR_NS;
    private static final long KST_OFFSET_NS = 9 * HOUR_NS;

    private final RiskLimits limits;
    private final TimeWindow tradesOfHour = new TimeWindow(HOUR_NS);
    private final TimeWindow realizedLosses;
    private long day = Long.MIN_VALUE;
    private int tradesOfDay;
    private long dayStartPnlKrwE8;
    private int consecutiveLosses;
    private long lossCooldownUntilNs = Long.MIN_VALUE;
    private long breakerUntilNs = Long.MIN_VALUE;
    private long breakerTriggers;
    private long safetyViolations;

    public RiskState(RiskLimits limits) {
        this.limits = limits;
        this.realizedLosses = new TimeWindow(limits.breakerWindowNs());
    }

    /** Starts a new day where one has begun, and ends cool-downs whose time is over. */
    public void onTime(long nowNs, long tradingPnlKrwE8) {
        long today = Math.floorDiv(nowNs + KST_OFFSET_NS, DAY_NS);
        if (today != day) {
            day = today;
            tradesOfDay = 0;
            dayStartPnlKrwE8 = tradingPnlKrwE8;
        }
        if (lossCooldownUntilNs != Long.MIN_VALUE && nowNs >= lossCooldownUntilNs) {
            lossCooldownUntilNs = Long.MIN_VALUE;
            consecutiveLosses = 0;
        }
        if (breakerUntilNs != Long.MIN_VALUE && nowNs >= breakerUntilNs) {
            breakerUntilNs = Long.MIN_VALUE;
            realizedLosses.clear();
        }
    }

    public void onTradeOpened(long nowNs) {
        tradesOfHour.add(nowNs, 1);
        tradesOfDay++;
    }

    /**
     * Notes a realised result.
     *
     * @return true when it triggers the circuit breaker
     */
    public boolean onTradeClosed(long nowNs, long realizedKrwE8) {
        if (realizedKrwE8 >= 0) {
            consecutiveLosses = 0;
            return false;
        }
        consecutiveLosses++;
        if (consecutiveLosses >= limits.maxConsecutiveLosses() && lossCooldownUntilNs == Long.MIN_VALUE) {
            lossCooldownUntilNs = nowNs + limits.lossCooldownNs();
        }
        realizedLosses.add(nowNs, -realizedKrwE8);
        if (breakerUntilNs == Long.MIN_VALUE && realizedLosses.sum(nowNs) >= breakerLimitKrwE8()) {
            breakerUntilNs = nowNs + limits.breakerCooldownNs();
            breakerTriggers++;
            return true;
        }
        return false;
    }

    public void onSafetyViolation() {
        safetyViolations++;
    }

    /** Realised loss within the window at which the breaker triggers. */
    public long breakerLimitKrwE8() {
        return Fixed.multiply(limits.maxExposureKrwE8(), limits.breakerLossE4Bps());
    }

    public long realizedLossOfWindowKrwE8(long nowNs) {
        return realizedLosses.sum(nowNs);
    }

    public boolean isBreakerOpen() {
        return breakerUntilNs != Long.MIN_VALUE;
    }

    public boolean isCoolingDown() {
        return lossCooldownUntilNs != Long.MIN_VALUE;
    }

    public int consecutiveLosses() {
        return consecutiveLosses;
    }

    public int tradesOfHour(long nowNs) {
        return tradesOfHour.count(nowNs);
    }

    public int tradesOfDay() {
        return tradesOfDay;
    }

    /** Trading loss since midnight in Korea; negative when the day is in profit. */
    public long lossOfDayKrwE8(long tradingPnlKrwE8) {
        return dayStartPnlKrwE8 - tradingPnlKrwE8;
    }

    public long safetyViolations() {
        return safetyViolations;
    }

    public long breakerTriggers() {
        return breakerTriggers;
    }

    /** Writes the state in a fixed order for a hash. */
    public void writeTo(LongConsumer sink) {
        sink.accept(day);
        sink.accept(tradesOfDay);
        sink.accept(dayStartPnlKrwE8);
        sink.accept(consecutiveLosses);
        sink.accept(lossCooldownUntilNs);
        sink.accept(breakerUntilNs);
        sink.accept(breakerTriggers);
        sink.accept(safetyViolations);
    }
}

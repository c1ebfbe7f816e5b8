package dev.arb.risk;

import dev.arb.model.Fixed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Every check with its kind and the unit of what it observes. The names are the configuration's and the run log's. */
public enum RiskCheck {
    MAX_SLIPPAGE_PCT(true, Unit.PERCENT),
    MAX_ORDER_DELAY_MS(true, Unit.MILLISECONDS),
    MAX_POSITION_SIZE_KRW(false, Unit.KRW),
    MAX_EXPOSURE_KRW(false, Unit.KRW),
    MAX_OPEN_POSITIONS(false, Unit.COUNT),
    MAX_DAILY_LOSS_KRW(true, Unit.KRW),
    MAX_TOTAL_LOSS_KRW(true, Unit.KRW),
    MAX_TRADES_PER_HOUR(false, Unit.COUNT),
    MAX_TRADES_PER_DAY(false, Unit.COUNT),
    MIN_LIQUIDITY_KRW(false, Unit.KRW),
    MAX_CONSECUTIVE_LOSSES(false, Unit.COUNT),
    MAX_INVENTORY_IMBALANCE(false, Unit.RATIO),
    CIRCUIT_BREAKER(true, Unit.KRW),
    BALANCES(false, Unit.KRW),
    /** Orders are sent only while the run is in the state that lets them. */
    TRADING_STATE(true, Unit.COUNT);

    /** What the {@code long}s of observed and limit mean. */
    public enum Unit {
        /** E8. */
        KRW,
        /** A plain number. */
        COUNT,
        /** Nanoseconds, shown as milliseconds. */
        MILLISECONDS,
        /** In 0.0001 bps, shown as per cent. */
        PERCENT,
        /** E8, 1.0 = 10^8. */
        RATIO
    }

    private final boolean safety;
    private final Unit unit;
    private final String word = name().toLowerCase(Locale.ROOT);

    RiskCheck(boolean safety, Unit unit) {
        this.safety = safety;
        this.unit = unit;
    }

    /** Safety: something is not as it must be. Otherwise capacity: there is no room now. */
    public boolean isSafety() {
        return safety;
    }

    public Unit unit() {
        return unit;
    }

    /** A value of this check's unit as plain text without the unit, for example {@code 1000000} or {@code 0.3}. */
    public String format(long value) {
        return switch (unit) {
            case COUNT -> Long.toString(value);
            case MILLISECONDS -> Long.toString(value / 1_000_000);
            case PERCENT -> BigDecimal.valueOf(value, 6).stripTrailingZeros().toPlainString();
            case RATIO -> Fixed.format(value);
            case KRW -> Fixed.toDecimal(value).setScale(0, RoundingMode.HALF_UP).toPlainString();
        };
    }

    @Override
    public String toString() {
        return word;
    }
}

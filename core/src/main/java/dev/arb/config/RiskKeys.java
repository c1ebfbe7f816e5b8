package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code risk}: one for each limit. */
public final class RiskKeys {

    private static final long SEVERAL = 1_000_000;

    public static final Key<Long> MAX_SLIPPAGE_PCT = Key.of(
            "risk.max_slippage_pct",
            ScaledType.percent("0", "50"),
            "0.3",
            "how far from the touch of its decision an order may fill");
    public static final Key<Long> HEDGE_BAND_PCT = Key.of(
            "risk.hedge_band_pct",
            ScaledType.percent("0", "50"),
            "1",
            "how far from the touch of the moment a hedge may reach");
    public static final Key<Long> MAX_ORDER_DELAY_MS = Key.of(
            "risk.max_order_delay_ms",
            new LongType(1, 600_000, "ms"),
            "2500",
            "a leg that is not filled by then is cancelled and hedged");
    public static final Key<Long> MAX_POSITION_SIZE_KRW =
            Key.of("risk.max_position_size_krw", krw(), "1000000", "entry notional of one position");
    public static final Key<Long> MAX_EXPOSURE_KRW = Key.of(
            "risk.max_exposure_krw", krw(), "5000000", "sum over open positions of the larger leg's value at mid");
    public static final Key<Long> MAX_OPEN_POSITIONS =
            Key.of("risk.max_open_positions", new LongType(1, SEVERAL, ""), "1", "positions open at a time");
    public static final Key<Long> MAX_DAILY_LOSS_KRW =
            Key.of("risk.max_daily_loss_krw", krw(), "150000", "trading loss since midnight KST that stops the run");
    public static final Key<Long> MAX_TOTAL_LOSS_KRW = Key.of(
            "risk.max_total_loss_krw", krw(), "500000", "trading loss since the first ledger entry that stops the run");
    public static final Key<Long> MAX_TRADES_PER_HOUR =
            Key.of("risk.max_trades_per_hour", new LongType(1, SEVERAL, ""), "100", "positions opened within an hour");
    public static final Key<Long> MAX_TRADES_PER_DAY = Key.of(
            "risk.max_trades_per_day", new LongType(1, SEVERAL, ""), "1000", "positions opened within a day (KST)");
    public static final Key<Long> MIN_LIQUIDITY_KRW = Key.of(
            "risk.min_liquidity_krw",
            ScaledType.decimal("KRW", "0", "90000000000"),
            "20000000",
            "value that must be visible on each side of a book");
    public static final Key<Long> MAX_CONSECUTIVE_LOSSES = Key.of(
            "risk.max_consecutive_losses",
            new LongType(1, SEVERAL, ""),
            "5",
            "losing positions in a row that start a cool-down");
    public static final Key<Long> LOSS_COOLDOWN =
            Key.of("risk.loss_cooldown", DurationType.between("0s", "7d"), "15m", "cool-down after a streak of losses");
    public static final Key<Long> MAX_INVENTORY_IMBALANCE = Key.of(
            "risk.max_inventory_imbalance",
            ScaledType.ratio("0", "1"),
            "0.5",
            "limit of |base A - base B| / (base A + base B)");
    public static final Key<Long> CIRCUIT_BREAKER_PCT = Key.of(
            "risk.circuit_breaker_pct",
            ScaledType.percent("0.000001", "100"),
            "2",
            "realised loss within the window, of max_exposure_krw, that starts a cool-down");
    public static final Key<Long> CIRCUIT_BREAKER_WINDOW = Key.of(
            "risk.circuit_breaker_window", DurationType.between("1s", "7d"), "1h", "window of the circuit breaker");
    public static final Key<Long> CIRCUIT_BREAKER_COOLDOWN = Key.of(
            "risk.circuit_breaker_cooldown",
            DurationType.between("0s", "7d"),
            "300s",
            "cool-down of the circuit breaker");
    public static final Key<PositionsOnStop> ON_RISK_STOP = Key.of(
            "risk.on_risk_stop",
            new EnumType<>(PositionsOnStop.class),
            "close",
            "what a risk stop does with open positions");

    static final Section SECTION = new Section(
            "risk",
            ShippedFile.LIVE_YML,
            "limits, one key each",
            List.of(
                    MAX_SLIPPAGE_PCT,
                    HEDGE_BAND_PCT,
                    MAX_ORDER_DELAY_MS,
                    MAX_POSITION_SIZE_KRW,
                    MAX_EXPOSURE_KRW,
                    MAX_OPEN_POSITIONS,
                    MAX_DAILY_LOSS_KRW,
                    MAX_TOTAL_LOSS_KRW,
                    MAX_TRADES_PER_HOUR,
                    MAX_TRADES_PER_DAY,
                    MIN_LIQUIDITY_KRW,
                    MAX_CONSECUTIVE_LOSSES,
                    LOSS_COOLDOWN,
                    MAX_INVENTORY_IMBALANCE,
                    CIRCUIT_BREAKER_PCT,
                    CIRCUIT_BREAKER_WINDOW,
                    CIRCUIT_BREAKER_COOLDOWN,
                    ON_RISK_STOP));

    private RiskKeys() {}

    private static ScaledType krw() {
        return ScaledType.decimal("KRW", "1", "90000000000");
    }
}

package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keys of {@code strategy}: when a position opens and when it closes. */
public final class StrategyKeys {

    public static final Key<Long> MIN_SPREAD_BPS =
            Key.of("strategy.min_spread_bps", bps("0"), "30", "smallest gross edge that may open a position");
    public static final Key<Long> MIN_NET_BPS =
            Key.of("strategy.min_net_bps", bps("-1000"), "5", "smallest edge after all costs that may open a position");
    public static final Key<Long> TAKER_FEE_A_BPS = Key.of(
            "strategy.taker_fee_a_bps",
            ScaledType.bps("0", "1000"),
            "5",
            "taker fee of venue A (live: read from the account)");
    public static final Key<Long> TAKER_FEE_B_BPS = Key.of(
            "strategy.taker_fee_b_bps",
            ScaledType.bps("0", "1000"),
            "10",
            "taker fee of venue B (live: read from the account)");
    public static final Key<Long> SLIPPAGE_BPS = Key.of(
            "strategy.slippage_bps",
            ScaledType.bps("0", "1000"),
            "5",
            "expected slippage of both legs together, one way");
    public static final Key<Long> EXIT_EDGE_BPS =
            Key.of("strategy.exit_edge_bps", bps("-1000"), "0", "what unwinding is expected to cost beyond fees");
    public static final Key<Long> MAX_PLAUSIBLE_EDGE_BPS = Key.of(
            "strategy.max_plausible_edge_bps", bps("1"), "500", "a net edge beyond this is a data fault, not a trade");
    public static final Key<Boolean> CLOSE_ON_SPREAD_REVERSAL = Key.of(
            "strategy.close_on_spread_reversal",
            new BoolType(),
            "true",
            "close when the spread that was earned has come back");
    public static final Key<Long> TAKE_PROFIT_BPS =
            Key.of("strategy.take_profit_bps", bps("0"), "30", "profit of the entry notional that closes a position");
    public static final Key<Long> STOP_LOSS_BPS = Key.of(
            "strategy.stop_loss_bps", bps("0"), "20", "loss below the base line that closes a position, of its entry");
    public static final Key<Long> STATIC_STOP_LOSS_PCT = Key.of(
            "strategy.static_stop_loss_pct",
            ScaledType.percent("0", "100"),
            "1.2",
            "loss of the entry notional that closes a position, whatever its base line");
    public static final Key<Long> MAX_HOLD =
            Key.of("strategy.max_hold", DurationType.between("1ms", "365d"), "1h", "longest life of a position");
    public static final Key<Long> REENTRY_REST = Key.of(
            "strategy.reentry_rest",
            DurationType.between("0s", "1d"),
            "60s",
            "shortest rest of a route after a stop or the hold time");

    /** Venue label and asset to amount in units of 1e-8, as {@code A.KRW}. */
    public static final KeyFamily<Long> STARTING_BALANCES = new KeyFamily<>(
            "strategy.starting_balances",
            List.of("VENUE", "ASSET"),
            Pattern.compile("[AB]\\.[A-Z0-9]{1,20}"),
            ScaledType.decimal("", "0", "90000000000"),
            startingBalances(),
            "balances of mock, paper and shadow runs, per venue and asset, in whole units of the asset");

    static final Section SECTION = new Section(
            "strategy",
            ShippedFile.LIVE_YML,
            "when a position opens and closes",
            List.of(
                    MIN_SPREAD_BPS,
                    MIN_NET_BPS,
                    TAKER_FEE_A_BPS,
                    TAKER_FEE_B_BPS,
                    SLIPPAGE_BPS,
                    EXIT_EDGE_BPS,
                    MAX_PLAUSIBLE_EDGE_BPS,
                    CLOSE_ON_SPREAD_REVERSAL,
                    TAKE_PROFIT_BPS,
                    STOP_LOSS_BPS,
                    STATIC_STOP_LOSS_PCT,
                    MAX_HOLD,
                    REENTRY_REST,
                    STARTING_BALANCES));

    private StrategyKeys() {}

    private static ScaledType bps(String min) {
        return ScaledType.bps(min, "10000");
    }

    private static Map<String, String> startingBalances() {
        Map<String, String> balances = new LinkedHashMap<>();
        balances.put("A.KRW", "20000000");
        balances.put("A.BTC", "0.2");
        balances.put("B.USDT", "15000");
        balances.put("B.BTC", "0.2");
        return balances;
    }
}

package dev.arb.config;

import dev.arb.risk.RiskLimits;
import dev.arb.signal.StrategyParams;

/** Builds the domain's parameter records from their keys. */
final class DomainParameters {

    private static final long MILLISECOND_NS = 1_000_000L;

    private DomainParameters() {}

    static StrategyParams strategy(Settings settings) {
        return new StrategyParams(
                settings.get(StrategyKeys.MIN_SPREAD_BPS),
                settings.get(StrategyKeys.MIN_NET_BPS),
                settings.get(StrategyKeys.TAKER_FEE_A_BPS),
                settings.get(StrategyKeys.TAKER_FEE_B_BPS),
                settings.get(StrategyKeys.SLIPPAGE_BPS),
                settings.get(StrategyKeys.EXIT_EDGE_BPS),
                settings.get(StrategyKeys.MAX_PLAUSIBLE_EDGE_BPS),
                settings.get(StrategyKeys.CLOSE_ON_SPREAD_REVERSAL),
                settings.get(StrategyKeys.TAKE_PROFIT_BPS),
                settings.get(StrategyKeys.STOP_LOSS_BPS),
                settings.get(StrategyKeys.MAX_HOLD),
                settings.get(StrategyKeys.STATIC_STOP_LOSS_PCT),
                settings.get(StrategyKeys.REENTRY_REST),
                settings.get(FxKeys.MAX_AGE));
    }

    static RiskLimits risk(Settings settings) {
        return new RiskLimits(
                settings.get(RiskKeys.MAX_SLIPPAGE_PCT),
                settings.get(RiskKeys.HEDGE_BAND_PCT),
                settings.get(RiskKeys.MAX_ORDER_DELAY_MS) * MILLISECOND_NS,
                settings.get(RiskKeys.MAX_POSITION_SIZE_KRW),
                settings.get(RiskKeys.MAX_EXPOSURE_KRW),
                count(settings, RiskKeys.MAX_OPEN_POSITIONS),
                settings.get(RiskKeys.MAX_DAILY_LOSS_KRW),
                settings.get(RiskKeys.MAX_TOTAL_LOSS_KRW),
                count(settings, RiskKeys.MAX_TRADES_PER_HOUR),
                count(settings, RiskKeys.MAX_TRADES_PER_DAY),
                settings.get(RiskKeys.MIN_LIQUIDITY_KRW),
                count(settings, RiskKeys.MAX_CONSECUTIVE_LOSSES),
                settings.get(RiskKeys.LOSS_COOLDOWN),
                settings.get(RiskKeys.MAX_INVENTORY_IMBALANCE),
                settings.get(RiskKeys.CIRCUIT_BREAKER_PCT),
                settings.get(RiskKeys.CIRCUIT_BREAKER_WINDOW),
                settings.get(RiskKeys.CIRCUIT_BREAKER_COOLDOWN),
                settings.get(RiskKeys.ON_RISK_STOP) == PositionsOnStop.CLOSE);
    }

    private static int count(Settings settings, Key<Long> key) {
        return Math.toIntExact(settings.get(key));
    }
}

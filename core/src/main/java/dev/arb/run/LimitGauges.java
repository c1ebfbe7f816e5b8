package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.model.Fixed;
import dev.arb.risk.RiskLimits;
import dev.arb.state.LimitState;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is used of the limits of a run. Used by the engine's thread only. */
final class LimitGauges {
    private final Engine engine;
    private final RiskLimits limits;

    LimitGauges(Engine engine, RiskLimits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /** By check. */
    Map<String, LimitState> rows() {
        Map<String, LimitState> rows = new LinkedHashMap<>();
        long dayLoss = Math.max(0, engine.risk().lossOfDayKrwE8(engine.tradingPnlKrwE8()));
        long totalLoss = Math.max(0, -engine.tradingPnlKrwE8());
        krw(rows, "max_exposure_krw", engine.exposureKrwE8(), limits.maxExposureKrwE8());
        krw(rows, "max_daily_loss_krw", dayLoss, limits.maxDailyLossKrwE8());
        krw(rows, "max_total_loss_krw", totalLoss, limits.maxTotalLossKrwE8());
        count(rows, "max_open_positions", engine.openPositions().size(), limits.maxOpenPositions());
        count(rows, "max_trades_per_day", engine.risk().tradesOfDay(), limits.maxTradesPerDay());
        count(rows, "max_consecutive_losses", engine.risk().consecutiveLosses(), limits.maxConsecutiveLosses());
        return rows;
    }

    private static void krw(Map<String, LimitState> rows, String check, long observedE8, long limitE8) {
        rows.put(check, LimitState.of(Fixed.toDecimal(observedE8), Fixed.toDecimal(limitE8)));
    }

    private static void count(Map<String, LimitState> rows, String check, long observed, long limit) {
        rows.put(check, LimitState.of(BigDecimal.valueOf(observed), BigDecimal.valueOf(limit)));
    }
}

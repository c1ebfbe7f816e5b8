package dev.arb.metrics;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Every figure of a run at one moment: what the metrics line prints and what the state store publishes as
 * {@code metrics:live}.
 *
 * @param timestampNs wall clock, epoch nanoseconds
 * @param loops empty before the first loop
 * @param live whether the run may send real orders: enabled and armed
 */
public record RunMetrics(
        String runId,
        long timestampNs,
        TradeFigures trades,
        MoneyFigures money,
        Optional<LoopFigures> loops,
        ProcessSample process,
        MarketFigures market,
        boolean live) {

    public RunMetrics {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(trades, "trades");
        Objects.requireNonNull(money, "money");
        Objects.requireNonNull(loops, "loops");
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(market, "market");
    }

    /** Realised PnL over closed positions, KRW in units of 1e-8; unknown when none has closed. */
    public OptionalLong avgTradePnlKrwE8() {
        long closed = trades.tradesClosed();
        return closed == 0 ? OptionalLong.empty() : OptionalLong.of(money.realizedKrwE8() / closed);
    }
}

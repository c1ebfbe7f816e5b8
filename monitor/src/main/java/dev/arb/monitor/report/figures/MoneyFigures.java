package dev.arb.monitor.report.figures;

import dev.arb.monitor.report.series.Series;
import dev.arb.runlog.RunLogColumns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Equity, cash and PnL. */
public final class MoneyFigures {
    private static final int MOST_SYMBOLS = 1000;

    private final Track equity = new Track();
    private final Track cash = new Track();
    private final Track tradingPnl = new Track();
    private final Track revaluation = new Track();
    private final Map<String, Track> realized = new LinkedHashMap<>();
    private final Map<String, Track> unrealized = new LinkedHashMap<>();
    private final Drawdown equityDrawdown = new Drawdown();
    private final Drawdown tradingDrawdown = new Drawdown();
    private final Series equitySeries = new Series();
    private final Series tradingSeries = new Series();

    void add(ScanRow row) {
        double equityNow = row.real(RunLogColumns.EQUITY);
        double tradingNow = row.real(RunLogColumns.TRADING_PNL);
        equity.add(equityNow);
        cash.add(row.real(RunLogColumns.CASH));
        tradingPnl.add(tradingNow);
        revaluation.add(row.real(RunLogColumns.INVENTORY_REVALUATION));
        track(realized, row, row.real(RunLogColumns.REALIZED_PNL));
        track(unrealized, row, row.real(RunLogColumns.UNREALIZED_PNL));
        equityDrawdown.add(row, equityNow);
        tradingDrawdown.add(row, tradingNow);
        if (row.hasTime()) {
            equitySeries.add(row.atMicros(), equityNow);
            tradingSeries.add(row.atMicros(), tradingNow);
        }
    }

    private static void track(Map<String, Track> bySymbol, ScanRow row, double value) {
        String symbol = row.symbol();
        if (bySymbol.size() < MOST_SYMBOLS || bySymbol.containsKey(symbol)) {
            bySymbol.computeIfAbsent(symbol, name -> new Track()).add(value);
        }
    }

    public Track equity() {
        return equity;
    }

    public Track cash() {
        return cash;
    }

    /** Realised and unrealised of the run at its last row that knows it. */
    public OptionalDouble tradingPnl() {
        return tradingPnl.last();
    }

    /** Change of the equity that is not trading PnL. */
    public OptionalDouble revaluation() {
        return revaluation.last();
    }

    /** Of all symbols together. */
    public OptionalDouble realizedPnl() {
        return sum(realized);
    }

    /** Of all symbols together. */
    public OptionalDouble unrealizedPnl() {
        return sum(unrealized);
    }

    private static OptionalDouble sum(Map<String, Track> bySymbol) {
        double sum = 0;
        boolean known = false;
        for (Track track : bySymbol.values()) {
            known |= track.last().isPresent();
            sum += track.last().orElse(0);
        }
        return known ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    public Drawdown equityDrawdown() {
        return equityDrawdown;
    }

    public Drawdown tradingDrawdown() {
        return tradingDrawdown;
    }

    public Series equitySeries() {
        return equitySeries;
    }

    public Series tradingSeries() {
        return tradingSeries;
    }
}

package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.LoopOutcome;
import dev.arb.engine.MarketState;
import dev.arb.engine.MidBar;
import dev.arb.market.BookView;
import dev.arb.model.Bps;
import dev.arb.model.Direction;
import dev.arb.model.Fixed;
import dev.arb.portfolio.Position;
import dev.arb.risk.RiskCheck;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunLogRow;
import dev.arb.signal.Costs;
import dev.arb.signal.Evaluation;
import java.util.List;

/** Copies what the engine knows into a row. Unknown stays empty. */
final class RowFiller {
    private static final long MS_NS = 1_000_000L;

    private final Engine engine;
    private final BlockText[] blocks;

    RowFiller(Engine engine, int symbols) {
        this.engine = engine;
        this.blocks = new BlockText[symbols];
        for (int symbol = 0; symbol < symbols; symbol++) {
            blocks[symbol] = new BlockText();
        }
    }

    /** Cash, equity and PnL as they are now; position and unrealised PnL of the symbol. */
    void balances(RunLogRow row, int symbol) {
        long unrealized = 0;
        long held = 0;
        boolean known = true;
        List<Position> open = engine.openPositions();
        for (int i = 0; i < open.size(); i++) {
            Position position = open.get(i);
            if (position.symbol() == symbol) {
                held += position.baseE8(0);
                unrealized += position.liquidationKrwE8();
                known &= position.isLiquidationKnown();
            }
        }
        row.put(RunLogColumns.POSITION_SIZE, Fixed.toDouble(held));
        row.put(RunLogColumns.REALIZED_PNL, Fixed.toDouble(engine.accounts().realizedKrwE8(symbol)));
        row.put(RunLogColumns.UNREALIZED_PNL, known ? Fixed.toDouble(unrealized) : Double.NaN);
        if (engine.accounts().isValued()) {
            value(row);
        }
    }

    private void value(RunLogRow row) {
        long equity = engine.accounts().equityKrwE8();
        row.put(RunLogColumns.CASH, Fixed.toDouble(engine.accounts().cashKrwE8()));
        row.put(RunLogColumns.EQUITY, Fixed.toDouble(equity));
        if (engine.isUnrealizedKnown()) {
            long trading = engine.tradingPnlKrwE8();
            long change = equity - engine.accounts().startEquityKrwE8();
            row.put(RunLogColumns.TRADING_PNL, Fixed.toDouble(trading));
            row.put(RunLogColumns.INVENTORY_REVALUATION, Fixed.toDouble(change - trading));
        }
    }

    /** Prices, FX and their ages. */
    void market(RunLogRow row, int symbol, long nowNs) {
        MarketState market = engine.market();
        MidBar bar = market.bar(symbol);
        if (bar.closeE8() > 0) {
            row.put(RunLogColumns.PRICE, Fixed.toDouble(bar.closeE8()));
            row.put(RunLogColumns.OPEN, Fixed.toDouble(bar.openE8()));
            row.put(RunLogColumns.HIGH, Fixed.toDouble(bar.highE8()));
            row.put(RunLogColumns.LOW, Fixed.toDouble(bar.lowE8()));
            row.put(RunLogColumns.CLOSE, Fixed.toDouble(bar.closeE8()));
        }
        BookView a = market.book(0, symbol);
        BookView b = market.book(1, symbol);
        if (a.isUsable()) {
            row.put(RunLogColumns.BID_A, Fixed.toDouble(a.bidPriceE8(0)));
            row.put(RunLogColumns.ASK_A, Fixed.toDouble(a.askPriceE8(0)));
        }
        if (b.isUsable()) {
            row.put(RunLogColumns.BID_B, Fixed.toDouble(b.bidPriceE8(0)));
            row.put(RunLogColumns.ASK_B, Fixed.toDouble(b.askPriceE8(0)));
        }
        if (market.hasFx()) {
            row.put(RunLogColumns.FX_RATE, Fixed.toDouble(market.krwPerUsdtE8()));
            row.put(RunLogColumns.FX_AGE_MS, market.fxAgeNs(nowNs) / MS_NS);
        }
        row.put(RunLogColumns.BOOK_AGE_A_MS, ageMs(a, nowNs));
        row.put(RunLogColumns.BOOK_AGE_B_MS, ageMs(b, nowNs));
    }

    private static long ageMs(BookView book, long nowNs) {
        return book.receivedNs() == Long.MIN_VALUE ? Long.MIN_VALUE : (nowNs - book.receivedNs()) / MS_NS;
    }

    /** What was seen and decided. */
    void decision(RunLogRow row, LoopOutcome loop) {
        row.put(RunLogColumns.SIGNAL, loop.signal());
        row.put(RunLogColumns.SIGNAL_CHANGED, loop.isSignalChanged());
        row.put(RunLogColumns.DECISION, loop.word());
        row.put(RunLogColumns.DECISION_REASON, loop.reason());
        row.put(RunLogColumns.EXIT_REASON, loop.exitReason() == null ? "" : loop.reason());
        Costs costs = loop.costs();
        row.put(RunLogColumns.COST_FEE_A_BPS, costs.feeA().value());
        row.put(RunLogColumns.COST_FEE_B_BPS, costs.feeB().value());
        row.put(RunLogColumns.COST_SLIPPAGE_BPS, costs.slippage().value());
        row.put(RunLogColumns.COST_EXIT_EDGE_BPS, costs.exitEdge().value());
        if (loop.isEvaluated()) {
            edges(row, loop);
        }
        RiskCheck check = loop.check();
        if (check != null) {
            row.put(RunLogColumns.RISK_ALLOWED, false);
            row.put(RunLogColumns.RISK_REASONS, check.toString());
            row.put(RunLogColumns.ORDERS_BLOCKED, 1);
            row.put(RunLogColumns.DETAIL, blocks[loop.symbol()].of(loop, check));
        } else if (loop.kind() == LoopOutcome.Kind.OPEN || loop.kind() == LoopOutcome.Kind.CLOSE) {
            row.put(RunLogColumns.DETAIL, Details.of("route", loop.route()).json());
        }
    }

    private static void edges(RunLogRow row, LoopOutcome loop) {
        Evaluation evaluation = loop.evaluation();
        row.put(RunLogColumns.EDGE_AB_BPS, bps(evaluation.edgeE4Bps(Direction.LONG_A_SHORT_B)));
        row.put(RunLogColumns.EDGE_BA_BPS, bps(evaluation.edgeE4Bps(Direction.LONG_B_SHORT_A)));
        long net = evaluation.bestEdgeE4Bps() - loop.costs().total().e4();
        row.put(RunLogColumns.NET_EDGE_BPS, bps(net));
    }

    private static double bps(long e4) {
        return e4 / (double) Bps.ONE_E4;
    }
}
